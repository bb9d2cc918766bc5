package io.latchkey.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.WebSocket;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** One open page of a team, as far as it listens to what happens. */
record Browser(WebSocket socket, Ear ear) implements AutoCloseable {

    static Browser of(Team team) {
        var ear = new Ear();
        var address = URI.create("ws://localhost:" + team.suite().port() + "/live");
        var socket =
                team.suite()
                        .http()
                        .newWebSocketBuilder()
                        .subprotocols("latchkey", team.token())
                        .buildAsync(address, ear)
                        .join();
        return new Browser(socket, ear);
    }

    List<JsonNode> heard() {
        return List.copyOf(ear.heard);
    }

    @Override
    public void close() {
        socket.abort();
    }

    /** Puts the parts of a message together. */
    private static final class Ear implements WebSocket.Listener {
        private final List<JsonNode> heard = new CopyOnWriteArrayList<>();
        private final StringBuilder part = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(
                WebSocket socket, CharSequence text, boolean last) {
            part.append(text);
            if (last) {
                heard.add(WholeSuite.json(part.toString()));
                part.setLength(0);
            }
            socket.request(1);
            return null;
        }
    }
}
