package org.opsrail.trustrequest.web;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opsrail.identity.Actor;
import org.opsrail.questionnaire.Layout;
import org.opsrail.questionnaire.Questionnaires;
import org.opsrail.questionnaire.Read;
import org.opsrail.tabular.Reason;
import org.opsrail.trustrequest.domain.DealCheck;
import org.opsrail.trustrequest.domain.DealColumns;
import org.opsrail.trustrequest.domain.Drafts;
import org.opsrail.trustrequest.domain.TrustRecords.BroughtFile;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The form for a questionnaire; what was typed stays when something is wrong, and nothing starts before its preview. */
@Controller
@RequestMapping("/trust-requests/new")
class NewTrustRequestPage {

    private static final String PAGE = "trustrequest/new";
    private static final String FILE = "file";

    private final DealCheck check;
    private final Drafts drafts;
    private final RequestFields fields;
    private final TrustRights rights;
    private final MessageSource texts;

    NewTrustRequestPage(DealCheck check, Drafts drafts, RequestFields fields, TrustRights rights, MessageSource texts) {
        this.check = check;
        this.drafts = drafts;
        this.fields = fields;
        this.rights = rights;
        this.texts = texts;
    }

    @GetMapping
    ModelAndView form(Locale locale) {
        Actor actor = rights.require();
        Map<String, String> values = new HashMap<>(Map.of(
                DealColumns.LANGUAGE, locale.getLanguage().equals("fr") ? "fr" : "en", DealColumns.DELIVERY, "link"));
        if (actor.groups().contains("sales")) {
            values.put(DealColumns.SALESPERSON, actor.id());
        }
        return new ModelAndView(PAGE, page(values, "", null, Map.of()));
    }

    /** @param draft a file that was brought before, and stays when no other one is */
    @PostMapping
    ModelAndView preview(
            @RequestParam Map<String, String> sent,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String pasted,
            @RequestParam(required = false) @Nullable UUID draft,
            Locale locale)
            throws IOException {
        String actor = rights.require().id();
        Map<String, String> cells = RequestFields.cells(sent);
        Optional<BroughtFile> brought = RequestFields.questionnaire(file, pasted);
        Map<String, List<String>> errors = new HashMap<>();
        @Nullable UUID kept = null;
        if (brought.isPresent()) {
            Optional<String> problem = problem(brought.get(), locale);
            if (problem.isPresent()) {
                errors.put(FILE, List.of(problem.get()));
            } else {
                kept = drafts.keep(brought.get(), cells, actor);
            }
        } else if (draft != null && drafts.find(draft, actor).isPresent()) {
            drafts.type(draft, cells, actor);
            kept = draft;
        } else {
            errors.put(FILE, List.of(say("new.file.missing", locale)));
        }
        List<Reason> reasons = check.check(cells).reasons();
        errors.putAll(fields.errors(reasons, locale));
        return errors.isEmpty()
                ? new ModelAndView("redirect:/trust-requests/drafts/" + kept)
                : new ModelAndView(PAGE, page(cells, pasted, kept, errors), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** A file in which nothing was recognised, but could be, is laid out by hand on the next page. */
    private Optional<String> problem(BroughtFile file, Locale locale) {
        return switch (Questionnaires.read(file.content(), List.<Layout>of())) {
            case Read.Understood understood -> Optional.empty();
            case Read.Refused refused ->
                refused.sheets().isEmpty() ? Optional.of(refused.in(texts, locale)) : Optional.empty();
        };
    }

    private Map<String, Object> page(
            Map<String, String> values, String pasted, @Nullable UUID draft, Map<String, List<String>> errors) {
        Map<String, Object> page = fields.page(values, errors);
        page.put("pasted", pasted);
        page.put("draft", draft);
        return page;
    }

    private String say(String key, Locale locale) {
        return texts.getMessage("trustrequest." + key, null, locale);
    }
}
