package org.opsrail.shell;

import java.util.List;
import java.util.Locale;
import org.opsrail.identity.Actor;
import org.opsrail.identity.Actors;
import org.opsrail.shell.StartSource.Start;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What a person may start, of all modules. */
@Component("starts")
public class Starts {

    private final ObjectProvider<StartSource> sources;
    private final Actors actors;

    Starts(ObjectProvider<StartSource> sources, Actors actors) {
        this.sources = sources;
        this.actors = actors;
    }

    /** What whoever is signed in may start, in the language of the request. */
    public List<Start> offered() {
        return of(actors.current(), LocaleContextHolder.getLocale());
    }

    public List<Start> of(Actor reader, Locale locale) {
        return sources.orderedStream()
                .flatMap(source -> source.starts(reader, locale).stream())
                .toList();
    }
}
