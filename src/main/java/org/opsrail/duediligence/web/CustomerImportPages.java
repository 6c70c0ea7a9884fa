package org.opsrail.duediligence.web;

import java.util.List;
import java.util.Locale;
import org.opsrail.duediligence.domain.CustomerColumns;
import org.opsrail.duediligence.domain.Wish;
import org.opsrail.duediligence.process.CustomerIntake;
import org.opsrail.identity.Actor;
import org.opsrail.sheet.Sheet;
import org.opsrail.sheet.SheetPages;
import org.opsrail.sheet.Sheets;
import org.opsrail.tabular.RejectedRow;
import org.opsrail.tabular.Row;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** A file of customers, seen before any check starts. */
@Controller
@RequestMapping(CustomerImportPages.ADDRESS)
class CustomerImportPages extends SheetPages {

    static final String ADDRESS = "/customers/import";

    private final CustomerIntake intake;
    private final CustomerRights rights;
    private final MessageSource texts;

    CustomerImportPages(CustomerIntake intake, Sheets sheets, CustomerRights rights, MessageSource texts) {
        super(CustomerColumns.SHEET, ADDRESS, "duediligence", sheets, texts);
        this.intake = intake;
        this.rights = rights;
        this.texts = texts;
    }

    /** Owners are not in a file: the salesperson is asked for them. */
    static List<Wish> wishes(List<Row> rows) {
        return rows.stream().map(row -> new Wish(row, List.of())).toList();
    }

    @Override
    protected Actor requireSender() {
        return rights.require();
    }

    @Override
    protected Object report(Sheet sheet, Actor actor, Locale locale) {
        return CustomerImportReport.of(intake.preview(wishes(sheet.rows()), actor.id()), texts, locale);
    }

    @Override
    protected List<RejectedRow> rejected(Sheet sheet, Actor actor) {
        return intake.preview(wishes(sheet.rows()), actor.id()).rejected();
    }

    @Override
    protected void start(Sheet sheet, Actor actor) {
        intake.take(wishes(sheet.rows()), actor.id());
    }
}
