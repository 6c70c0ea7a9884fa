package org.opsrail.offboarding.web;

import java.util.List;
import java.util.Locale;
import org.opsrail.identity.Actor;
import org.opsrail.offboarding.domain.LeavingColumns;
import org.opsrail.offboarding.process.LeavingIntake;
import org.opsrail.sheet.Sheet;
import org.opsrail.sheet.SheetPages;
import org.opsrail.sheet.Sheets;
import org.opsrail.tabular.RejectedRow;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** A file of leavers, seen before anybody leaves. */
@Controller
@RequestMapping(LeavingImportPages.ADDRESS)
class LeavingImportPages extends SheetPages {

    static final String ADDRESS = "/offboardings/import";

    private final LeavingIntake intake;
    private final LeavingRights rights;
    private final MessageSource texts;

    LeavingImportPages(LeavingIntake intake, Sheets sheets, LeavingRights rights, MessageSource texts) {
        super(LeavingColumns.SHEET, ADDRESS, "offboarding", sheets, texts);
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
        return LeavingImportReport.of(intake.preview(sheet.rows(), actor.id()), texts, locale);
    }

    @Override
    protected List<RejectedRow> rejected(Sheet sheet, Actor actor) {
        return intake.preview(sheet.rows(), actor.id()).rejected();
    }

    @Override
    protected void start(Sheet sheet, Actor actor) {
        intake.take(sheet.rows(), actor.id());
    }
}
