package org.opsrail.duediligence.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opsrail.duediligence.domain.Customer;
import org.opsrail.duediligence.domain.Customers;
import org.opsrail.duediligence.domain.Matches;
import org.opsrail.duediligence.domain.Screenee;
import org.opsrail.duediligence.domain.ScreeningRun;
import org.opsrail.duediligence.domain.Screenings;
import org.opsrail.duediligence.forms.MatchTexts;
import org.opsrail.identity.Actor;
import org.opsrail.monitor.CasePanel;
import org.opsrail.screening.Screening;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Against which lists the customer was held, whom it found, and what was judged; never for whoever sells to it. */
@Component
@Order(13)
class ScreeningPanel implements CasePanel {

    private final Customers customers;
    private final Screenings screenings;
    private final Matches matches;
    private final MatchViews views;
    private final MatchTexts texts;
    private final Screening screening;

    ScreeningPanel(
            Customers customers,
            Screenings screenings,
            Matches matches,
            MatchViews views,
            MatchTexts texts,
            Screening screening) {
        this.customers = customers;
        this.screenings = screenings;
        this.matches = matches;
        this.views = views;
        this.texts = texts;
        this.screening = screening;
    }

    /**
     * @param noList whether nobody can be screened now
     * @param run null as long as nobody was
     */
    record Shown(boolean noList, @Nullable Run run, List<MatchViews.View> matches) {}

    record Run(Instant at, int times, List<String> lists, List<String> parties) {}

    @Override
    public Optional<Panel> of(long processInstanceKey, Actor reader, Locale locale) {
        return customers
                .ofCase(processInstanceKey)
                .filter(customer -> CustomerRights.seeMatches(customer, reader))
                .map(customer -> new Panel("duediligence/screening-panel", shown(customer, locale)));
    }

    private Shown shown(Customer customer, Locale locale) {
        List<ScreeningRun> runs = screenings.of(customer.id());
        return new Shown(
                runs.isEmpty()
                        && customer.outcome() == null
                        && screening.lists().isEmpty(),
                runs.isEmpty() ? null : run(runs, locale),
                views.of(matches.of(customer.id()), locale));
    }

    private Run run(List<ScreeningRun> runs, Locale locale) {
        ScreeningRun latest = runs.getLast();
        return new Run(
                latest.at(),
                runs.size(),
                latest.lists().stream().map(list -> texts.list(list, locale)).toList(),
                latest.parties().stream().map(Screenee::name).toList());
    }
}
