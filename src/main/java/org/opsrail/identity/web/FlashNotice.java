package org.opsrail.identity.web;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One message above the page that follows a redirect; the layout shows the attribute {@code flash}. */
@Component
class FlashNotice {

    private final MessageSource messages;

    FlashNotice(MessageSource messages) {
        this.messages = messages;
    }

    void done(RedirectAttributes redirect, String key, Locale locale) {
        redirect.addFlashAttribute("flash", new Notice("ok", "circle-check", text(key, locale)));
    }

    String text(String key, Locale locale, Object... values) {
        return messages.getMessage(key, values, locale);
    }

    record Notice(String kind, String icon, String text) {}
}
