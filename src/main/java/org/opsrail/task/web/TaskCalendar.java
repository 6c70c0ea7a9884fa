package org.opsrail.task.web;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.util.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opsrail.identity.Actor;
import org.opsrail.notification.NotificationSettings;
import org.opsrail.task.web.TaskViews.Row;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Somebody's own tasks as a calendar (RFC 5545), with what the task list shows of them and nothing else. Times are in
 * UTC: each calendar shows them in its reader's zone.
 */
@Component
class TaskCalendar {

    private static final java.time.Duration SHOWN_BEFORE = java.time.Duration.ofMinutes(30);
    private static final int REFRESH_MINUTES = 15;

    private final TaskListing tasks;
    private final MessageSource messages;
    private final NotificationSettings settings;
    private final InstantSource clock;

    TaskCalendar(TaskListing tasks, MessageSource messages, NotificationSettings settings, InstantSource clock) {
        this.tasks = tasks;
        this.messages = messages;
        this.settings = settings;
        this.clock = clock;
    }

    /** Tasks without a due date have no place in it. */
    String of(Actor reader) {
        Locale locale = reader.locale();
        ICalendar calendar = new ICalendar();
        calendar.setVersion(ICalVersion.V2_0);
        calendar.setProductId("-//Opsrail//Tasks//EN");
        String name = messages.getMessage("task.calendar.name", null, locale);
        calendar.setName(name);
        calendar.addExperimentalProperty("X-WR-CALNAME", name);
        calendar.setRefreshInterval(Duration.builder().minutes(REFRESH_MINUTES).build());
        for (Row task : tasks.matching(TaskFilter.MINE, "", reader, locale)) {
            Instant due = task.due();
            if (due != null) {
                calendar.addEvent(event(task, due));
            }
        }
        return Biweekly.write(calendar).go();
    }

    private VEvent event(Row task, Instant due) {
        String link = settings.url("/tasks/" + task.key());
        VEvent event = new VEvent();
        event.setUid("task-%d@%s".formatted(task.key(), settings.baseUrl().getHost()));
        event.setDateTimeStamp(Date.from(clock.instant()));
        event.setDateStart(Date.from(due.minus(SHOWN_BEFORE)));
        event.setDateEnd(Date.from(due));
        event.setSummary(task.title() + " · " + task.subject());
        event.setDescription(Stream.of(task.detail(), task.station(), link)
                .filter(Objects::nonNull)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n")));
        event.setUrl(link);
        event.setTransparency(true);
        return event;
    }
}
