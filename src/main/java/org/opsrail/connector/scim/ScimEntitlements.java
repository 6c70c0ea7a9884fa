package org.opsrail.connector.scim;

import com.unboundid.scim2.client.ScimService;
import com.unboundid.scim2.common.GenericScimResource;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.filters.Filter;

/** Levels that an account holds by itself, as SCIM's {@code entitlements} (RFC 7643, 4.1.2). */
final class ScimEntitlements {

    private ScimEntitlements() {}

    /** @param last whether the account holds nothing else, so that it is closed */
    static void remove(ScimService scim, ScimUser user, String level, boolean last) throws ScimException {
        boolean holds = user.levels().contains(level);
        boolean closes = last && user.active();
        if (!holds && !closes) {
            return;
        }
        var request = scim.modifyRequest("Users", user.id());
        if (holds) {
            request.removeValues("entitlements[%s]".formatted(Filter.eq("value", level)));
        }
        if (closes) {
            request.replaceValue("active", false);
        }
        request.invoke(GenericScimResource.class);
    }
}
