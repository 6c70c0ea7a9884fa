package org.opsrail.notification;

import java.time.LocalDate;
import java.time.ZoneId;
import org.opsrail.directory.Directory;
import org.opsrail.directory.Directory.Place;
import org.opsrail.directory.Person;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Zoé, who works in Vannes, as long as a test needs her. */
public record OneReader(Directory directory, JdbcClient jdbc) {

    public static final String NUMBER = "E905";
    public static final String PLACE = "Vannes";

    public void arrive() {
        directory.addRole("reader");
        directory.addTeam("Readers");
        directory.save(new Place(PLACE, ZoneId.of("Europe/Paris"), "FR"));
        directory.save(new Person(
                NUMBER,
                "Zoé",
                "Le Goff",
                null,
                "zoe.legoff@example.com",
                "reader",
                "Readers",
                null,
                PLACE,
                "permanent",
                LocalDate.EPOCH,
                Person.Status.ACTIVE));
    }

    public void leave() {
        jdbc.sql("DELETE FROM directory.person WHERE employee_number = ?")
                .param(NUMBER)
                .update();
        jdbc.sql("DELETE FROM directory.place WHERE name = ?").param(PLACE).update();
        jdbc.sql("DELETE FROM directory.team WHERE name = 'Readers'").update();
        jdbc.sql("DELETE FROM directory.role WHERE name = 'reader'").update();
    }
}
