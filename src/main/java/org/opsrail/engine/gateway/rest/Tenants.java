package org.opsrail.engine.gateway.rest;

import io.camunda.zeebe.protocol.record.value.TenantOwned;
import org.jspecify.annotations.Nullable;

/** There is one tenant; naming another is an error rather than ignored. */
final class Tenants {

    static final String DEFAULT = TenantOwned.DEFAULT_TENANT_IDENTIFIER;

    private Tenants() {}

    static String of(@Nullable String tenantId) {
        if (tenantId == null || tenantId.isEmpty() || tenantId.equals(DEFAULT)) {
            return DEFAULT;
        }
        throw new InvalidRequest("Tenant '%s' is named, but multi-tenancy is disabled.".formatted(tenantId));
    }
}
