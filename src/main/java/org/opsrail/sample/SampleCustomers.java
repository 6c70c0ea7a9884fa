package org.opsrail.sample;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.opsrail.duediligence.CustomerRequests;
import org.opsrail.identity.Actor;
import org.opsrail.identity.Role;
import org.opsrail.task.TaskDesk;
import org.opsrail.task.TaskDesk.Waiting;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Four customers whom Antoine sells to: one that only has to be approved, one whose owners nobody has named, one of whose
 * owners compliance has to say whether they are on a list, and a risky one behind a chain of companies that compliance has
 * approved and an executive has not.
 */
@Component
@Profile("local | test")
class SampleCustomers {

    static final String STEP = "customers-under-way";

    /** The sales manager, who does not sign in. */
    private static final String ASKED_BY = "E008";

    /** Of their registers, by country. */
    private static final Map<String, String> NUMBERS =
            Map.of("FR", "404833048", "AT", "FN 33282b", "DE", "Aachen HRB 11223", "MT", "C 12345");

    private static final Map<String, Contact> CONTACTS = Map.of(
            "FR", new Contact("Claire Aubert", "claire.aubert@brightwater.example"),
            "AT", new Contact("Lukas Eder", "lukas.eder@alpine-retail.example"),
            "DE", new Contact("Jana Voss", "jana.voss@lagoon-charter.example"),
            "MT", new Contact("Maria Vella", "maria.vella@blue-harbour.example"));

    private static final Duration PAUSE = Duration.ofMillis(300);
    private static final int MOST_ROUNDS = 200;

    private static final Map<String, Said> SAID = Map.of(
            "Task_AnalyseCustomer",
            new Said(
                    "E009",
                    Map.of(
                            "verdict",
                            "cleared",
                            "reason",
                            "Licensed in Malta since 2019; the owners are known there.")),
            "Task_ApproveCustomer",
            new Said("E011", Map.of("verdict", "approved", "reason", "Acceptable with a yearly review.")));

    private final CustomerRequests requests;
    private final TaskDesk desk;
    private final SampleProgress progress;

    SampleCustomers(CustomerRequests requests, TaskDesk desk, SampleProgress progress) {
        this.requests = requests;
        this.desk = desk;
        this.progress = progress;
    }

    private record Contact(String name, String mail) {}

    private record Said(String by, Map<String, Object> answers) {}

    void bringUnderWay() throws InterruptedException {
        if (progress.isDone(STEP)) {
            return;
        }
        requests.ask(
                cells("CRM-1001", "Brightwater Software SAS", "FR", "software", "direct", 180_000, 90_000),
                """
                Élise Fontaine; person; 1978-03-21; FR; 70; ; yes
                Jonas Berg; person; 1983-11-02; DE; 30; ;
                """,
                ASKED_BY);
        requests.ask(
                cells("CRM-1002", "Alpine Retail GmbH", "AT", "retail", "partner", 420_000, 150_000), "", ASKED_BY);
        requests.ask(
                cells("CRM-1004", "Lagoon Charter GmbH", "DE", "retail", "direct", 210_000, 70_000), """
                Kestrel Novum Services; company; ; CH; 55; ;
                Despina Karavasili; person; 1975-12-01; GR; 80; Kestrel Novum Services; yes
                Lukas Reimann; person; 1979-04-12; DE; 20; Kestrel Novum Services;
                Lukas Reimann; person; 1979-04-12; DE; 45; ;
                """, ASKED_BY);
        Optional<Long> risky = requests.ask(
                cells("CRM-1003", "Blue Harbour Gaming Ltd", "MT", "gambling", "intermediary", 1_200_000, 400_000),
                """
                Harbour Holding; company; ; LU; 80; ;
                Harbour Group; company; ; NL; 75; Harbour Holding;
                Nadia Sollberg; person; 1969-08-14; NL; 60; Harbour Group; yes
                Omar Haddad; person; 1974-01-30; FR; 40; Harbour Group;
                Petra Lind; person; 1981-06-09; SE; 25; Harbour Holding;
                Petra Lind; person; 1981-06-09; SE; 20; ;
                """,
                ASKED_BY);
        if (risky.isPresent()) {
            decide(risky.get());
        }
        progress.done(STEP);
    }

    /** Tasks appear as workers come to rest, which nothing announces. */
    private void decide(long key) throws InterruptedException {
        int said = 0;
        for (int round = 0; said < SAID.size() && round < MOST_ROUNDS; round++) {
            said += (int) desk.waiting(key).stream().filter(this::say).count();
            Thread.sleep(PAUSE);
        }
    }

    private boolean say(Waiting task) {
        Said said = SAID.get(task.elementId());
        return said != null && desk.complete(task.key(), actor(said.by()), shown -> said.answers());
    }

    private static Actor actor(String number) {
        return new Actor(number, number, number, Locale.ENGLISH, Set.of(Role.MEMBER), Set.of("compliance"));
    }

    private static Map<String, String> cells(
            String reference, String name, String country, String line, String channel, long volume, long deal) {
        Contact contact = Objects.requireNonNull(CONTACTS.get(country));
        return Map.ofEntries(
                Map.entry("reference", reference),
                Map.entry("legal_name", name),
                Map.entry("country", country),
                Map.entry("legal_form", "limited-company"),
                Map.entry("contact_name", contact.name()),
                Map.entry("contact_mail", contact.mail()),
                Map.entry("registration_number", NUMBERS.get(country)),
                Map.entry("business_line", line),
                Map.entry("channel", channel),
                Map.entry("expected_volume", String.valueOf(volume)),
                Map.entry("deal_value", String.valueOf(deal)),
                Map.entry("salesperson", "E022"));
    }
}
