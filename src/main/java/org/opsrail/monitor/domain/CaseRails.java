package org.opsrail.monitor.domain;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.opsrail.monitor.ProcessModels;
import org.opsrail.monitor.Rails;
import org.opsrail.monitor.Stop;
import org.springframework.stereotype.Component;

@Component
class CaseRails implements Rails {

    private final CaseEngine engine;
    private final ProcessModels models;
    private final InstantSource clock;

    CaseRails(CaseEngine engine, ProcessModels models, InstantSource clock) {
        this.engine = engine;
        this.models = models;
        this.clock = clock;
    }

    @Override
    public List<Stop> rail(
            long processInstanceKey, long processDefinitionKey, Map<Integer, Instant> expected, Locale locale) {
        return new RailBuilder(
                        models.model(processDefinitionKey),
                        engine.entered(processInstanceKey),
                        engine.tasks(processInstanceKey),
                        expected,
                        clock.instant())
                .build(locale);
    }
}
