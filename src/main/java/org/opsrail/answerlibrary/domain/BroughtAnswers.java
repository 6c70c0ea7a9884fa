package org.opsrail.answerlibrary.domain;

import java.io.IOException;
import java.io.InputStream;
import org.opsrail.answerlibrary.AnswerFiles;
import org.opsrail.identity.Actor;
import org.opsrail.tabular.Reading;
import org.opsrail.tabular.TabularFile;
import org.springframework.stereotype.Component;

/** Files that come without anybody looking at them before. */
@Component
class BroughtAnswers implements AnswerFiles {

    private final AnswerFile file;

    BroughtAnswers(AnswerFile file) {
        this.file = file;
    }

    @Override
    public int bring(InputStream csv, Actor by) throws IOException {
        return switch (TabularFile.read(csv, AnswerColumns.COLUMNS, AnswerColumns.LIMITS)) {
            case Reading.Table table -> file.take(table.rows(), by).rejected().size();
            case Reading.Unreadable unreadable -> throw new IllegalArgumentException(unreadable.toString());
        };
    }
}
