package org.opsrail.shell.web;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.opsrail.engine.EngineClock;
import org.opsrail.identity.Actor;
import org.opsrail.identity.Role;
import org.opsrail.shell.When;
import org.opsrail.shell.web.ShellView.ClockView;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** The banner that rehearses ninety days in a minute; never in production. */
@Component
class RehearsalClock {

    private final @Nullable EngineClock clock;
    private final MessageSource messages;
    private final When when;
    private final boolean offered;

    RehearsalClock(ObjectProvider<EngineClock> clock, MessageSource messages, When when, Environment environment) {
        this.clock = clock.getIfAvailable();
        this.messages = messages;
        this.when = when;
        this.offered = environment.acceptsProfiles(Profiles.of("(local | test) & !production"));
    }

    @Nullable
    ClockView view(Actor reader) {
        EngineClock known = clock;
        if (!offered || known == null) {
            return null;
        }
        Instant at = known.instant();
        return new ClockView(at.toString(), when.exact(at), ahead(known.offset()), reader.has(Role.ADMIN));
    }

    private @Nullable String ahead(Duration offset) {
        if (offset.toMinutes() == 0) {
            return null;
        }
        boolean days = offset.toDays() > 0;
        long amount = days ? offset.toDays() : Math.max(1, offset.toHours());
        return messages.getMessage(
                days ? "shell.clock.days-ahead" : "shell.clock.hours-ahead",
                new Object[] {amount},
                LocaleContextHolder.getLocale());
    }
}
