package org.opsrail.engine.readmodel;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.FormIntent;
import io.camunda.zeebe.protocol.record.value.deployment.Form;
import java.nio.charset.StandardCharsets;
import org.opsrail.engine.OnEmbeddedEngine;
import org.springframework.stereotype.Component;

@Component
@OnEmbeddedEngine
class FormProjection implements Projection<Form> {

    private static final Table TABLE = Table.of("form", "form_key");

    @Override
    public String name() {
        return "form";
    }

    @Override
    public ValueType valueType() {
        return ValueType.FORM;
    }

    @Override
    public void project(Record<Form> event, RowBatch rows) {
        Form form = event.getValue();
        if (event.getIntent() == FormIntent.DELETED) {
            rows.change(event.getPosition(), TABLE, form.getFormKey()).flag("deleted", true);
        } else if (event.getIntent() == FormIntent.CREATED) {
            rows.put(event.getPosition(), TABLE, form.getFormKey())
                    .identifier("form_id", form.getFormId())
                    .number("version", form.getVersion())
                    .text("version_tag", form.getVersionTag())
                    .verbatim("resource_name", form.getResourceName())
                    .verbatim("tenant_id", form.getTenantId())
                    .number("deployment_key", form.getDeploymentKey())
                    .verbatim("schema", new String(form.getResource(), StandardCharsets.UTF_8))
                    .flag("deleted", false);
        }
    }
}
