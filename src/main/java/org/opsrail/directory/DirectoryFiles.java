package org.opsrail.directory;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.util.List;
import org.opsrail.tabular.Reading.Unreadable;
import org.opsrail.tabular.Reason;

/** The directory as CSV files, one per table, written in the form in which they are read. */
public interface DirectoryFiles {

    /** Keeps the rows that are in order, all of them at once, and tells of each row what came of it. */
    Imported importTable(Table table, InputStream file) throws IOException;

    /** Writes everything that the table holds. */
    void exportTable(Table table, Writer out);

    /** Later ones name what earlier ones hold. */
    enum Table {
        TEAMS,
        ROLES,
        PLACES,
        PEOPLE,
        SYSTEMS,
        GRANTS
    }

    sealed interface Imported {

        record Report(List<RowReport> rows) implements Imported {

            public long count(Result result) {
                return rows.stream().filter(row -> row.result() == result).count();
            }
        }

        /** Nothing was kept, since the file as a whole can't be read. */
        record Refused(Unreadable because) implements Imported {}
    }

    /**
     * @param row as the spreadsheet shows it
     * @param what the row's key, for example an employee number
     */
    record RowReport(int row, String what, Result result, List<Reason> reasons) {}

    enum Result {
        ADDED,
        CHANGED,
        UNCHANGED,
        REJECTED
    }
}
