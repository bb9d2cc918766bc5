package io.latchkey.notifications.domain;

import java.time.Instant;

/**
 * Where a message stands. A claim lets one worker send at a time; when its time is over and nothing
 * is known, another may send, so a crash between the provider's yes and our note of it can send
 * twice, and no crash can lose a message.
 *
 * @param version for optimistic locking
 * @param claimedUntil while it is sending
 */
public record Delivery(String messageId, Status status, long version, Instant claimedUntil) {
    /** How far it has come. */
    public enum Status {
        sending,
        sent,
        failed
    }

    /** Whether a worker may begin now. */
    public boolean isFree(Instant now) {
        return status == Status.sending && !now.isBefore(claimedUntil);
    }

    public boolean isOver() {
        return status != Status.sending;
    }
}
