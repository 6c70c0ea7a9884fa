package org.opsrail.compliance.web;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opsrail.audit.AuditVerification.Finding;
import org.opsrail.audit.AuditVerification.Verified;
import org.opsrail.compliance.domain.EvidencePack;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The pack to be read: one PDF in the reader's language, times in UTC. */
@Component
class PackText {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    private static final JsonMapper JSON = JsonMapper.shared();

    private final MessageSource texts;

    PackText(MessageSource texts) {
        this.texts = texts;
    }

    byte[] pdf(EvidencePack pack, Locale locale) {
        PackPdf pdf = new PackPdf(title(pack, locale), pack.madeBy());
        pdf.paragraph(say("made", locale, time(pack.madeAt()), pack.madeBy()))
                .heading(say("case", locale))
                .table(new float[] {1, 3}, List.of(say("fact", locale), say("value", locale)), facts(pack, locale))
                .heading(say("history", locale))
                .table(
                        new float[] {1.4f, 3.6f, 1.4f},
                        List.of(say("when", locale), say("what", locale), say("who", locale)),
                        pack.history().stream()
                                .map(one -> row(time(one.at()), one.what(), requireNonNullElse(one.who(), "Opsrail")))
                                .toList());
        decisions(pdf, pack, locale);
        pdf.heading(say("steps", locale))
                .table(
                        new float[] {1.4f, 1.4f, 2.6f, 1},
                        List.of(say("began", locale), say("ended", locale), say("step", locale), say("state", locale)),
                        steps(pack, locale))
                .heading(say("documents", locale));
        documents(pdf, pack, locale);
        annexes(pdf, pack, locale);
        return proof(pdf, pack, locale).bytes();
    }

    private String title(EvidencePack pack, Locale locale) {
        String subject = pack.subject();
        return subject == null
                ? say("title", locale, pack.process())
                : say("title.about", locale, subject, pack.process());
    }

    /** Those that have a name: what has none, the model tells nobody of; evidence.json holds it, too. */
    private List<List<@Nullable String>> steps(EvidencePack pack, Locale locale) {
        return pack.steps().stream()
                .filter(one -> one.name() != null && !one.type().equals("MULTI_INSTANCE_BODY"))
                .map(one -> row(time(one.started()), time(one.ended()), one.name(), state(one.state(), locale)))
                .toList();
    }

    private String state(String state, Locale locale) {
        return requireNonNullElse(texts.getMessage("audit.pack.state." + state, null, state, locale), state);
    }

    private List<List<@Nullable String>> facts(EvidencePack pack, Locale locale) {
        List<List<@Nullable String>> rows = new ArrayList<>();
        rows.add(row(say("number", locale), Long.toString(pack.caseKey())));
        if (pack.subject() != null) {
            rows.add(row(say("subject", locale), pack.subject()));
        }
        rows.add(row(say("process", locale), pack.process()));
        String tag = pack.modelVersionTag();
        rows.add(row(
                say("model", locale),
                pack.processId() + ", " + pack.modelVersion() + (tag == null ? "" : " (" + tag + ")")));
        rows.add(row(say("model.sha256", locale), pack.modelSha256()));
        rows.add(row(say("began", locale), time(pack.started())));
        rows.add(row(say("ended", locale), pack.ended() == null ? say("open", locale) : time(pack.ended())));
        pack.facts().forEach((label, value) -> rows.add(row(label, value)));
        return rows;
    }

    private void decisions(PackPdf pdf, EvidencePack pack, Locale locale) {
        pdf.heading(say("decisions", locale));
        if (pack.decisions().isEmpty()) {
            pdf.paragraph(say("decisions.none", locale));
        }
        pack.decisions()
                .forEach(decision -> pdf.paragraph(say(
                                "decision",
                                locale,
                                decision.name(),
                                Integer.toString(decision.version()),
                                time(decision.at()),
                                pairs(decision.inputs(), locale)))
                        .table(
                                new float[] {1, 6},
                                List.of(say("row", locale), say("result", locale)),
                                decision.rows().stream()
                                        .map(one -> row(Integer.toString(one.index()), pairs(one.outputs(), locale)))
                                        .toList()));
    }

    private void documents(PackPdf pdf, EvidencePack pack, Locale locale) {
        if (pack.documents().isEmpty()) {
            pdf.paragraph(say("documents.none", locale));
            return;
        }
        pdf.table(
                new float[] {2, 1.4f, 3},
                List.of(say("file", locale), say("when", locale), "SHA-256"),
                pack.documents().stream()
                        .map(one -> row(one.fileName(), time(one.filedAt()), one.sha256()))
                        .toList());
    }

    private void annexes(PackPdf pdf, EvidencePack pack, Locale locale) {
        if (!pack.annexes().isEmpty()) {
            pdf.heading(say("annexes", locale))
                    .table(
                            new float[] {2, 4},
                            List.of(say("file", locale), "SHA-256"),
                            pack.annexes().stream()
                                    .map(one -> row(one.fileName(), one.sha256()))
                                    .toList());
        }
    }

    private PackPdf proof(PackPdf pdf, EvidencePack pack, Locale locale) {
        Verified trail = pack.proof().trail();
        pdf.heading(say("proof", locale))
                .paragraph(say(
                        trail.intact() ? "proof.intact" : "proof.altered",
                        locale,
                        time(trail.at()),
                        Long.toString(trail.sequence()),
                        trail.hash()));
        for (Finding finding : trail.findings()) {
            pdf.paragraph(texts.getMessage(
                    "audit.finding." + finding.kind(), new Object[] {finding.first(), finding.last()}, locale));
        }
        return pdf.paragraph(pack.proof().howToVerify())
                .table(
                        new float[] {0.6f, 1.4f, 2.4f, 1.4f, 3},
                        List.of("#", say("when", locale), say("what", locale), say("who", locale), "SHA-256"),
                        pack.proof().entries().stream()
                                .map(one -> row(
                                        Long.toString(one.sequence()),
                                        time(one.at()),
                                        one.action(),
                                        one.who(),
                                        one.hash()))
                                .toList());
    }

    private String say(String key, Locale locale, Object... details) {
        return texts.getMessage("audit.pack." + key, details, locale);
    }

    private static List<@Nullable String> row(@Nullable String... cells) {
        return Arrays.asList(cells);
    }

    private static String time(@Nullable Instant at) {
        return at == null ? "" : TIME.format(at);
    }

    private String pairs(Map<String, String> values, Locale locale) {
        String colon = texts.getMessage("audit.colon", null, locale);
        return values.entrySet().stream()
                .map(pair -> Map.entry(pair.getKey(), unquoted(pair.getValue())))
                .filter(pair -> !pair.getValue().isEmpty())
                .map(pair -> pair.getKey() + colon + pair.getValue())
                .collect(Collectors.joining(" · "));
    }

    /** Texts are kept as JSON. */
    private static String unquoted(String value) {
        return value.startsWith("\"") ? JSON.readValue(value, String.class) : value;
    }
}
