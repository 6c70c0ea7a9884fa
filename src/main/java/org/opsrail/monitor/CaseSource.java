package org.opsrail.monitor;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opsrail.identity.Actor;

/**
 * What a business module tells about its cases, so that tasks and cases can be shown without knowing the module. One
 * bean per process. Personal data come from here, never from process variables. A case that {@code reader} may not see
 * is left out.
 */
public interface CaseSource {

    /** The BPMN process id, for example {@code employee-onboarding}. */
    String processId();

    /**
     * The cases that the reader may see and whose subject fits the words (a name, an employee number …), by process
     * instance key, the latest first; without words all of them.
     *
     * @param words trimmed, perhaps empty
     */
    List<Long> find(String words, Actor reader, int limit);

    /** The title lines of the cases, by process instance key. Unknown keys are left out. */
    Map<Long, Summary> summaries(Collection<Long> processInstanceKeys, Actor reader, Locale locale);

    /** What a person needs to know to act: who and what it is about, and when its stations are expected. */
    Optional<Dossier> dossier(long processInstanceKey, Actor reader, Locale locale);

    /** Whether the reader may know which way the case takes through its model, element by element. */
    default boolean showsWay(long processInstanceKey, Actor reader) {
        return true;
    }

    /** Lists that belong to the case's evidence, such as each right with what was decided on it; none by default. */
    default List<Annex> annexes(long processInstanceKey, Actor reader) {
        return List.of();
    }

    /** @param fileName in the evidence, e.g. {@code decisions.csv} */
    record Annex(String fileName, String content) {}

    /**
     * @param subject who or what the case is about, e.g. {@code Alice Martin}
     * @param detail one short line, e.g. {@code Software engineer · starts 2 March}
     * @param path the case's own page in its module, or null where the general case page is enough
     */
    record Summary(String subject, String detail, @Nullable String path) {}

    /**
     * @param facts label and value, in the order of reading
     * @param expected when a station is expected, by the station's order in the model
     * @param history what happened in the module's own words, oldest first
     * @param actions what the reader may do to the case (move the start date, withdraw …)
     */
    record Dossier(
            Summary summary,
            List<Fact> facts,
            Map<Integer, Instant> expected,
            List<Happening> history,
            List<Action> actions) {}

    record Fact(String label, String value) {}

    /**
     * @param actor who did it, or null when the system did
     * @param tasks elements of the model whose being done this tells; empty when it tells of something else
     */
    record Happening(Instant at, String text, @Nullable String actor, Set<String> tasks) {

        public Happening(Instant at, String text, @Nullable String actor) {
            this(at, text, actor, Set.of());
        }
    }

    /** @param path where a GET shows the form for it */
    record Action(String label, String path) {}
}
