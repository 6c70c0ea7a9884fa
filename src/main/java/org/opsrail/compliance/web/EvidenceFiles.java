package org.opsrail.compliance.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.opsrail.audit.AuditEntry;
import org.opsrail.audit.AuditTrail;
import org.opsrail.audit.CaseReference;
import org.opsrail.compliance.domain.EvidencePack;
import org.opsrail.compliance.domain.EvidencePacks;
import org.opsrail.compliance.domain.EvidencePacks.Made;
import org.opsrail.identity.Actor;
import org.opsrail.identity.Actors;
import org.opsrail.identity.Role;
import org.opsrail.monitor.CaseSource.Annex;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The evidence of one case in one file: for people (PDF), for programs (JSON), and the model that it ran on. */
@Controller
class EvidenceFiles {

    private final EvidencePacks packs;
    private final PackText text;
    private final AuditTrail trail;
    private final Actors actors;
    private final JsonMapper json;

    EvidenceFiles(EvidencePacks packs, PackText text, AuditTrail trail, Actors actors, JsonMapper json) {
        this.packs = packs;
        this.text = text;
        this.trail = trail;
        this.actors = actors;
        this.json = json;
    }

    @GetMapping({"/cases/{key}/evidence.zip", "/api/cases/{key}/evidence.zip"})
    ResponseEntity<byte[]> evidence(@PathVariable long key, Locale locale) throws IOException {
        Actor reader = actors.current();
        if (!reader.has(Role.ADMIN) && !reader.has(Role.OPS) && !reader.has(Role.AUDITOR)) {
            throw new AccessDeniedException("Evidence is handed to administrators, ops and auditors");
        }
        Made made =
                packs.make(key, reader, locale).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        byte[] zip = zip(made, locale);
        trail.record(AuditEntry.of(ComplianceAction.HAND_OUT_EVIDENCE)
                .in(new CaseReference(key, made.pack().processId(), null)));
        String name = "evidence-" + key + ".zip";
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(zip);
    }

    private byte[] zip(Made made, Locale locale) throws IOException {
        EvidencePack pack = made.pack();
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(content)) {
            add(zip, "evidence.pdf", text.pdf(pack, locale));
            add(
                    zip,
                    "evidence.json",
                    json.writer().with(SerializationFeature.INDENT_OUTPUT).writeValueAsBytes(pack));
            for (Annex annex : made.annexes()) {
                add(zip, annex.fileName(), annex.content().getBytes(StandardCharsets.UTF_8));
            }
            add(zip, pack.processId() + ".bpmn", made.model().getBytes(StandardCharsets.UTF_8));
        }
        return content.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
