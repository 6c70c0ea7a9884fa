package org.opsrail.compliance.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.opsrail.audit.AuditLog;
import org.opsrail.audit.AuditVerification;
import org.opsrail.audit.AuditVerification.Verified;
import org.opsrail.audit.RecordedEntry;
import org.opsrail.directory.Directory;
import org.opsrail.shell.Flash;
import org.opsrail.shell.When;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The trail, to be searched by people. */
@Controller
class AuditPages {

    private static final int PAGE = 50;

    private final AuditLog log;
    private final AuditVerification verification;
    private final AuditLines lines;
    private final AuditRights rights;
    private final Directory directory;
    private final When when;
    private final MessageSource texts;

    AuditPages(
            AuditLog log,
            AuditVerification verification,
            AuditLines lines,
            AuditRights rights,
            Directory directory,
            When when,
            MessageSource texts) {
        this.log = log;
        this.verification = verification;
        this.lines = lines;
        this.rights = rights;
        this.directory = directory;
        this.when = when;
        this.texts = texts;
    }

    @GetMapping("/audit")
    String list(@ModelAttribute("question") AuditQuestion question, Locale locale, Model model) {
        rights.requireReader();
        List<RecordedEntry> found = log.find(question.query(directory, when), PAGE + 1);
        List<RecordedEntry> shown = found.stream().limit(PAGE).toList();
        model.addAttribute("lines", lines.of(shown, locale));
        model.addAttribute("open", question.isOpen());
        model.addAttribute("more", found.size() > PAGE ? shown.getLast().sequence() : null);
        model.addAttribute("actions", actions(locale));
        verification.last().ifPresent(last -> model.addAttribute("verified", last));
        return "compliance/audit";
    }

    @PostMapping("/audit/verification")
    String verify(Locale locale, RedirectAttributes redirect) {
        rights.requireReader();
        Verified result = verification.verify();
        if (result.intact()) {
            Flash.ok(redirect, texts.getMessage("audit.verified.now", new Object[] {result.entries()}, locale));
        }
        return "redirect:/audit";
    }

    /** What was done until now, by its sentence. */
    private List<Map.Entry<String, String>> actions(Locale locale) {
        return log.actions().stream()
                .collect(Collectors.toMap(key -> key, key -> lines.action(key, locale)))
                .entrySet()
                .stream()
                .sorted(Comparator.comparing(Map.Entry::getValue, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }
}
