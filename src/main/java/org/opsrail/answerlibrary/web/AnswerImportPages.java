package org.opsrail.answerlibrary.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.opsrail.answerlibrary.domain.AnswerColumns;
import org.opsrail.answerlibrary.domain.AnswerFile;
import org.opsrail.answerlibrary.domain.AnswerReport;
import org.opsrail.answerlibrary.domain.AnswerReport.Taken;
import org.opsrail.identity.Actor;
import org.opsrail.sheet.RejectedLine;
import org.opsrail.sheet.Sheet;
import org.opsrail.sheet.SheetPages;
import org.opsrail.sheet.Sheets;
import org.opsrail.tabular.RejectedRow;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** A file of answers, seen before any of them is taken. */
@Controller
@RequestMapping(AnswerImportPages.ADDRESS)
class AnswerImportPages extends SheetPages {

    static final String ADDRESS = "/answers/import";

    private final AnswerFile file;
    private final AnswerRights rights;
    private final MessageSource texts;

    AnswerImportPages(AnswerFile file, Sheets sheets, AnswerRights rights, MessageSource texts) {
        super(AnswerColumns.SHEET, ADDRESS, "answers", sheets, texts);
        this.file = file;
        this.rights = rights;
        this.texts = texts;
    }

    /** What the report shows. */
    record Report(List<Line> startable, List<Line> underWay, List<RejectedLine> rejected) {

        public boolean isEmpty() {
            return startable.isEmpty() && underWay.isEmpty() && rejected.isEmpty();
        }
    }

    /** @param path the answer, null as long as it is not there */
    record Line(
            int row,
            String question,
            boolean added,
            @Nullable String path) {

        static Line of(Taken taken) {
            return new Line(
                    taken.row(),
                    taken.question(),
                    taken.isNew(),
                    taken.answer() == null ? null : "/answers/" + taken.answer());
        }
    }

    @Override
    protected Actor requireSender() {
        return rights.requireKeeping();
    }

    @Override
    protected Object report(Sheet sheet, Actor actor, Locale locale) {
        AnswerReport report = file.preview(sheet.rows());
        return new Report(
                report.taken().stream().map(Line::of).toList(),
                report.known().stream().map(Line::of).toList(),
                report.rejected().stream()
                        .map(row -> RejectedLine.of(row, row.row().cell(AnswerColumns.QUESTION), texts, locale))
                        .toList());
    }

    @Override
    protected List<RejectedRow> rejected(Sheet sheet, Actor actor) {
        return file.preview(sheet.rows()).rejected();
    }

    @Override
    protected void start(Sheet sheet, Actor actor) {
        file.take(sheet.rows(), actor);
    }
}
