package io.latchkey.notifications.domain;

/** The message will not be sent; the reason says what would have to change. */
public record MessageFailed(String messageId, String channel, String reason, String cause) {}
