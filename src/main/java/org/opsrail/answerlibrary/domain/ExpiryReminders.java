package org.opsrail.answerlibrary.domain;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.opsrail.answerlibrary.LibraryAnswer;
import org.opsrail.answerlibrary.domain.AnswerTable.Candidate;
import org.opsrail.directory.Directory;
import org.opsrail.directory.Person;
import org.opsrail.identity.Actor;
import org.opsrail.identity.Actors;
import org.opsrail.notification.Notifications;
import org.opsrail.notification.Notifications.Message;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Each night owners are told which of their answers end soon, once for each day of expiry. */
@Component
public class ExpiryReminders {

    private static final int MOST = 5_000;

    private final AnswerTable answers;
    private final AnswerKeeping keeping;
    private final Directory directory;
    private final Actors actors;
    private final Notifications notifications;

    ExpiryReminders(
            AnswerTable answers,
            AnswerKeeping keeping,
            Directory directory,
            Actors actors,
            Notifications notifications) {
        this.answers = answers;
        this.keeping = keeping;
        this.directory = directory;
        this.actors = actors;
        this.notifications = notifications;
    }

    @Scheduled(cron = "${opsrail.answers.reminders:0 30 5 * * *}")
    public void remind() {
        Wanted expiring = new Wanted("", null, null, Wanted.State.EXPIRING);
        List<Candidate> found = answers.list(expiring, keeping.today(), keeping.soon(), MOST);
        found.forEach(this::remind);
    }

    private void remind(Candidate found) {
        LibraryAnswer answer = found.answer();
        boolean here = directory
                .person(answer.owner())
                .filter(person -> person.status() != Person.Status.GONE)
                .isPresent();
        if (here) {
            notifications.send(new Message(
                    "answers/" + answer.id() + "/" + answer.validUntil(),
                    answer.owner(),
                    null,
                    "answer-expiring",
                    language(answer.owner()),
                    Map.of(
                            "subject", found.wording(),
                            "lastDay", answer.validUntil(),
                            "link", "/answers/" + answer.id())));
        }
    }

    private Locale language(String owner) {
        return actors.byId(owner).map(Actor::locale).orElseGet(() -> directory.languageOf(owner));
    }
}
