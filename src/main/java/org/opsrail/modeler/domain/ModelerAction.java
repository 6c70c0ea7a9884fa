package org.opsrail.modeler.domain;

import org.opsrail.audit.AuditAction;

/** What the trail keeps of models. */
enum ModelerAction implements AuditAction {
    DEPLOY_MODEL;

    @Override
    public String key() {
        return "modeler.deploy-model";
    }
}
