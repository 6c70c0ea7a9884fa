package org.opsrail.cost.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.opsrail.cost.Cost;
import org.opsrail.cost.Costs;
import org.opsrail.directory.DirectoryNames;
import org.opsrail.identity.Actor;
import org.opsrail.identity.Role;
import org.opsrail.monitor.CasePanel;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What a case took and cost, for whoever sees figures. */
@Component
@Order(90)
class CostPanel implements CasePanel {

    private final Costs costs;
    private final DirectoryNames names;
    private final MessageSource messages;

    CostPanel(Costs costs, DirectoryNames names, MessageSource messages) {
        this.costs = costs;
        this.names = names;
        this.messages = messages;
    }

    record Sum(String time, String euros, int measured, int unmeasured, List<Line> lines) {}

    record Line(String role, String time, String euros) {}

    @Override
    public Optional<Panel> of(long processInstanceKey, Actor reader, Locale locale) {
        boolean sees = reader.has(Role.ADMIN) || reader.has(Role.OPS) || reader.has(Role.AUDITOR);
        return sees
                ? Optional.ofNullable(costs.of(List.of(processInstanceKey)).get(processInstanceKey))
                        .map(cost -> new Panel("cost/panel", sum(cost, locale)))
                : Optional.empty();
    }

    private Sum sum(Cost cost, Locale locale) {
        return new Sum(
                time(cost.time(), locale),
                euros(cost.euros(), locale),
                cost.measured(),
                cost.unmeasured(),
                cost.parts().stream()
                        .map(part -> new Line(
                                role(part.role(), locale), time(part.time(), locale), euros(part.euros(), locale)))
                        .toList());
    }

    private String role(String role, Locale locale) {
        return role.isEmpty() ? messages.getMessage("cost.role.none", null, locale) : names.of("role", role, locale);
    }

    private String time(Duration time, Locale locale) {
        Object[] parts = {time.toHours(), time.toMinutesPart()};
        String size = time.toMinutes() == 0 ? "short" : time.toHours() == 0 ? "minutes" : "hours";
        return messages.getMessage("cost.time." + size, parts, locale);
    }

    private String euros(BigDecimal euros, Locale locale) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return messages.getMessage(
                "insight.unit.EUROS", new Object[] {format.format(euros.setScale(2, RoundingMode.HALF_UP))}, locale);
    }
}
