package io.latchkey.notifications.domain;

/** The provider took the message. */
public record MessageSent(String messageId, String channel, String providerId, String cause) {}
