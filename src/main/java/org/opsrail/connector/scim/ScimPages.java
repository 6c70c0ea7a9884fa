package org.opsrail.connector.scim;

import com.unboundid.scim2.client.ScimService;
import com.unboundid.scim2.common.GenericScimResource;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.messages.ListResponse;
import java.util.ArrayList;
import java.util.List;

/** Everything that a list holds, however many pages the server cuts it into. */
final class ScimPages {

    private static final int PAGE = 500;

    private ScimPages() {}

    /** A server may answer with fewer than asked for; only an empty page, or its own total, ends the list. */
    static List<GenericScimResource> of(ScimService scim, String type) throws ScimException {
        List<GenericScimResource> all = new ArrayList<>();
        boolean more = true;
        while (more) {
            ListResponse<GenericScimResource> page =
                    scim.searchRequest(type).page(all.size() + 1, PAGE).invoke(GenericScimResource.class);
            page.getResources().forEach(all::add);
            more = !page.getResources().isEmpty() && all.size() < page.getTotalResults();
        }
        return all;
    }
}
