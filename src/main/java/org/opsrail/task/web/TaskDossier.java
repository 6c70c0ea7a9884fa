package org.opsrail.task.web;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opsrail.calendar.DayText;
import org.opsrail.document.DocumentSettings;
import org.opsrail.identity.Actor;
import org.opsrail.identity.Actors;
import org.opsrail.monitor.CaseHistory;
import org.opsrail.monitor.CaseSource.Dossier;
import org.opsrail.monitor.CaseSource.Happening;
import org.opsrail.monitor.ProcessModel;
import org.opsrail.monitor.ProcessModels;
import org.opsrail.monitor.Rails;
import org.opsrail.monitor.Stop;
import org.opsrail.shell.GroupNames;
import org.opsrail.task.domain.Answers;
import org.opsrail.task.domain.Comments;
import org.opsrail.task.domain.Escalations;
import org.opsrail.task.domain.FormSchema;
import org.opsrail.task.domain.Matter;
import org.opsrail.task.domain.OwnMatters;
import org.opsrail.task.domain.StandIns;
import org.opsrail.task.domain.Task;
import org.opsrail.task.domain.TaskForms;
import org.opsrail.task.domain.TaskRights;
import org.opsrail.task.domain.WorkLog;
import org.opsrail.task.web.TaskViews.Brought;
import org.opsrail.task.web.TaskViews.Closed;
import org.opsrail.task.web.TaskViews.Context;
import org.opsrail.task.web.TaskViews.Detail;
import org.opsrail.task.web.TaskViews.FormView;
import org.opsrail.task.web.TaskViews.Holder;
import org.opsrail.task.web.TaskViews.Rights;
import org.opsrail.task.web.TaskViews.Said;
import org.opsrail.task.web.TaskViews.Told;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Everything that one needs to do a task: what is asked, about whom, what came before, what comes next. */
@Component
class TaskDossier {

    private static final int TOLD_BEFORE = 3;
    private static final String NO_FORM = "{\"type\":\"default\",\"components\":[]}";

    private final TaskForms forms;
    private final OwnMatters matters;
    private final StandIns standIns;
    private final MessageSource messages;
    private final Comments comments;
    private final Answers answers;
    private final Escalations escalations;
    private final EscalationNames destinations;
    private final CaseTexts cases;
    private final TaskTitles titles;
    private final DaysGiven daysGiven;
    private final ProcessModels models;
    private final Rails rails;
    private final CaseHistory histories;
    private final Actors actors;
    private final InstantSource clock;
    private final JsonMapper json;
    private final GroupNames groups;
    private final DocumentSettings documents;
    private final WorkLog work;

    TaskDossier(
            TaskForms forms,
            OwnMatters matters,
            StandIns standIns,
            MessageSource messages,
            Comments comments,
            Answers answers,
            Escalations escalations,
            EscalationNames destinations,
            CaseTexts cases,
            TaskTitles titles,
            DaysGiven daysGiven,
            ProcessModels models,
            Rails rails,
            CaseHistory histories,
            Actors actors,
            InstantSource clock,
            JsonMapper json,
            GroupNames groups,
            DocumentSettings documents,
            WorkLog work) {
        this.forms = forms;
        this.matters = matters;
        this.standIns = standIns;
        this.messages = messages;
        this.comments = comments;
        this.answers = answers;
        this.escalations = escalations;
        this.destinations = destinations;
        this.cases = cases;
        this.titles = titles;
        this.daysGiven = daysGiven;
        this.models = models;
        this.rails = rails;
        this.histories = histories;
        this.actors = actors;
        this.clock = clock;
        this.json = json;
        this.groups = groups;
        this.documents = documents;
        this.work = work;
    }

    Detail of(Task task, Actor reader, Locale locale) {
        ProcessModel model = models.model(task.modelKey());
        Optional<Dossier> dossier = cases.dossier(task, reader, locale);
        Optional<ProcessModel.Element> element = model.element(task.elementId());
        return new Detail(
                task.key(),
                titles.of(task, locale),
                element.map(ProcessModel.Element::ask)
                        .map(ask -> ask.in(locale))
                        .orElse(null),
                dossier.map(known -> known.summary().subject()).orElse(model.name(locale)),
                dossier.map(known -> known.summary().detail()).orElse(""),
                task.caseKey(),
                task.due(),
                task.isOverdueAt(clock.instant()),
                element.flatMap(known -> daysGiven.to(task, known)).orElse(null),
                daysGiven.from(task).orElse(null),
                task.created(),
                holder(task, reader),
                rights(task, reader),
                closed(task),
                brought(task, locale),
                standIn(task, locale),
                form(task, action(element, locale), model.name(task.elementId(), locale), reader, locale),
                context(task, model, dossier, reader, locale),
                said(task));
    }

    private Holder holder(Task task, Actor reader) {
        return new Holder(
                Optional.ofNullable(task.assignee()).map(this::name).orElse(null),
                reader.id().equals(task.assignee()),
                task.candidateGroups().stream().map(groups::name).toList(),
                TaskRights.worksOn(task, reader) ? work.of(task.key(), reader.id()) : null);
    }

