package org.opsrail.monitor;

/** The models that cases run on. */
public interface ProcessModels {

    /**
     * The model with that process definition key; a version never changes, so it is read once.
     *
     * @throws EngineUnavailable when the engine does not answer
     */
    ProcessModel model(long processDefinitionKey);
}
