package org.opsrail.connector.scim;

import com.unboundid.scim2.client.ScimService;
import com.unboundid.scim2.common.GenericScimResource;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.filters.Filter;
import com.unboundid.scim2.common.types.Email;
import com.unboundid.scim2.common.types.Entitlement;
import com.unboundid.scim2.common.types.Name;
import com.unboundid.scim2.common.types.UserResource;
import java.util.List;
import java.util.Optional;
import org.opsrail.connector.AccessConnector.Account;
import org.opsrail.connector.AccessConnector.Result;
import org.opsrail.connector.ConnectorAdapter;
import org.opsrail.connector.Target;
import org.opsrail.directory.Person;
import org.springframework.stereotype.Component;

/**
 * SCIM 2.0 (RFC 7643, 7644): the account is found by {@code externalId} (employee number) or {@code userName} (work
 * mail), a level is an entitlement, an account without entitlements is inactive.
 */
@Component
class ScimAccess implements ConnectorAdapter {

    private static final int CONFLICT = 409;

    private final ScimServices services;

    ScimAccess(ScimServices services) {
        this.services = services;
    }

    @Override
    public String kind() {
        return "scim";
    }

    @Override
    public Result provision(Target target, Person person, String level) {
        return ScimAnswers.result(target, () -> {
            ScimService scim = services.of(target);
            Optional<ScimUser> known = find(scim, person);
            return known.isPresent() ? raise(scim, known.get(), person, level) : create(scim, person, level);
        });
    }

    @Override
    public Result revoke(Target target, Person person, String level) {
        return ScimAnswers.result(target, () -> {
            ScimService scim = services.of(target);
            Optional<ScimUser> known = find(scim, person);
            if (known.isPresent()) {
                boolean last = known.get().levels().stream().allMatch(level::equals);
                ScimEntitlements.remove(scim, known.get(), level, last);
            }
            return new Result.Done(known.map(ScimUser::id).orElse(""));
        });
    }

    @Override
    public Optional<Account> read(Target target, Person person) {
        return ScimAnswers.value(target, () -> find(services.of(target), person).map(ScimUser::account));
    }

    private static Optional<ScimUser> find(ScimService scim, Person person) throws ScimException {
        Optional<ScimUser> byNumber = find(scim, Filter.eq("externalId", person.employeeNumber()));
        return byNumber.isPresent() ? byNumber : find(scim, Filter.eq("userName", person.workEmail()));
    }

    private static Optional<ScimUser> find(ScimService scim, Filter filter) throws ScimException {
        return scim.searchRequest("Users").filter(filter).invoke(GenericScimResource.class).getResources().stream()
                .map(ScimUser::new)
                .findFirst();
    }

    private Result create(ScimService scim, Person person, String level) throws ScimException {
        try {
            UserResource created = scim.create("Users", account(person, level));
            return new Result.Done(String.valueOf(created.getId()));
        } catch (ScimException e) {
            Optional<ScimUser> meanwhile = ScimAnswers.status(e) == CONFLICT ? find(scim, person) : Optional.empty();
            if (meanwhile.isEmpty()) {
                throw e;
            }
            return raise(scim, meanwhile.get(), person, level);
        }
    }

    private static Result raise(ScimService scim, ScimUser user, Person person, String level) throws ScimException {
        if (user.belongsToAnother(person)) {
            return new Result.Refused("There is an account called %s already, and it belongs to somebody else (%s)."
                    .formatted(person.workEmail(), user.externalId()));
        }
        if (!user.active()) {
            reactivate(scim, user, person, level);
        } else if (!user.levels().contains(level) || !user.isLinked()) {
            link(scim, user, person, level);
        }
        return new Result.Done(user.id());
    }

    /** Whatever the account held before it was closed does not come back with it. */
    private static void reactivate(ScimService scim, ScimUser user, Person person, String level) throws ScimException {
        scim.modifyRequest("Users", user.id())
                .replaceValues("entitlements", List.of(entitlement(level)))
                .replaceValue("externalId", person.employeeNumber())
                .replaceValue("active", true)
                .invoke(GenericScimResource.class);
    }

    private static void link(ScimService scim, ScimUser user, Person person, String level) throws ScimException {
        var request = scim.modifyRequest("Users", user.id());
        if (!user.levels().contains(level)) {
            request.addValues("entitlements", List.of(entitlement(level)));
        }
        if (!user.isLinked()) {
            request.replaceValue("externalId", person.employeeNumber());
        }
        request.invoke(GenericScimResource.class);
    }

    private static UserResource account(Person person, String level) {
        UserResource user = new UserResource()
                .setUserName(person.workEmail())
                .setName(new Name().setGivenName(person.firstName()).setFamilyName(person.lastName()))
                .setDisplayName(person.displayName())
                .setEmails(
                        new Email().setValue(person.workEmail()).setType("work").setPrimary(true))
                .setActive(true)
                .setEntitlements(entitlement(level));
        user.setExternalId(person.employeeNumber());
        return user;
    }

    private static Entitlement entitlement(String level) {
        return new Entitlement().setValue(level);
    }
}
