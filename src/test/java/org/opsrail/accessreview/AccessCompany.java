package org.opsrail.accessreview;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.opsrail.directory.DirectoryFiles;
import org.opsrail.directory.SampleDirectory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sample company before each test, with nothing read and nothing reviewed. */
abstract class AccessCompany {

    LocalDate today;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    final void settleIn(@Autowired DirectoryFiles files, @Autowired InstantSource clock) {
        today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        jdbc.sql("TRUNCATE accessreview.source, accessreview.reading, sheet.sheet CASCADE")
                .update();
        SampleDirectory.settleIn(files, today);
    }
}
