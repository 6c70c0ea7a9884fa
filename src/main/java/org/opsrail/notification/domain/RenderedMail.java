package org.opsrail.notification.domain;

import org.jspecify.annotations.Nullable;

/**
 * @param text the plain alternative, for readers without HTML
 * @param brief the short form: what happened, and by when
 * @param link where to go on, if anywhere
 */
record RenderedMail(
        String subject,
        String text,
        String html,
        String brief,
        @Nullable String link) {}
