package org.opsrail.trustrequest.web;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opsrail.document.Filing;
import org.opsrail.identity.Actor;
import org.opsrail.identity.Actors;
import org.opsrail.shell.Flash;
import org.opsrail.trustrequest.domain.DealCheck;
import org.opsrail.trustrequest.domain.DealCheck.Agreement;
import org.opsrail.trustrequest.domain.DealColumns;
import org.opsrail.trustrequest.domain.Nda;
import org.opsrail.trustrequest.domain.TrustRecords;
import org.opsrail.trustrequest.domain.TrustRequest;
import org.opsrail.trustrequest.domain.TrustRequests;
import org.opsrail.trustrequest.domain.Withdrawals;
import org.opsrail.trustrequest.forms.TrustTexts;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the salesperson and ops do to a request under way: withdraw it, or say that the customer has signed. */
@Controller
@RequestMapping("/trust-requests/{id}")
class RequestActionPages {

    private static final int LONGEST_REASON = 1000;

    private final TrustRequests requests;
    private final Withdrawals withdrawals;
    private final TrustRecords records;
    private final DealCheck check;
    private final RequestFields fields;
    private final TrustTexts words;
    private final MessageSource texts;
    private final Actors actors;

    RequestActionPages(
            TrustRequests requests,
            Withdrawals withdrawals,
            TrustRecords records,
            DealCheck check,
            RequestFields fields,
            TrustTexts words,
            MessageSource texts,
            Actors actors) {
        this.requests = requests;
        this.withdrawals = withdrawals;
        this.records = records;
        this.check = check;
        this.fields = fields;
        this.words = words;
        this.texts = texts;
        this.actors = actors;
    }

    @GetMapping("/withdraw")
    ModelAndView askWhy(@PathVariable UUID id) {
        return page("withdraw", changeable(id), Map.of(), Map.of(), HttpStatus.OK);
    }

    @PostMapping("/withdraw")
    ModelAndView withdraw(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect,
            Locale locale) {
        TrustRequest request = changeable(id);
        String said = reason.strip();
        if (said.isEmpty() || said.length() > LONGEST_REASON) {
            return page(
                    "withdraw",
                    request,
                    Map.of("reason", reason),
                    Map.of("reason", List.of(words.say("withdraw.needs-reason", locale))),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (withdrawals.withdraw(id, said, actors.current().id())) {
            Flash.ok(redirect, words.say("withdraw.done", locale));
        } else {
            Flash.late(redirect, words.say("withdraw.too-late", locale));
        }
        return back(request);
    }

    @GetMapping("/agreement")
    ModelAndView askForAgreement(@PathVariable UUID id) {
        TrustRequest request = changeable(id);
        Nda nda = request.deal().nda();
        Map<String, String> known = nda == null
                ? Map.of()
                : Map.of(
                        DealColumns.NDA_REFERENCE,
                        nda.reference(),
                        DealColumns.NDA_SIGNED_ON,
                        nda.signedOn().toString());
        return page("agreement", request, known, Map.of(), HttpStatus.OK);
    }

    @PostMapping("/agreement")
    ModelAndView agree(
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            @RequestParam(required = false) @Nullable MultipartFile file,
            RedirectAttributes redirect,
            Locale locale)
            throws IOException {
        TrustRequest request = changeable(id);
        Agreement read = check.agreement(RequestFields.cells(sent));
        Nda nda = read.nda();
        Map<String, List<String>> errors = new HashMap<>(fields.errors(read.reasons(), locale));
        if (nda != null && errors.isEmpty()) {
            Optional<Filing.Refused> refused = records.agree(
                    request,
                    nda,
                    RequestFields.file(file).orElse(null),
                    actors.current().id());
            refused.ifPresent(because -> errors.put(
                    "file",
                    List.of(texts.getMessage(
                            because.messageKey(), because.details().toArray(), locale))));
        }
        if (!errors.isEmpty()) {
            return page("agreement", request, sent, errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Flash.ok(redirect, words.say("agree.done", locale));
        return back(request);
    }

    private ModelAndView page(
            String name,
            TrustRequest request,
            Map<String, String> values,
            Map<String, List<String>> errors,
            HttpStatus status) {
        Map<String, Object> page = new HashMap<>();
        page.put("id", request.id());
        page.put("case", request.processInstanceKey());
        page.put("customer", request.deal().customerName());
        page.put("values", values);
        page.put("errors", errors);
        return new ModelAndView("trustrequest/" + name, page, status);
    }

    private TrustRequest changeable(UUID id) {
        Actor actor = actors.current();
        return requests.find(id)
                .filter(request -> TrustRights.changes(request, actor))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static ModelAndView back(TrustRequest request) {
        Long key = request.processInstanceKey();
        return new ModelAndView("redirect:/cases" + (key == null ? "" : "/" + key));
    }
}
