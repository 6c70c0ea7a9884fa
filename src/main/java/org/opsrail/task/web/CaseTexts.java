package org.opsrail.task.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.opsrail.identity.Actor;
import org.opsrail.monitor.CaseSource;
import org.opsrail.monitor.CaseSource.Dossier;
import org.opsrail.monitor.CaseSource.Summary;
import org.opsrail.task.domain.Task;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whom and what the tasks are about, told by the module of each process. */
@Component
class CaseTexts {

    private final Map<String, CaseSource> sources;

    CaseTexts(ObjectProvider<CaseSource> sources) {
        this.sources = sources.orderedStream().collect(Collectors.toMap(CaseSource::processId, Function.identity()));
    }

    Map<Long, Summary> summaries(Collection<Task> tasks, Actor reader, Locale locale) {
        Map<Long, Summary> summaries = new HashMap<>();
        tasks.stream()
                .collect(Collectors.groupingBy(Task::processId, Collectors.mapping(Task::caseKey, Collectors.toSet())))
                .forEach((process, cases) -> Optional.ofNullable(sources.get(process))
                        .ifPresent(source -> summaries.putAll(source.summaries(cases, reader, locale))));
        return summaries;
    }

    Optional<Dossier> dossier(Task task, Actor reader, Locale locale) {
        return Optional.ofNullable(sources.get(task.processId()))
                .flatMap(source -> source.dossier(task.caseKey(), reader, locale));
    }
}
