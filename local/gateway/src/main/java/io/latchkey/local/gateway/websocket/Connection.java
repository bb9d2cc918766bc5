package io.latchkey.local.gateway.websocket;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;

/**
 * One client's connection; its messages are handled one after another, which AWS neither promises
 * nor forbids. Public only because Jetty calls it by reflection.
 */
public final class Connection implements Session.Listener.AutoDemanding {

    static final int LARGEST_MESSAGE = 128 * 1024;
    static final int LARGEST_FRAME = 32 * 1024;

    private static final int GOING_AWAY = 1001;
    private static final long PATIENCE_SECONDS = 10;

    private final Handshake handshake;
    private final ConnectionLimits limits;
    private final Clock clock;
    private final Owner owner;
    private final CompletableFuture<Session> session = new CompletableFuture<>();
    private final ReentrantLock sending = new ReentrantLock();
    private volatile Instant lastActiveAt;

    /** Who is told what the client does. */
    interface Owner {

        void received(Connection connection, SocketEvents.Message message);

        void ended(Connection connection, int status, String reason);
    }

    Connection(Handshake handshake, ConnectionLimits limits, Clock clock, Owner owner) {
        this.handshake = handshake;
        this.limits = limits;
        this.clock = clock;
        this.owner = owner;
        this.lastActiveAt = clock.instant();
    }

    Handshake handshake() {
        return handshake;
    }

    Instant lastActiveAt() {
        return lastActiveAt;
    }

    @Override
    public void onWebSocketOpen(Session opened) {
        opened.setIdleTimeout(limits.idle());
        opened.setMaxFrameSize(LARGEST_FRAME);
        opened.setAutoFragment(false);
        opened.setMaxTextMessageSize(LARGEST_MESSAGE);
        opened.setMaxBinaryMessageSize(LARGEST_MESSAGE);
        session.complete(opened);
    }

    @Override
    public void onWebSocketText(String message) {
        lastActiveAt = clock.instant();
        owner.received(this, new SocketEvents.Message(message, false));
    }

    @Override
    public void onWebSocketBinary(ByteBuffer payload, Callback callback) {
        lastActiveAt = clock.instant();
        byte[] bytes = new byte[payload.remaining()];
        payload.get(bytes);
        callback.succeed();
        String text = Base64.getEncoder().encodeToString(bytes);
        owner.received(this, new SocketEvents.Message(text, true));
    }

    @Override
    public void onWebSocketClose(int status, String reason, Callback callback) {
        callback.succeed();
        owner.ended(this, status, reason == null ? "" : reason);
    }

    /**
     * Sends text in frames of at most 32 KB; answers false when the client is gone or takes
     * nothing.
     *
     * <p>A function may learn the id in {@code $connect} and send before the handshake is over;
     * that message waits for the connection.
     */
    boolean send(String text) {
        sending.lock();
        try {
            Session open = session.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            int start = 0;
            do {
                int end = frameEnd(text, start);
                Callback.Completable sent = new Callback.Completable();
                open.sendPartialText(text.substring(start, end), end == text.length(), sent);
                sent.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
                start = end;
            } while (start < text.length());
            lastActiveAt = clock.instant();
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException _) {
            cut();
            return false;
        } finally {
            sending.unlock();
        }
    }

    /** Says good-bye; API Gateway gives 1001 for its time limits and its own end. */
    void close(String reason) {
        var _ = session.thenAccept(open -> open.close(GOING_AWAY, reason, Callback.NOOP));
    }

    /** Ends a handshake that came to nothing. */
    void abandon() {
        session.cancel(false);
    }

    private void cut() {
        Session open = session.getNow(null);
        if (open != null) {
            open.disconnect();
        }
    }

    /** Three bytes of UTF-8 per char at most, and a surrogate pair stays whole. */
    private static int frameEnd(String text, int start) {
        int end = Math.min(text.length(), start + LARGEST_FRAME / 3);
        boolean parts = end < text.length() && Character.isLowSurrogate(text.charAt(end));
        return parts ? end - 1 : end;
    }
}
