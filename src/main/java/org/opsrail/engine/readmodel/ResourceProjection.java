package org.opsrail.engine.readmodel;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.ResourceIntent;
import io.camunda.zeebe.protocol.record.value.deployment.Resource;
import org.opsrail.engine.OnEmbeddedEngine;
import org.springframework.stereotype.Component;

/** Deployed files of kinds that the engine does not read. */
@Component
@OnEmbeddedEngine
class ResourceProjection implements Projection<Resource> {

    private static final Table TABLE = Table.of("resource", "resource_key");

    @Override
    public String name() {
        return "resource";
    }

    @Override
    public ValueType valueType() {
        return ValueType.RESOURCE;
    }

    @Override
    public void project(Record<Resource> event, RowBatch rows) {
        Resource resource = event.getValue();
        if (event.getIntent() == ResourceIntent.DELETED) {
            rows.change(event.getPosition(), TABLE, resource.getResourceKey()).flag("deleted", true);
        } else if (event.getIntent() == ResourceIntent.CREATED) {
            rows.put(event.getPosition(), TABLE, resource.getResourceKey())
                    .verbatim("resource_id", resource.getResourceId())
                    .verbatim("resource_name", resource.getResourceName())
                    .number("version", resource.getVersion())
                    .text("version_tag", resource.getVersionTag())
                    .verbatim("tenant_id", resource.getTenantId())
                    .verbatim("content", resource.getResourceProp())
                    .flag("deleted", false);
        }
    }
}
