package org.opsrail.shell;

import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * One message above the page that follows a redirect.
 *
 * @param kind {@code ok}, {@code info}, {@code warn} or {@code late}
 * @param icon its shape, so that the colour is never alone
 * @param text what happened, what it means, what to do; in the reader's language
 */
public record Flash(String kind, String icon, String text) {

    public static void ok(RedirectAttributes redirect, String text) {
        redirect.addFlashAttribute("flash", new Flash("ok", "circle-check", text));
    }

    public static void info(RedirectAttributes redirect, String text) {
        redirect.addFlashAttribute("flash", new Flash("info", "info", text));
    }

    public static void warn(RedirectAttributes redirect, String text) {
        redirect.addFlashAttribute("flash", new Flash("warn", "triangle-alert", text));
    }

    /** Something was refused or failed. */
    public static void late(RedirectAttributes redirect, String text) {
        redirect.addFlashAttribute("flash", new Flash("late", "circle-alert", text));
    }
}
