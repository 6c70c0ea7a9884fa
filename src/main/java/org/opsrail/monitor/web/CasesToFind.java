package org.opsrail.monitor.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.opsrail.identity.Actor;
import org.opsrail.monitor.CaseSource.Summary;
import org.opsrail.monitor.domain.CaseEngine;
import org.opsrail.monitor.domain.CaseEngine.Case;
import org.opsrail.shell.PaletteSource;
import org.springframework.stereotype.Component;

@Component
class CasesToFind implements PaletteSource {

    private final CaseEngine engine;
    private final Sources sources;

    CasesToFind(CaseEngine engine, Sources sources) {
        this.engine = engine;
        this.sources = sources;
    }

    @Override
    public List<Hit> find(String words, Actor reader, Locale locale, int limit) {
        if (words.isEmpty()) {
            return List.of();
        }
        List<Long> keys = sources.find(words, "", reader, limit);
        List<Case> cases =
                engine.search(new CaseEngine.Query(keys, null, false, 0, limit)).cases();
        Map<Long, Summary> summaries = sources.summaries(cases, reader, locale);
        return cases.stream()
                .map(Case::key)
                .flatMap(key -> Optional.ofNullable(summaries.get(key)).map(summary -> hit(key, summary)).stream())
                .toList();
    }

    private static Hit hit(long key, Summary summary) {
        return new Hit("case", "route", summary.subject(), summary.detail(), "/cases/" + key);
    }
}
