package org.opsrail.trustrequest.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.opsrail.questionnaire.Layout;
import org.opsrail.questionnaire.Question;
import org.opsrail.questionnaire.Questionnaires;
import org.opsrail.questionnaire.Read;
import org.opsrail.shell.Flash;
import org.opsrail.trustrequest.domain.DealColumns;
import org.opsrail.trustrequest.domain.Drafts;
import org.opsrail.trustrequest.domain.Drafts.Draft;
import org.opsrail.trustrequest.domain.TrustRequest;
import org.opsrail.trustrequest.forms.TrustTexts;
import org.opsrail.trustrequest.process.TrustIntake;
import org.opsrail.trustrequest.process.TrustIntake.Reception;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What was recognised in a file, to be looked at and corrected before anything starts. */
@Controller
@RequestMapping("/trust-requests/drafts/{id}")
class DraftPages {

    private static final String PAGE = "trustrequest/draft";

    private final Drafts drafts;
    private final TrustIntake intake;
    private final TrustRights rights;
    private final TrustTexts words;
    private final MessageSource texts;

    DraftPages(Drafts drafts, TrustIntake intake, TrustRights rights, TrustTexts words, MessageSource texts) {
        this.drafts = drafts;
        this.intake = intake;
        this.rights = rights;
        this.words = words;
        this.texts = texts;
    }

    @GetMapping
    ModelAndView look(@PathVariable UUID id, Locale locale) {
        Draft draft = draft(id);
        return new ModelAndView(PAGE, page(draft, draft.layouts(), locale));
    }

    /** Kept only when the file asks something where it is said to. */
    @PostMapping("/layout")
    ModelAndView layOut(
            @PathVariable UUID id, @RequestParam Map<String, String> sent, RedirectAttributes redirect, Locale locale) {
        Draft draft = draft(id);
        Optional<Layout> layout = LayoutFields.of(sent);
        if (layout.isPresent()
                && Questionnaires.read(draft.file().content(), List.of(layout.get())) instanceof Read.Understood) {
            drafts.layOut(id, List.of(layout.get()), rights.require().id());
            Flash.ok(redirect, words.say("draft.laid-out", locale));
            return new ModelAndView("redirect:/trust-requests/drafts/" + id);
        }
        Map<String, Object> page = page(draft, draft.layouts(), locale);
        page.put("sent", sent);
        page.put("misfit", words.say("draft.no-questions-there", locale));
        return new ModelAndView(PAGE, page, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/recognise")
    ModelAndView recognise(@PathVariable UUID id) {
        drafts.layOut(draft(id).id(), List.of(), rights.require().id());
        return new ModelAndView("redirect:/trust-requests/drafts/" + id);
    }

    @PostMapping("/discard")
    ModelAndView discard(@PathVariable UUID id) {
        drafts.discard(id, rights.require().id());
        return new ModelAndView("redirect:/trust-requests/new");
    }

    @PostMapping("/start")
    ModelAndView start(@PathVariable UUID id, RedirectAttributes redirect, Locale locale) {
        Draft draft = draft(id);
        String actor = rights.require().id();
        return switch (intake.take(draft.cells(), draft.file(), null, draft.layouts(), actor)) {
            case Reception.Started started -> {
                drafts.discard(id, actor);
                yield begun(started.request(), started.before(), redirect, locale);
            }
            case Reception.Misfit misfit ->
                refused(id, misfit.reasons().getFirst().in(texts, locale), redirect);
            case Reception.Unreadable unreadable ->
                refused(id, unreadable.because().in(texts, locale), redirect);
            case Reception.NotKept notKept ->
                refused(
                        id,
                        texts.getMessage(
                                notKept.because().messageKey(),
                                notKept.because().details().toArray(),
                                locale),
                        redirect);
        };
    }

    private ModelAndView begun(TrustRequest request, boolean before, RedirectAttributes redirect, Locale locale) {
        String customer = request.deal().customerName();
        if (before) {
            Flash.info(redirect, words.say("new.before", locale, customer));
        } else {
            Flash.ok(redirect, words.say("new.begun", locale, customer));
        }
        Long key = request.processInstanceKey();
        return new ModelAndView("redirect:/cases" + (key == null ? "" : "/" + key));
    }

    private static ModelAndView refused(UUID id, String why, RedirectAttributes redirect) {
        Flash.late(redirect, why);
        return new ModelAndView("redirect:/trust-requests/drafts/" + id);
    }

    private Draft draft(UUID id) {
        return drafts.find(id, rights.require().id())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Map<String, Object> page(Draft draft, List<Layout> layouts, Locale locale) {
        Map<String, Object> page = new HashMap<>();
        page.put("id", draft.id());
        page.put("fileName", draft.file().name());
        page.put("customer", draft.cells().getOrDefault(DealColumns.CUSTOMER, ""));
        page.put("reference", draft.cells().getOrDefault(DealColumns.REFERENCE, ""));
        page.put("byHand", !layouts.isEmpty());
        switch (Questionnaires.read(draft.file().content(), layouts)) {
            case Read.Understood understood -> {
                List<Layout> taken = understood.questionnaire().layouts();
                page.put("questions", understood.questionnaire().questions());
                page.put("layouts", taken.stream().map(LayoutFields::of).toList());
                page.put("sheets", understood.questionnaire().sheets());
                page.put("sent", LayoutFields.of(taken.getFirst()).values());
            }
            case Read.Refused refused -> {
                page.put("questions", List.<Question>of());
                page.put("layouts", List.of());
                page.put("sheets", refused.sheets());
                page.put("sent", Map.of());
                page.put("misfit", refused.in(texts, locale));
            }
        }
        return page;
    }
}
