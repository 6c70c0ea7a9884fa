package org.opsrail.audit.domain;

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.opsrail.audit.PersonalSeals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One key per person; destroying it makes unreadable what was sealed under it, in every copy of the trail. */
@Repository
class PersonKeys implements PersonalSeals {

    private final JdbcClient jdbc;
    private final MasterKey master;
    private final InstantSource clock;

    PersonKeys(JdbcClient jdbc, MasterKey master, InstantSource clock) {
        this.jdbc = jdbc;
        this.master = master;
        this.clock = clock;
    }

    /** Makes the keys that are missing; a person whose key was destroyed gets none any more and is left out. */
    Map<String, Sealing> forWriting(Collection<String> persons) {
        SortedSet<String> missing = new TreeSet<>(persons);
        missing.removeAll(jdbc.sql("SELECT person FROM audit.person_key WHERE person = ANY (?)")
                .param(persons.toArray(String[]::new))
                .query(String.class)
                .set());
        missing.forEach(this::add);
        return forReading(persons);
    }

    private void add(String person) {
        byte[] wrapped = master.wrapping().seal(Sealing.freshKey(), person);
        jdbc.sql("INSERT INTO audit.person_key (person, wrapped, created_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                .params(person, wrapped, now())
                .update();
    }

    Map<String, Sealing> forReading(Collection<String> persons) {
        Map<String, Sealing> keys = new HashMap<>();
        jdbc.sql("SELECT person, wrapped FROM audit.person_key WHERE person = ANY (?) AND wrapped IS NOT NULL")
                .param(persons.toArray(String[]::new))
                .query(row -> {
                    keys.put(row.getString(1), unwrapped(row.getString(1), row.getBytes(2)));
                });
        return keys;
    }

    @Override
    public boolean destroy(String employeeNumber) {
        jdbc.sql(
                        "INSERT INTO audit.person_key (person, created_at, destroyed_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                .params(employeeNumber, now(), now())
                .update();
        return jdbc.sql(
                                "UPDATE audit.person_key SET wrapped = NULL, destroyed_at = ? WHERE person = ? AND wrapped IS NOT NULL")
                        .params(now(), employeeNumber)
                        .update()
                == 1;
    }

    private Sealing unwrapped(String person, byte[] wrapped) {
        return Sealing.of(master.wrapping().open(wrapped, person));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
