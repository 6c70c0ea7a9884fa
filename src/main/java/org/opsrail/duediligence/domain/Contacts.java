package org.opsrail.duediligence.domain;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Whom each customer names for questions and documents; forgotten as soon as nothing comes of the customer. */
@Repository
@Transactional
public class Contacts {

    private final JdbcClient jdbc;

    Contacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param name null where only the address is known */
    public record Contact(@Nullable String name, String mail) {}

    /** @param contact null where nobody is named (any more) */
    void keep(UUID customerId, @Nullable Contact contact) {
        forget(customerId);
        if (contact != null) {
            jdbc.sql("INSERT INTO duediligence.contact (customer_id, name, mail) VALUES (?, ?, ?)")
                    .param(customerId)
                    .param(contact.name())
                    .param(contact.mail())
                    .update();
        }
    }

    void forget(UUID customerId) {
        jdbc.sql("DELETE FROM duediligence.contact WHERE customer_id = ?")
                .param(customerId)
                .update();
    }

    @Transactional(readOnly = true)
    public Optional<Contact> of(UUID customerId) {
        return jdbc.sql("SELECT name, mail FROM duediligence.contact WHERE customer_id = ?")
                .param(customerId)
                .query((row, i) -> new Contact(row.getString("name"), row.getString("mail")))
                .optional();
    }
}
