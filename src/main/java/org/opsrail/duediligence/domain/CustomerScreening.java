package org.opsrail.duediligence.domain;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.opsrail.screening.Screened;
import org.opsrail.screening.ScreenedList;
import org.opsrail.screening.Screening;
import org.springframework.stereotype.Service;

/** Holds a customer and everybody in its file against the lists, and keeps what came of it. */
@Service
public class CustomerScreening {

    private final Customers customers;
    private final CustomerOwners owners;
    private final Screening screening;
    private final Screenings screenings;

    CustomerScreening(Customers customers, CustomerOwners owners, Screening screening, Screenings screenings) {
        this.customers = customers;
        this.owners = owners;
        this.screening = screening;
        this.screenings = screenings;
    }

    /**
     * Screens against all lists as they are now; what was judged before and rests on the same facts stays judged.
     *
     * @param run names this screening of the customer; the same again keeps nothing more
     * @return false when no list is in place: nobody was screened, and nothing is kept
     */
    public boolean screen(UUID customerId, String run) {
        Customer customer = customers.get(customerId);
        Map<Screenee, Screened> found = new LinkedHashMap<>();
        for (Screenee party : Screenee.of(customer.company(), owners.of(customerId), owners.beneficial(customerId))) {
            found.put(party, screening.screen(party.party()));
        }
        List<ScreenedList> lists = lists(found.values().stream());
        if (!lists.isEmpty()) {
            screenings.keep(customer, run, lists, found);
        }
        return !lists.isEmpty();
    }

    private List<ScreenedList> lists(Stream<Screened> found) {
        return found.flatMap(one -> one.against().values().stream())
                .distinct()
                .map(screening::list)
                .sorted(Comparator.comparing(ScreenedList::name))
                .toList();
    }
}
