package io.latchkey.notifications.domain;

/** A message as it leaves: rendered, to one person. */
public record RenderedMessage(
        MessageRequested.Recipient to, String subject, String text, String html) {}
