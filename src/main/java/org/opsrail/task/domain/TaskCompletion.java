package org.opsrail.task.domain;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opsrail.identity.Actor;
import org.opsrail.task.FormHandler;
import org.opsrail.task.FormRejected;
import org.opsrail.task.FourEyes.Stake;
import org.opsrail.task.domain.Completion.AlreadyCompleted;
import org.opsrail.task.domain.Completion.Canceled;
import org.opsrail.task.domain.Completion.Completed;
import org.opsrail.task.domain.Completion.Invalid;
import org.opsrail.task.domain.Completion.NotAllowed;
import org.opsrail.task.domain.Completion.NotNow;
import org.opsrail.task.domain.Completion.OwnMatter;
import org.opsrail.task.domain.Completion.TakenBySomebodyElse;
import org.opsrail.task.domain.Completion.Unknown;
import org.opsrail.task.domain.FormAnswers.FieldRefusal;
import org.opsrail.task.domain.TaskEngine.EngineUnreachable;
import org.opsrail.task.domain.TaskEngine.Reply;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Completes tasks: keeps first what was typed, then what was answered, and tells the engine last. */
@Service
public class TaskCompletion {

    private final TaskEngine engine;
    private final OwnMatters matters;
    private final TaskForms forms;
    private final Drafts drafts;
    private final Answers answers;
    private final TaskFiles files;
    private final MessageSource messages;
    private final JsonMapper json;
    private final TransactionTemplate transaction;

    TaskCompletion(
            TaskEngine engine,
            OwnMatters matters,
            TaskForms forms,
            Drafts drafts,
            Answers answers,
            TaskFiles files,
            MessageSource messages,
            JsonMapper json,
            TransactionTemplate transaction) {
        this.engine = engine;
        this.matters = matters;
        this.forms = forms;
        this.drafts = drafts;
        this.answers = answers;
        this.files = files;
        this.messages = messages;
        this.json = json;
        this.transaction = transaction;
    }

    public Completion complete(long key, Map<String, Object> sent, Actor actor, Locale locale) {
        return complete(key, sent, actor, locale, false);
    }

    /** For whoever does not see the form: what it does not ask for is refused instead of passed over. */
    public Completion completeExactly(long key, Map<String, Object> sent, Actor actor, Locale locale) {
        return complete(key, sent, actor, locale, true);
    }

    private Completion complete(long key, Map<String, Object> sent, Actor actor, Locale locale, boolean exactly) {
        try {
            Optional<Task> task = engine.task(key).filter(known -> TaskRights.sees(known, actor));
            return task.isEmpty() ? new Unknown() : complete(task.get(), sent, actor, locale, exactly);
        } catch (EngineUnreachable unreachable) {
            drafts.keep(key, actor.id(), json.writeValueAsString(sent));
            return new NotNow();
        }
    }

    private Completion complete(Task task, Map<String, Object> sent, Actor actor, Locale locale, boolean exactly) {
        if (!TaskRights.completes(task, actor)) {
            return keptUnsent(task.isOpen() ? new NotAllowed() : over(task, actor), task, sent, actor);
        }
        drafts.keep(task.key(), actor.id(), json.writeValueAsString(sent));
        Optional<Stake> stake = matters.stake(Matter.of(task), actor.id());
        if (stake.isPresent()) {
            return new OwnMatter(stake.get());
        }
        Optional<FormSchema> form = forms.form(task);
        FormAnswers read =
                form.map(schema -> read(task, schema, sent, actor, locale)).orElseGet(() -> FormAnswers.none(sent));
        if (exactly) {
            read.refuseWhatIsNotAsked();
        }
        if (!read.refused().isEmpty()) {
            return invalid(read, locale);
        }
        return switch (hold(task, actor)) {
            case DONE -> keepAndComplete(task, form, read, actor);
            case DENIED, REFUSED -> new NotAllowed();
            case TOO_LATE ->
                engine.task(task.key()).map(now -> over(now, actor)).orElseGet(Unknown::new);
        };
    }

    /** Whoever was too late finds with the task what they had typed. */
    private Completion keptUnsent(Completion refusal, Task task, Map<String, Object> sent, Actor actor) {
        boolean twice = refusal instanceof AlreadyCompleted done && actor.id().equals(done.by());
        if (!twice && !sent.isEmpty() && TaskRights.comments(task, actor)) {
            drafts.keep(task.key(), actor.id(), json.writeValueAsString(sent));
        }
        return refusal;
    }

    /** The engine lets a task be completed by nobody but its assignee. */
    private Reply hold(Task task, Actor actor) {
        return actor.id().equals(task.assignee()) ? Reply.DONE : engine.hold(task, actor.id());
    }

    private FormAnswers read(Task task, FormSchema form, Map<String, Object> sent, Actor actor, Locale locale) {
        return FormAnswers.read(
                form, files.referenced(task, form, sent, actor), forms.shown(task, form, actor, locale));
    }

    private Completion keepAndComplete(Task task, Optional<FormSchema> form, FormAnswers read, Actor actor) {
        Map<String, Object> routing = new LinkedHashMap<>(read.routing());
        try {
            form.ifPresent(schema -> routing.putAll(keep(task, schema, read, actor)));
        } catch (FormRejected rejected) {
            return new Invalid(rejected.reasons());
        }
        return switch (engine.complete(task.key(), routing)) {
            case DONE -> completed(task, actor);
            case TOO_LATE ->
                engine.task(task.key()).map(now -> over(now, actor)).orElseGet(Canceled::new);
            case DENIED -> new NotAllowed();
            case REFUSED -> new NotNow();
        };
    }

    private Map<String, Object> keep(Task task, FormSchema form, FormAnswers read, Actor actor) {
        Map<String, Object> routing = transaction.execute(status -> {
            Map<String, Object> facts = handle(task, form, read, actor);
            files.fileWhatIsLeft(task, form, read.all());
            return facts;
        });
        return routing == null ? Map.of() : routing;
    }

    private Map<String, Object> handle(Task task, FormSchema form, FormAnswers read, Actor actor) {
        Optional<FormHandler> handler = forms.handler(form);
        if (handler.isPresent()) {
            return handler.get().keep(forms.open(task), actor, read.all());
        }
        if (!read.kept().isEmpty()) {
            answers.keep(task, form.id(), actor.id(), json.writeValueAsString(read.kept()));
        }
        return Map.of();
    }

    private Completion completed(Task task, Actor actor) {
        transaction.executeWithoutResult(status -> {
            answers.completed(task, actor.id());
            drafts.drop(task.key());
        });
        return new Completed(task);
    }

    private Completion over(Task task, Actor actor) {
        return switch (task.state()) {
            case COMPLETED ->
                new AlreadyCompleted(answers.completedBy(task.key()).orElse(task.assignee()));
            case CANCELED -> new Canceled();
            case OPEN, MOVING -> held(task.assignee(), actor);
        };
    }

    /** What nobody else has, the engine is still at work on: an earlier attempt, or a listener of the task. */
    private static Completion held(@Nullable String assignee, Actor actor) {
        return assignee == null || assignee.equals(actor.id()) ? new NotNow() : new TakenBySomebodyElse(assignee);
    }

    private Invalid invalid(FormAnswers read, Locale locale) {
        return new Invalid(read.refused().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, refusal -> sentence(refusal.getValue(), locale))));
    }

    private String sentence(FieldRefusal refusal, Locale locale) {
        return messages.getMessage(
                "task.form." + refusal.reason(), refusal.details().toArray(), locale);
    }
}
