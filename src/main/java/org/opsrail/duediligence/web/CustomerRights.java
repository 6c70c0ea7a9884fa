package org.opsrail.duediligence.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opsrail.duediligence.domain.Customer;
import org.opsrail.duediligence.domain.Customer.Outcome;
import org.opsrail.identity.Actor;
import org.opsrail.identity.Actors;
import org.opsrail.identity.Role;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who asks for checks of customers, and who needs to know of them. */
@Component
class CustomerRights {

    private static final Set<String> ASKING = Set.of("sales", "compliance");
    private static final Set<String> DECIDING = Set.of("compliance", "executives");

    private final Actors actors;

    CustomerRights(Actors actors) {
        this.actors = actors;
    }

    /** @throws AccessDeniedException when whoever is signed in may not ask */
    Actor require() {
        Actor actor = actors.current();
        if (!allows(actor)) {
            throw new AccessDeniedException("Checks of customers are asked for by sales, compliance and ops");
        }
        return actor;
    }

    static boolean allows(Actor actor) {
        return ASKING.stream().anyMatch(actor::worksFor);
    }

    /** Whoever decides or oversees, whoever sells to the customer, and whoever asked; nobody else. */
    static boolean see(Customer customer, Actor reader) {
        return seeAll(reader)
                || reader.id().equals(customer.company().salesperson())
                || reader.id().equals(customer.requestedBy());
    }

    /**
     * Whom screening found, and what was judged of it: whoever decides or oversees, unless they sell to the customer
     * (Directive (EU) 2015/849 Art. 39).
     */
    static boolean seeMatches(Customer customer, Actor reader) {
        return seeAll(reader) && !reader.id().equals(customer.company().salesperson());
    }

    /** Whoever decides or oversees. */
    static boolean seeAll(Actor reader) {
        return reader.has(Role.ADMIN)
                || reader.has(Role.OPS)
                || reader.has(Role.AUDITOR)
                || reader.groups().stream().anyMatch(DECIDING::contains);
    }

    /** How the check ended, as far as the reader need know: to whoever sells, a customer who is stopped is refused. */
    static @Nullable Outcome outcome(Customer customer, Actor reader) {
        boolean hidden = customer.outcome() == Outcome.STOPPED && !seeMatches(customer, reader);
        return hidden ? Outcome.REFUSED : customer.outcome();
    }
}
