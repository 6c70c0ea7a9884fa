package org.opsrail.connector.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.unboundid.scim2.common.GenericScimResource;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.opsrail.connector.AccessConnector.Account;
import org.opsrail.directory.Person;

/** A user as some server tells it: attribute names in whatever case (RFC 7643, 2.1), perhaps with attributes of its own. */
final class ScimUser {

    private final Map<String, JsonNode> attributes = new TreeMap<>();

    ScimUser(GenericScimResource resource) {
        resource.getObjectNode()
                .properties()
                .forEach(
                        attribute -> attributes.put(attribute.getKey().toLowerCase(Locale.ROOT), attribute.getValue()));
    }

    String id() {
        return text("id");
    }

    String externalId() {
        return text("externalid");
    }

    String userName() {
        return text("username");
    }

    /** The work mail address, else any, else what one signs in with. */
    String mail() {
        String mail = userName();
        JsonNode mails = attributes.get("emails");
        if (mails != null) {
            for (JsonNode each : mails) {
                boolean work = "work".equals(each.path("type").asText());
                mail = work || mail.equals(userName()) ? each.path("value").asText(mail) : mail;
            }
        }
        return mail;
    }

    /** A server that does not tell holds the account active. */
    boolean active() {
        JsonNode active = attributes.get("active");
        return active == null || active.isNull() || active.asBoolean(true);
    }

    Set<String> levels() {
        Set<String> levels = new LinkedHashSet<>();
        JsonNode entitlements = attributes.get("entitlements");
        if (entitlements != null) {
            entitlements.forEach(
                    entitlement -> levels.add(entitlement.path("value").asText()));
        }
        return levels;
    }

    boolean isLinked() {
        return !externalId().isEmpty();
    }

    boolean belongsToAnother(Person person) {
        return isLinked() && !externalId().equals(person.employeeNumber());
    }

    Account account() {
        return new Account(id(), active(), Set.copyOf(levels()));
    }

    private String text(String attribute) {
        JsonNode value = attributes.get(attribute);
        return value == null || value.isNull() ? "" : value.asText();
    }
}