    private Rights rights(Task task, Actor reader) {
        Optional<String> own =
                task.isOpen() ? matters.stake(Matter.of(task), reader.id()).map(OwnMatterText::of) : Optional.empty();
        return new Rights(
                own.isEmpty() && TaskRights.completes(task, reader),
                own.isEmpty() && TaskRights.takes(task, reader),
                own.isEmpty() && TaskRights.takesOver(task, reader),
                TaskRights.givesBack(task, reader),
                TaskRights.assigns(task, reader),
                TaskRights.comments(task, reader),
                own.orElse(null));
    }

    private @Nullable String standIn(Task task, Locale locale) {
        return standIns.of(task.key())
                .filter(substitute -> task.isOpen() && Objects.equals(substitute.holder(), task.assignee()))
                .map(substitute -> messages.getMessage(
                        "task.stand-in." + substitute.reason().name().toLowerCase(Locale.ROOT),
                        new Object[] {name(substitute.person()), day(substitute.until(), locale)},
                        locale))
                .orElse(null);
    }

    private static String day(@Nullable LocalDate date, Locale locale) {
        return date == null ? "" : DayText.of(date, locale);
    }

    private List<Brought> brought(Task task, Locale locale) {
        return task.isOpen()
                ? escalations.of(task.key()).stream()
                        .map(escalation -> new Brought(destinations.name(escalation.to(), locale), escalation.at()))
                        .toList()
                : List.of();
    }

    private @Nullable Closed closed(Task task) {
        if (task.isOpen()) {
            return null;
        }
        boolean canceled = task.state() == Task.State.CANCELED;
        Optional<String> by = answers.completedBy(task.key()).or(() -> Optional.ofNullable(task.assignee()));
        return new Closed(canceled, canceled ? null : by.map(this::name).orElse(null), task.completed());
    }

    private static Optional<String> action(Optional<ProcessModel.Element> element, Locale locale) {
        return element.map(ProcessModel.Element::action).map(action -> action.in(locale));
    }

    /** @param action what the model calls its button; else the form's own button is asked, and at last the task's name */
    private FormView form(Task task, Optional<String> action, String name, Actor reader, Locale locale) {
        Optional<FormSchema> form = forms.form(task);
        String button =
                action.or(() -> form.flatMap(known -> known.action(locale))).orElse(name);
        return form.flatMap(known -> task.isOpen()
                        ? Optional.of(shown(known, task, button, reader, locale))
                        : unsent(known, task, button, reader, locale))
                .orElseGet(() -> new FormView(NO_FORM, "{}", button, false, null, 0));
    }

    private Optional<FormView> unsent(FormSchema form, Task task, String button, Actor reader, Locale locale) {
        return forms.unsent(task, form, reader)
                .map(values -> new FormView(
                        form.shownIn(locale),
                        json.writeValueAsString(values),
                        button,
                        true,
                        null,
                        documents.largest().toBytes()));
    }

    private FormView shown(FormSchema form, Task task, String button, Actor reader, Locale locale) {
        return new FormView(
                form.shownIn(locale),
                json.writeValueAsString(forms.values(task, form, reader, locale)),
                button,
                true,
                forms.page(task, form).orElse(null),
                documents.largest().toBytes());
    }

    private Context context(Task task, ProcessModel model, Optional<Dossier> dossier, Actor reader, Locale locale) {
        Map<Integer, Instant> expected = dossier.map(Dossier::expected).orElse(Map.of());
        List<Stop> stops = rails.rail(task.caseKey(), task.modelKey(), expected, locale);
        List<Told> history = history(task, model, dossier, reader, locale);
        return new Context(
                stops,
                dossier.map(Dossier::facts).orElse(List.of()),
                history.stream().limit(TOLD_BEFORE).toList(),
                model.after(task.elementId()).stream()
                        .filter(next -> !next.type().equals("endEvent"))
                        .map(next -> next.name().in(locale))
                        .distinct()
                        .toList(),
                history);
    }

    /** Latest first. */
    private List<Told> history(Task task, ProcessModel model, Optional<Dossier> dossier, Actor reader, Locale locale) {
        List<Happening> happenings =
                histories.of(task.caseKey(), model, dossier, reader, locale).reversed();
        Map<String, String> names = actors.displayNames(happenings.stream()
                .flatMap(happening -> Stream.ofNullable(happening.actor()))
                .distinct()
                .toList());
        return happenings.stream()
                .map(happening -> new Told(
                        happening.at(),
                        happening.text(),
                        Optional.ofNullable(happening.actor())
                                .map(actor -> names.getOrDefault(actor, actor))
                                .orElse(null)))
                .toList();
    }

    private List<Said> said(Task task) {
        return comments.of(task.key()).stream()
                .map(comment -> new Said(name(comment.author()), comment.content(), comment.at()))
                .toList();
    }

    private String name(String actor) {
        return actors.displayNames(List.of(actor)).getOrDefault(actor, actor);
    }
}
