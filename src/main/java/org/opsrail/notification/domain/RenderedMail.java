package org.opsrail.notification.domain;

/** @param text the plain alternative, for readers without HTML */
record RenderedMail(String subject, String text, String html) {}
