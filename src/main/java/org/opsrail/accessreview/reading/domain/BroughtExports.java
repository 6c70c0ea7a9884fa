package org.opsrail.accessreview.reading.domain;

import java.io.IOException;
import java.io.InputStream;
import org.opsrail.accessreview.AccessExports;
import org.opsrail.tabular.Reading;
import org.opsrail.tabular.TabularFile;
import org.springframework.stereotype.Component;

@Component
class BroughtExports implements AccessExports {

    private final Sources sources;
    private final SystemReader reader;

    BroughtExports(Sources sources, SystemReader reader) {
        this.sources = sources;
        this.reader = reader;
    }

    @Override
    public void bring(String system, Columns columns, InputStream file, String fileName) throws IOException {
        Mapping mapping =
                new Mapping(columns.account(), columns.person(), columns.level(), columns.status(), columns.lastUsed());
        switch (TabularFile.read(file, org.opsrail.tabular.Columns.any(), Export.LIMITS)) {
            case Reading.Unreadable unreadable -> throw new IllegalArgumentException(fileName + ": " + unreadable);
            case Reading.Table table -> {
                if (!mapping.fits(table.columns())) {
                    throw new IllegalArgumentException(fileName + " has other columns: " + table.columns());
                }
                sources.map(system, mapping);
                reader.bring(system, Export.of(table.rows(), mapping), null, fileName);
            }
        }
    }
}
