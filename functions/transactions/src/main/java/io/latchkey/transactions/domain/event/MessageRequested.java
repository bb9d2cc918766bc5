package io.latchkey.transactions.domain.event;

import java.util.Map;

/**
 * A person is to be told.
 *
 * @param template of the notifications concern
 * @param cause the deal's id
 * @param reason why this person, in words that they may read
 */
public record MessageRequested(
        String channel,
        Recipient to,
        String template,
        Map<String, Object> variables,
        String cause,
        String reason)
        implements TransactionEvent {
    public MessageRequested {
        variables = Map.copyOf(variables);
    }

    /** Who. */
    public record Recipient(String name, String address) {}
}
