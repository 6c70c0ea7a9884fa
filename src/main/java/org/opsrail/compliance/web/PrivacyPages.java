package org.opsrail.compliance.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.opsrail.directory.Directory;
import org.opsrail.directory.Person;
import org.opsrail.identity.Actor;
import org.opsrail.identity.Actors;
import org.opsrail.identity.Role;
import org.opsrail.privacy.PersonalData.Erased;
import org.opsrail.privacy.PersonalFile;
import org.opsrail.privacy.Privacy;
import org.opsrail.privacy.Privacy.Copy;
import org.opsrail.privacy.Privacy.Erasure;
import org.opsrail.privacy.Privacy.Held;
import org.opsrail.privacy.Privacy.Outcome;
import org.opsrail.shell.Flash;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is held of persons, a copy of it, and its erasure. */
@Controller
class PrivacyPages {

    private final Privacy privacy;
    private final AuditRights rights;
    private final Directory directory;
    private final Actors actors;
    private final MessageSource texts;

    PrivacyPages(Privacy privacy, AuditRights rights, Directory directory, Actors actors, MessageSource texts) {
        this.privacy = privacy;
        this.rights = rights;
        this.directory = directory;
        this.actors = actors;
        this.texts = texts;
    }

    /** @param kept keys of the sentences that say why something stays */
    record Report(String person, String by, Instant at, int rows, List<String> kept) {}

    @GetMapping("/privacy")
    String show(@RequestParam(defaultValue = "") String person, Model model) {
        Actor reader = rights.requireReader();
        List<Held> held = privacy.inventory();
        model.addAttribute("held", held);
        model.addAttribute("q", person);
        if (!person.isBlank()) {
            model.addAttribute("found", directory.find(person).orElse(null));
        }
        model.addAttribute("acts", reader.has(Role.ADMIN));
        model.addAttribute(
                "reports", privacy.erasures().stream().map(this::report).toList());
        return "compliance/privacy";
    }

    private Report report(Erasure erasure) {
        return new Report(
                erasure.person(),
                actors.displayNames(List.of(erasure.by())).getOrDefault(erasure.by(), erasure.by()),
                erasure.at(),
                erasure.byModule().values().stream().mapToInt(Erased::rows).sum(),
                erasure.byModule().entrySet().stream()
                        .flatMap(module -> module.getValue().kept().stream()
                                .map(reason -> "privacy.%s.kept.%s".formatted(module.getKey(), reason)))
                        .toList());
    }

    @GetMapping({"/privacy/{number}/copy.zip", "/api/privacy/{number}/copy.zip"})
    void copy(@PathVariable String number, HttpServletResponse response) throws IOException {
        Person person = person(number);
        Copy copy = privacy.copy(person.employeeNumber(), person.displayName());
        String name = "personal-data-" + person.employeeNumber() + ".zip";
        response.setContentType("application/zip");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        try (ZipOutputStream zip = new ZipOutputStream(response.getOutputStream())) {
            zip.putNextEntry(new ZipEntry("personal-data.json"));
            zip.write(copy.json().getBytes(StandardCharsets.UTF_8));
            for (PersonalFile file : copy.files()) {
                zip.putNextEntry(new ZipEntry("documents/" + file.name()));
                try (InputStream content = file.content().open()) {
                    content.transferTo(zip);
                }
            }
        }
    }

    /** @param confirmed the employee number once more */
    @PostMapping("/privacy/{number}/erasure")
    String erase(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String confirmed,
            Locale locale,
            RedirectAttributes redirect) {
        Person person = person(number);
        if (!confirmed.strip().equals(person.employeeNumber())) {
            Flash.warn(redirect, texts.getMessage("privacy.unconfirmed", null, locale));
            redirect.addAttribute("person", number);
            return "redirect:/privacy";
        }
        switch (erase(person)) {
            case Outcome.Done done -> Flash.ok(redirect, texts.getMessage("privacy.erased", null, locale));
            case Outcome.Refused refused -> {
                String why = refused.reasons().stream()
                        .map(reason -> texts.getMessage(reason, null, locale))
                        .reduce((one, other) -> one + " " + other)
                        .orElse("");
                Flash.late(redirect, texts.getMessage("privacy.refused", new Object[] {why}, locale));
                redirect.addAttribute("person", number);
            }
        }
        return "redirect:/privacy";
    }

    /** 200 with what was erased and kept, 409 with the reasons why nothing was. */
    @PostMapping("/api/privacy/{number}/erasure")
    ResponseEntity<Map<String, ?>> eraseByProgram(@PathVariable String number) {
        return switch (erase(person(number))) {
            case Outcome.Done done -> ResponseEntity.ok(done.byModule());
            case Outcome.Refused refused ->
                ResponseEntity.status(HttpStatus.CONFLICT).body(Map.of("reasons", refused.reasons()));
        };
    }

    private Outcome erase(Person person) {
        return privacy.erase(
                person.employeeNumber(), person.displayName(), actors.current().id());
    }

    private Person person(String number) {
        if (!actors.current().has(Role.ADMIN)) {
            throw new AccessDeniedException("Administrators answer the requests of persons concerned");
        }
        return directory.person(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
