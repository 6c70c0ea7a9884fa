package org.opsrail.identity.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.opsrail.privacy.PersonalData;
import org.opsrail.privacy.PersonalRows;
import org.opsrail.privacy.Subject;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an account holds of its person. */
@Component
class PersonalAccount implements PersonalData {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    PersonalAccount(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    @Override
    public String module() {
        return "identity";
    }

    @Override
    public LegalBasis basis() {
        return LegalBasis.CONTRACT;
    }

    @Override
    public Set<String> tables() {
        return Set.of("identity.account", "identity.account_role", "identity.account_group", "identity.invitation");
    }

    @Override
    public Map<String, List<String>> copy(Subject subject) {
        return Map.of("account", PersonalRows.of(jdbc, """
                SELECT username, employee_number, display_name, language, appearance, created_at,
                       array(SELECT role FROM identity.account_role WHERE account_id = id) AS roles,
                       array(SELECT group_name FROM identity.account_group WHERE account_id = id) AS groups
                FROM identity.account WHERE employee_number = ?""", subject.person()));
    }

    @Override
    public Optional<String> objection(Subject subject) {
        boolean open = jdbc.sql("SELECT count(*) FROM identity.account WHERE employee_number = ? AND closure IS NULL")
                        .param(subject.person())
                        .query(Long.class)
                        .single()
                > 0;
        return open ? Optional.of("open") : Optional.empty();
    }

    @Override
    public Erased erase(Subject subject) {
        Optional<UUID> account = jdbc.sql("SELECT id FROM identity.account WHERE employee_number = ? FOR UPDATE")
                .param(subject.person())
                .query(UUID.class)
                .optional();
        account.ifPresent(this::erase);
        return new Erased(account.isPresent() ? 1 : 0, List.of());
    }

    private void erase(UUID id) {
        for (String table : List.of("account_role", "account_group", "invitation")) {
            jdbc.sql("DELETE FROM identity." + table + " WHERE account_id = ?")
                    .param(id)
                    .update();
        }
        jdbc.sql("""
                UPDATE identity.account
                SET username = id::text, display_name = NULL, password_hash = NULL, language = NULL,
                    stamp = gen_random_uuid(), version = version + 1
                WHERE id = ?""").param(id).update();
        events.publishEvent(new AccountChanged(id));
    }
}
