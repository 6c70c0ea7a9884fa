package org.opsrail.connector.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.unboundid.scim2.client.ScimService;
import com.unboundid.scim2.common.GenericScimResource;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.filters.Filter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Levels that an account holds by being a member of a group (RFC 7643, 4.2). */
final class ScimGroups {

    static final String LEVEL = "group:";

    private static final Set<Integer> NO_GROUPS = Set.of(404, 501);

    private ScimGroups() {}

    /** @param members ids of accounts */
    record Group(String id, String name, Set<String> members) {

        String level() {
            return LEVEL + name;
        }
    }

    /** None where the server has no groups at all: they are optional (RFC 7644, 3.2). */
    static List<Group> all(ScimService scim) throws ScimException {
        try {
            return ScimPages.of(scim, "Groups").stream().map(ScimGroups::group).toList();
        } catch (ScimException e) {
            if (NO_GROUPS.contains(ScimAnswers.status(e))) {
                return List.of();
            }
            throw e;
        }
    }

    static void leave(ScimService scim, List<Group> groups, String accountId, String level) throws ScimException {
        for (Group group : groups) {
            if (group.level().equals(level) && group.members().contains(accountId)) {
                scim.modifyRequest("Groups", group.id())
                        .removeValues("members[%s]".formatted(Filter.eq("value", accountId)))
                        .invoke(GenericScimResource.class);
            }
        }
    }

    private static Group group(GenericScimResource resource) {
        JsonNode node = resource.getObjectNode();
        Set<String> members = new HashSet<>();
        node.path("members").forEach(member -> members.add(member.path("value").asText()));
        return new Group(node.path("id").asText(), node.path("displayName").asText(), members);
    }
}
