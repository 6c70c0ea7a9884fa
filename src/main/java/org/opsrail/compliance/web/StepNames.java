package org.opsrail.compliance.web;

import java.util.Locale;
import org.opsrail.audit.RecordedEntry;
import org.opsrail.monitor.EngineUnavailable;
import org.opsrail.monitor.ProcessModels;
import org.springframework.stereotype.Component;

/** What the steps of models are called, for whoever reads the trail. */
@Component
class StepNames {

    private final ProcessModels models;

    StepNames(ProcessModels models) {
        this.models = models;
    }

    /** The element's name in the version of the model that the case ran on; its id where that is not known. */
    String name(RecordedEntry entry, String elementId, Locale locale) {
        Long model = entry.modelKey();
        if (model == null) {
            return elementId;
        }
        try {
            return models.model(model).name(elementId, locale);
        } catch (EngineUnavailable unreadable) {
            // The trail can be read while the engine, or that version of the model, can't.
            return elementId;
        }
    }
}
