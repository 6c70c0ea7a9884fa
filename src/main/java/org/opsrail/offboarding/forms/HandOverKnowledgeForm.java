package org.opsrail.offboarding.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opsrail.directory.Directory;
import org.opsrail.directory.Directory.ConnectedSystem;
import org.opsrail.directory.Person;
import org.opsrail.identity.Actor;
import org.opsrail.offboarding.domain.Duties;
import org.opsrail.offboarding.domain.Offboardings.Offboarding;
import org.opsrail.offboarding.domain.Succession;
import org.opsrail.offboarding.domain.Successions;
import org.opsrail.task.FormRejected;
import org.opsrail.task.OpenTask;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Who takes over what. */
@Component
class HandOverKnowledgeForm extends LeavingForm {

    private static final String NEW_MANAGER = "newManager";
    private static final String NEW_OWNER = "newOwner";
    private static final String STAND_IN = "standIn";

    private final Successions successions;
    private final Duties duties;
    private final Directory directory;
    private final MessageSource texts;

    HandOverKnowledgeForm(
            LeavingDesk desk, Successions successions, Duties duties, Directory directory, MessageSource texts) {
        super("offboarding-hand-over", desk);
        this.successions = successions;
        this.duties = duties;
        this.directory = directory;
        this.texts = texts;
    }

    @Override
    Map<String, Object> show(Offboarding offboarding, OpenTask task, Locale locale) {
        Map<String, Object> shown = new HashMap<>();
        shown.put("colleagues", colleagues(offboarding));
        shown.put("duties", duties(offboarding.employeeNumber(), locale));
        if (directory.person(offboarding.manager()).isPresent()) {
            Stream.of(NEW_MANAGER, NEW_OWNER, STAND_IN).forEach(field -> shown.put(field, offboarding.manager()));
        }
        return shown;
    }

    private List<Map<String, String>> colleagues(Offboarding offboarding) {
        return directory.people(Person.Status.ACTIVE).stream()
                .filter(person -> !person.employeeNumber().equals(offboarding.employeeNumber()))
                .map(person ->
                        Map.of("label", person.displayName() + " · " + person.team(), "value", person.employeeNumber()))
                .toList();
    }

    private String duties(String leaver, Locale locale) {
        List<String> lines = new ArrayList<>();
        line(lines, "reports", duties.reports(leaver).stream().map(Person::displayName), locale);
        line(lines, "systems", duties.systems(leaver).stream().map(ConnectedSystem::name), locale);
        return lines.isEmpty() ? say("none", locale) : String.join("\n", lines);
    }

    private void line(List<String> lines, String kind, Stream<String> names, Locale locale) {
        String all = String.join(", ", names.toList());
        if (!all.isEmpty()) {
            lines.add(say(kind, locale, all));
        }
    }

    @Override
    void check(Offboarding offboarding, Actor actor, Map<String, Object> answers) {
        Map<String, String> reasons = new HashMap<>();
        Succession chosen = new Succession(
                chosen(NEW_MANAGER, offboarding, answers, reasons, actor.locale()),
                chosen(NEW_OWNER, offboarding, answers, reasons, actor.locale()),
                chosen(STAND_IN, offboarding, answers, reasons, actor.locale()));
        if (chosen.newManager() != null && isLedByReport(chosen.newManager(), offboarding.employeeNumber())) {
            reasons.put(NEW_MANAGER, say("circle", actor.locale()));
        }
        if (!reasons.isEmpty()) {
            throw new FormRejected(reasons);
        }
        successions.keep(offboarding.id(), chosen, actor.id());
    }

    private @Nullable String chosen(
            String field,
            Offboarding offboarding,
            Map<String, Object> answers,
            Map<String, String> reasons,
            Locale locale) {
        String number = String.valueOf(answers.getOrDefault(field, "")).strip();
        if (number.isEmpty()) {
            return null;
        }
        boolean works = directory
                .person(number)
                .filter(person -> person.status() == Person.Status.ACTIVE)
                .isPresent();
        if (!works || number.equals(offboarding.employeeNumber())) {
            reasons.put(field, say("unknown", locale));
        }
        return number;
    }

    /** Then that report would lead whom they are led by. */
    private boolean isLedByReport(String person, String leaver) {
        Optional<String> above = directory.person(person).map(Person::manager);
        if (above.filter(leaver::equals).isPresent()) {
            return false;
        }
        for (int steps = 0; above.isPresent() && steps < 50; steps++) {
            if (above.get().equals(leaver)) {
                return true;
            }
            above = above.flatMap(directory::person).map(Person::manager);
        }
        return false;
    }

    private String say(String key, Locale locale, Object... details) {
        return texts.getMessage("offboarding.succession." + key, details, locale);
    }
}
