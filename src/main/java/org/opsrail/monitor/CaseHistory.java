package org.opsrail.monitor;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opsrail.identity.Actor;
import org.opsrail.monitor.CaseSource.Dossier;
import org.opsrail.monitor.CaseSource.Happening;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What happened in a case: what its module tells, and what others know beside it. */
@Component
public class CaseHistory {

    private final ObjectProvider<HistorySource> others;

    CaseHistory(ObjectProvider<HistorySource> others) {
        this.others = others;
    }

    /**
     * Oldest first. A task done is not told again where the module has told it in its own words.
     *
     * @param model the version of the process that the case runs on
     */
    public List<Happening> of(
            long processInstanceKey, ProcessModel model, Optional<Dossier> dossier, Actor reader, Locale locale) {
        List<Happening> own = dossier.map(Dossier::history).orElse(List.of());
        Set<String> told =
                own.stream().flatMap(happening -> happening.tasks().stream()).collect(Collectors.toSet());
        return Stream.concat(
                        own.stream(),
                        others.stream()
                                .flatMap(
                                        source -> source.happenings(processInstanceKey, model, reader, locale).stream())
                                .filter(happening -> happening.tasks().stream().noneMatch(told::contains)))
                .sorted(Comparator.comparing(Happening::at))
                .toList();
    }
}
