package org.opsrail.shell;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What candidate groups are called, in the reader's language; a group without a name goes by its id. */
@Component("groups")
public class GroupNames {

    private final MessageSource messages;

    GroupNames(MessageSource messages) {
        this.messages = messages;
    }

    public String name(String group) {
        return name(group, LocaleContextHolder.getLocale());
    }

    public String names(Collection<String> groups) {
        return names(groups, LocaleContextHolder.getLocale());
    }

    public String names(Collection<String> groups, Locale locale) {
        return groups.stream().map(group -> name(group, locale)).collect(Collectors.joining(", "));
    }

    private String name(String group, Locale locale) {
        String named = messages.getMessage("shell.group." + group, null, group, locale);
        return named == null ? group : named;
    }
}
