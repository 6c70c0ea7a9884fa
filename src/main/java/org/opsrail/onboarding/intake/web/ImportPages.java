package org.opsrail.onboarding.intake.web;

import java.util.List;
import java.util.Locale;
import org.opsrail.identity.Actor;
import org.opsrail.onboarding.intake.HireColumns;
import org.opsrail.onboarding.intake.Intake;
import org.opsrail.sheet.Sheet;
import org.opsrail.sheet.SheetPages;
import org.opsrail.sheet.Sheets;
import org.opsrail.tabular.RejectedRow;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** A file of hires, seen before it is started. */
@Controller
@RequestMapping(ImportPages.ADDRESS)
class ImportPages extends SheetPages {

    static final String ADDRESS = "/onboardings/import";

    private final Intake intake;
    private final IntakeRights rights;
    private final MessageSource texts;

    ImportPages(Intake intake, Sheets sheets, IntakeRights rights, MessageSource texts) {
        super(HireColumns.SHEET, ADDRESS, "onboarding/intake", sheets, texts);
        this.intake = intake;
        this.rights = rights;
        this.texts = texts;
    }

    @Override
    protected Actor requireSender() {
        return rights.require();
    }

    @Override
    protected Object report(Sheet sheet, Actor actor, Locale locale) {
        return ImportReport.of(intake.preview(sheet.rows()), texts, locale);
    }

    @Override
    protected List<RejectedRow> rejected(Sheet sheet, Actor actor) {
        return intake.preview(sheet.rows()).rejected();
    }

    @Override
    protected void start(Sheet sheet, Actor actor) {
        intake.take(sheet.rows());
    }
}
