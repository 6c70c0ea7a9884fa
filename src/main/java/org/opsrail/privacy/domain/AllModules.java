package org.opsrail.privacy.domain;

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.opsrail.audit.AuditEntry;
import org.opsrail.audit.AuditTrail;
import org.opsrail.privacy.PersonalData;
import org.opsrail.privacy.PersonalData.Erased;
import org.opsrail.privacy.Privacy;
import org.opsrail.privacy.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Component
@Transactional
class AllModules implements Privacy {

    private static final TypeReference<Map<String, Erased>> REPORT = new TypeReference<>() {};

    private final List<PersonalData> modules;
    private final JdbcClient jdbc;
    private final AuditTrail trail;
    private final JsonMapper json;
    private final InstantSource clock;

    AllModules(List<PersonalData> modules, JdbcClient jdbc, AuditTrail trail, JsonMapper json, InstantSource clock) {
        this.modules = modules.stream()
                .sorted(Comparator.comparing(PersonalData::module))
                .toList();
        this.jdbc = jdbc;
        this.trail = trail;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public List<Held> inventory() {
        return modules.stream()
                .map(module -> new Held(module.module(), module.basis(), new TreeSet<>(module.tables())))
                .toList();
    }

    @Override
    public Copy copy(String person, String name) {
        Subject subject = subject(person, name);
        SequencedMap<String, Map<String, List<JsonNode>>> copy = new LinkedHashMap<>();
        for (PersonalData module : modules) {
            SequencedMap<String, List<JsonNode>> tables = new LinkedHashMap<>();
            module.copy(subject)
                    .forEach((table, rows) ->
                            tables.put(table, rows.stream().map(json::readTree).toList()));
            copy.put(module.module(), tables);
        }
        trail.record(AuditEntry.of(PrivacyAction.COPY_PERSON).about(person));
        return new Copy(
                json.writerWithDefaultPrettyPrinter().writeValueAsString(copy),
                modules.stream()
                        .flatMap(module -> module.files(subject).stream())
                        .toList());
    }

    @Override
    public Outcome erase(String person, String name, String by) {
        Subject subject = subject(person, name);
        List<String> reasons = modules.stream()
                .flatMap(module -> module.objection(subject).stream()
                        .map(reason -> "privacy.%s.refused.%s".formatted(module.module(), reason)))
                .toList();
        if (!reasons.isEmpty()) {
            trail.record(AuditEntry.of(PrivacyAction.REFUSE_ERASURE).by(by).about(person));
            return new Outcome.Refused(reasons);
        }
        SequencedMap<String, Erased> report = new LinkedHashMap<>();
        modules.stream()
                .sorted(Comparator.comparing(PersonalData::erasesFiles))
                .forEach(module -> report.put(module.module(), module.erase(subject)));
        keep(person, by, report);
        trail.record(AuditEntry.of(PrivacyAction.ERASE_PERSON).by(by).about(person));
        return new Outcome.Done(report);
    }

    private void keep(String person, String by, Map<String, Erased> report) {
        jdbc.sql("INSERT INTO privacy.erasure (id, person, erased_by, erased_at, report) VALUES (?, ?, ?, ?, ?::jsonb)")
                .params(
                        UUID.randomUUID(),
                        person,
                        by,
                        clock.instant().atOffset(ZoneOffset.UTC),
                        json.writeValueAsString(report))
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Erasure> erasures() {
        return jdbc.sql(
                        "SELECT person, erased_by, erased_at, report FROM privacy.erasure ORDER BY erased_at DESC LIMIT 100")
                .query((row, number) -> new Erasure(
                        row.getString("person"),
                        row.getString("erased_by"),
                        row.getObject("erased_at", OffsetDateTime.class).toInstant(),
                        json.readValue(row.getString("report"), REPORT)))
                .list();
    }

    private Subject subject(String person, String name) {
        Set<Long> cases = modules.stream()
                .flatMap(module -> module.cases(person).stream())
                .collect(Collectors.toSet());
        return new Subject(person, name, cases);
    }
}
