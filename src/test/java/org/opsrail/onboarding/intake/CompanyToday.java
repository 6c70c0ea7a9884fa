package org.opsrail.onboarding.intake;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.opsrail.directory.DirectoryFiles;
import org.opsrail.directory.SampleDirectory;
import org.springframework.beans.factory.annotation.Autowired;

/** The sample company before each test, as of the engine's today. */
abstract class CompanyToday {

    LocalDate today;

    @BeforeEach
    final void aCompany(@Autowired DirectoryFiles files, @Autowired InstantSource clock) {
        today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        SampleDirectory.settleIn(files, today);
    }
}
