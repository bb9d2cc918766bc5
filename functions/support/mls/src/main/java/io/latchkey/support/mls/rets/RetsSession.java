package io.latchkey.support.mls.rets;

import io.latchkey.support.mls.http.HttpAnswer;
import io.latchkey.support.mls.http.HttpCall;
import io.latchkey.support.mls.http.HttpFailure;
import io.latchkey.support.mls.rets.response.Headers;
import io.latchkey.support.mls.rets.response.ObjectStream;
import io.latchkey.support.mls.rets.response.Reply;
import io.latchkey.support.mls.rets.response.RowStream;
import io.latchkey.support.mls.rets.response.TextAnswer;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * A session with a RETS server. It logs in again by itself when the server forgets it, and logs out
 * when it is closed, always. For one thread; one answer is read or closed before the next request.
 */
public final class RetsSession implements AutoCloseable {
    /** So often in a row the server may forget a session before it is given up. */
    private static final int MOST_LOGINS = 3;

    private static final int MOST_TRIES = 4;

    private final RetsServer server;
    private final Login login;
    private Capabilities capabilities;
    private boolean open = true;

    private RetsSession(RetsServer server, Login login, Capabilities capabilities) {
        this.server = server;
        this.login = login;
        this.capabilities = capabilities;
    }

    /**
     * Logs in. A refused password is sent once and not again, so no retry can lock the account.
     *
     * @throws RetsFailure when the server says no
     */
    public static RetsSession login(RetsServer server) throws IOException {
        var login = Login.to(server);
        try {
            return new RetsSession(server, login, login.login());
        } catch (IOException | RuntimeException e) {
            login.close();
            throw e;
        }
    }

    public Capabilities capabilities() {
        return capabilities;
    }

    /** One Search call; its rows come as they arrive, and {@link #rows} is for all of them. */
    public RowStream search(SearchRequest request) throws IOException {
        return table(Capabilities.SEARCH, request.parameters());
    }

    /** All rows of a query, over as many calls as the server makes of it. */
    public SearchRows rows(SearchRequest request) {
        return new SearchRows(this, request);
    }

    /** How many records match; empty where the server does not say. */
    public OptionalLong count(SearchRequest request) throws IOException {
        var alone = request.unlimited().counting(SearchRequest.Count.ALONE);
        try (var answer = search(alone)) {
            while (answer.count().isEmpty() && answer.next()) {
                // Some servers send rows nonetheless, and the count behind them.
            }
            var none = answer.reply().map(reply -> reply.code() == Reply.NO_RECORDS).orElse(false);
            return none ? OptionalLong.of(0) : answer.count();
        }
    }

    /** What the server tells about its tables. */
    public RetsMetadata metadata() {
        return new RetsMetadata(this);
    }

    RowStream metadata(Map<String, String> parameters) throws IOException {
        return table(Capabilities.GET_METADATA, parameters);
    }

    /** Media; the server's refusal of all of it comes as the one object's reply. */
    public ObjectStream objects(ObjectRequest request) throws IOException {
        for (int logins = 0; ; logins++) {
            var answer = call(Capabilities.GET_OBJECT, request.parameters());
            var objects = ObjectStream.of(answer.body(), headers(answer));
            if (!objects.peekReply().map(Reply::isNotLoggedIn).orElse(false)) {
                return objects;
            }
            objects.close();
            loginAgain(logins);
        }
    }

    private RowStream table(String transaction, Map<String, String> parameters) throws IOException {
        for (int logins = 0; ; logins++) {
            var answer = call(transaction, parameters);
            var rows = RowStream.of(answer.body(), headers(answer).charset());
            rows.peek();
            var forgotten = rows.reply().map(Reply::isNotLoggedIn).orElse(false);
            if (!forgotten && !rows.isHtml()) {
                return rows;
            }
            rows.close();
            if (rows.isHtml() && logins > 0) {
                throw new RetsFailure(RetsFailure.Reason.HTML_PAGE, rows.warnings().toString());
            }
            loginAgain(logins);
        }
    }

    static Headers headers(HttpAnswer answer) {
        var fields = new LinkedHashMap<String, String>();
        answer.fields().forEach(field -> fields.putIfAbsent(field.name(), field.value()));
        fields.keySet().removeIf("content-encoding"::equalsIgnoreCase);
        return new Headers(fields);
    }

    private HttpAnswer call(String transaction, Map<String, String> parameters) throws IOException {
        var logins = 0;
        var tries = new Tries(server.pause(), MOST_TRIES);
        while (true) {
            try {
                var answer = login.send(HttpCall.get(Parameters.in(url(transaction), parameters)));
                if (answer.status() < 400) {
                    return answer;
                }
                answer.close();
                if (answer.status() == 401) {
                    loginAgain(logins++);
                } else {
                    tries.again(answer);
                }
            } catch (HttpFailure failure) {
                tries.again(failure);
            }
        }
    }

    /** Asked anew for each call, since a new login may move it. */
    private URI url(String transaction) throws RetsFailure {
        return capabilities
                .url(transaction)
                .orElseThrow(() -> new RetsFailure(RetsFailure.Reason.NOT_OFFERED, transaction));
    }

    private void loginAgain(int before) throws IOException {
        if (before >= MOST_LOGINS) {
            throw new RetsFailure(RetsFailure.Reason.SESSION_LOST, "");
        }
        capabilities = login.again();
    }

    /** Logs out, and returns what the server says at the end, such as the time that it bills. */
    public String logout() {
        if (!open) {
            return "";
        }
        open = false;
        var url = capabilities.url(Capabilities.LOGOUT);
        return url.map(this::farewell).orElse("");
    }

    /** Whatever goes wrong here, the session is over for us. */
    private String farewell(URI url) {
        try (var answer = login.send(HttpCall.get(url))) {
            return answer.status() < 400
                    ? TextAnswer.of(answer.body(), headers(answer).charset()).text()
                    : "";
        } catch (IOException e) {
            return "";
        }
    }

    /** Logs out where that was not done, and closes the connections. */
    @Override
    public void close() {
        logout();
        login.close();
    }
}
