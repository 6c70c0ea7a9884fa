package org.opsrail.directory.domain;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opsrail.audit.AuditAction;
import org.opsrail.audit.AuditEntry;
import org.opsrail.audit.AuditTrail;
import org.opsrail.directory.Directory.ConnectedSystem;
import org.opsrail.directory.Directory.Grant;
import org.opsrail.directory.DirectoryFiles.Result;
import org.opsrail.directory.DirectoryFiles.RowReport;
import org.opsrail.directory.DirectoryFiles.Table;
import org.opsrail.directory.Person;
import org.springframework.stereotype.Component;

/** What the trail keeps of changes to the directory: which fields, never what is in those of a person. */
@Component
class DirectoryTrail {

    private final AuditTrail trail;

    DirectoryTrail(AuditTrail trail) {
        this.trail = trail;
    }

    enum Action implements AuditAction {
        ADD_PERSON,
        CHANGE_PERSON,
        ADD_SYSTEM,
        CHANGE_SYSTEM,
        GRANT_ACCESS,
        REVOKE_ACCESS,
        IMPORT_TABLE;

        @Override
        public String key() {
            return "directory." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    void saved(@Nullable Person before, Person now) {
        List<String> changed = changes(before, now);
        if (!changed.isEmpty()) {
            trail.record(AuditEntry.of(before == null ? Action.ADD_PERSON : Action.CHANGE_PERSON)
                    .about(now.employeeNumber())
                    .with("fields", before == null ? null : changed)
                    .withPersonal("role", now.role())
                    .withPersonal("team", now.team())
                    .withPersonal("place", now.place())
                    .withPersonal("manager", now.manager())
                    .withPersonal("status", now.status().name()));
        }
    }

    void saved(@Nullable ConnectedSystem before, ConnectedSystem now) {
        List<String> changed = changes(before, now);
        if (!changed.isEmpty()) {
            trail.record(AuditEntry.of(before == null ? Action.ADD_SYSTEM : Action.CHANGE_SYSTEM)
                    .on(now.id())
                    .with("fields", before == null ? null : changed)
                    .with("owner", now.owner())
                    .with("connector", now.connector())
                    .with("endpoint", now.endpoint()));
        }
    }

    void granted(Grant grant) {
        trail.record(AuditEntry.of(Action.GRANT_ACCESS)
                .about(grant.employeeNumber())
                .on(grant.system())
                .with("level", grant.level())
                .withPersonal("account", grant.externalId()));
    }

    void revoked(String employeeNumber, String system, String level) {
        trail.record(AuditEntry.of(Action.REVOKE_ACCESS)
                .about(employeeNumber)
                .on(system)
                .with("level", level));
    }

    void imported(Table table, List<RowReport> rows) {
        AuditEntry entry = AuditEntry.of(Action.IMPORT_TABLE).with("table", table.name());
        for (Result result : Result.values()) {
            long count = rows.stream().filter(row -> row.result() == result).count();
            entry = entry.with(result.name().toLowerCase(Locale.ROOT), count);
        }
        trail.record(entry);
    }

    /** The names of the components that differ. */
    private static List<String> changes(@Nullable Record before, Record now) {
        return Stream.of(now.getClass().getRecordComponents())
                .filter(field -> before == null || !Objects.equals(value(field, before), value(field, now)))
                .map(java.lang.reflect.RecordComponent::getName)
                .toList();
    }

    private static @Nullable Object value(java.lang.reflect.RecordComponent field, Record of) {
        try {
            return field.getAccessor().invoke(of);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("A public record's component can be read", impossible);
        }
    }
}
