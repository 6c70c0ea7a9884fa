package org.opsrail.monitor.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.opsrail.identity.Actor;
import org.opsrail.identity.Role;
import org.opsrail.monitor.CaseSource;
import org.opsrail.monitor.CaseSource.Dossier;
import org.opsrail.monitor.CaseSource.Summary;
import org.opsrail.monitor.domain.CaseEngine.Case;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the business modules tell about their cases. */
@Component
class Sources {

    private final Map<String, CaseSource> byProcess;

    Sources(ObjectProvider<CaseSource> sources) {
        this.byProcess = sources.orderedStream().collect(Collectors.toMap(CaseSource::processId, Function.identity()));
    }

    /** @param process its id, or empty for all of them */
    List<Long> find(String words, String process, Actor reader, int limit) {
        return byProcess.values().stream()
                .filter(source -> process.isEmpty() || source.processId().equals(process))
                .flatMap(source -> source.find(words, reader, limit).stream())
                .limit(limit)
                .toList();
    }

    Map<Long, Summary> summaries(Collection<Case> cases, Actor reader, Locale locale) {
        Map<Long, Summary> summaries = new HashMap<>();
        cases.stream()
                .collect(Collectors.groupingBy(Case::processId, Collectors.mapping(Case::key, Collectors.toSet())))
                .forEach((process, keys) -> Optional.ofNullable(byProcess.get(process))
                        .ifPresent(source -> summaries.putAll(source.summaries(keys, reader, locale))));
        return summaries;
    }

    Optional<Dossier> dossier(Case known, Actor reader, Locale locale) {
        return Optional.ofNullable(byProcess.get(known.processId()))
                .flatMap(source -> source.dossier(known.key(), reader, locale));
    }

    boolean showsWay(Case known, Actor reader) {
        return Optional.ofNullable(byProcess.get(known.processId()))
                .map(source -> source.showsWay(known.key(), reader))
                .orElse(true);
    }

    /** Whoever runs or audits the whole sees each case, though of some only what the engine knows: ids and steps. */
    static boolean seesAll(Actor reader) {
        return reader.has(Role.ADMIN) || reader.has(Role.OPS) || reader.has(Role.AUDITOR);
    }
}
