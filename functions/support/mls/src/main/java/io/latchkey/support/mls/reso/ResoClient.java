package io.latchkey.support.mls.reso;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.latchkey.support.mls.http.HttpAnswer;
import io.latchkey.support.mls.http.HttpCall;
import io.latchkey.support.mls.http.HttpFailure;
import io.latchkey.support.mls.http.HttpRules;
import io.latchkey.support.mls.http.HttpSession;
import io.latchkey.support.mls.limit.Answered;
import io.latchkey.support.mls.limit.Throttle;
import io.latchkey.support.mls.reso.ResoFailure.Kind;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Calls to one RESO Web API. What may pass by itself (limits, trouble on the server, an expired
 * token) is waited for and tried again; wrong credentials are not. For one thread.
 */
public final class ResoClient implements Closeable {
    private static final int ATTEMPTS = 5;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);

    /** What may follow the last brace; read so that the connection can serve again. */
    private static final int TRAILING = 64;

    private static final String USER_AGENT = "Latchkey/1.0";
    private static final Pattern CHARSET =
            Pattern.compile("charset=\"?([A-Za-z0-9_.:-]+)", Pattern.CASE_INSENSITIVE);

    private final ResoService service;
    private final Throttle throttle;
    private final Tokens tokens;
    private final HttpSession session;

    private ResoClient(ResoService service, Throttle throttle, Tokens tokens, HttpSession session) {
        this.service = service;
        this.throttle = throttle;
        this.tokens = tokens;
        this.session = session;
    }

    /** A client that has yet to get its token. */
    public static ResoClient open(ResoService service, HttpRules rules, Throttle throttle)
            throws HttpFailure {
        return open(service, rules, throttle, Optional.empty());
    }

    /** A client that goes on with the token of an earlier run, as long as it is good. */
    public static ResoClient open(
            ResoService service, HttpRules rules, Throttle throttle, Optional<AccessToken> known)
            throws HttpFailure {
        var tokens = new Tokens(service.auth(), rules, InstantSource.system(), known);
        return new ResoClient(service, throttle, tokens, HttpSession.open(rules, service.root()));
    }

    public ResoService service() {
        return service;
    }

    /** The token in use, for the next run; secret. */
    public Optional<AccessToken> token() {
        return tokens.current();
    }

    /**
     * Hands on the rows of the first page of a query, in their order, as they come.
     *
     * @throws ResoFailure also after some rows: those were good
     */
    public ResoPage page(ResoQuery query, Consumer<ObjectNode> rows) throws IOException {
        return page(query.on(service), query.pageSize(), rows);
    }

    /** The same for a later page; the preferred page size is said again, as links may lose it. */
    public ResoPage page(URI next, int pageSize, Consumer<ObjectNode> rows) throws IOException {
        requireHere(next);
        var call =
                HttpCall.get(next)
                        .with("Accept", "application/json")
                        .with("OData-Version", "4.0")
                        .with("Prefer", "odata.maxpagesize=" + pageSize);
        var answer = answered(call);
        try (answer) {
            var parser = new PageParser(host(), rows);
            parser.parse(answer.body(), charset(answer));
            answer.head(TRAILING);
            return end(answer, parser);
        } finally {
            throttle.answered(new Answered(200, List.of(), answer.wireBytes()));
        }
    }

    private ResoPage end(HttpAnswer answer, PageParser parser) throws ResoFailure {
        var link =
                parser.link()
                        .filter(text -> !text.isBlank())
                        .or(() -> answer.header("Link").flatMap(Links::inHeader));
        Optional<URI> next =
                link.isEmpty()
                        ? Optional.empty()
                        : Optional.of(Links.next(answer.uri(), link.get()));
        return new ResoPage(parser.rows(), next, parser.total());
    }

    /** The service's own description of its resources, fields and lookups. */
    public ResoMetadata metadata() throws IOException {
        var answer =
                answered(HttpCall.get(service.at("$metadata")).with("Accept", "application/xml"));
        try (answer) {
            return EdmxParser.parse(answer.body(), host());
        } finally {
            throttle.answered(new Answered(200, List.of(), answer.wireBytes()));
        }
    }

    private void requireHere(URI next) throws ResoFailure {
        Links.next(service.root(), next.toString());
    }

    private HttpAnswer answered(HttpCall call) throws IOException {
        boolean renewed = false;
        for (int attempt = 1; ; attempt++) {
            try {
                return attempted(call);
            } catch (HttpFailure failure) {
                requireAnother(failure, failure.reason().mayPass(), attempt);
            } catch (ResoFailure refusal) {
                if (refusal.kind() == Kind.UNAUTHORIZED && !renewed && tokens.renews()) {
                    renewed = true;
                    continue;
                }
                requireAnother(refusal, mayPass(refusal), attempt);
            }
        }
    }

    private HttpAnswer attempted(HttpCall call) throws IOException {
        throttle.pass();
        var answer = session.send(signed(call));
        throttle.answered(new Answered(answer.status(), answer.fields(), 0));
        if (answer.status() != 200) {
            throw refusal(answer);
        }
        return answer;
    }

    /** Returns after a pause when the call should be made again, and throws the failure if not. */
    private void requireAnother(IOException failure, boolean mayPass, int attempt)
            throws IOException {
        if (failure instanceof ResoFailure refusal && refusal.kind() == Kind.UNAUTHORIZED) {
            tokens.giveUp();
        }
        if (!mayPass || attempt == ATTEMPTS) {
            throw failure;
        }
        throttle.sitOut(FIRST_PAUSE.multipliedBy(1L << (attempt - 1)));
    }

    private static boolean mayPass(ResoFailure refusal) {
        return refusal.kind() == Kind.RATE_LIMITED || refusal.kind() == Kind.SERVER_ERROR;
    }

    private HttpCall signed(HttpCall call) throws IOException {
        var named = call.with("User-Agent", USER_AGENT);
        var token = tokens.value();
        return token.isEmpty() ? named : named.with("Authorization", "Bearer " + token);
    }

    private ResoFailure refusal(HttpAnswer answer) throws HttpFailure {
        try (answer) {
            var kind =
                    switch (answer.status()) {
                        case 400 -> Kind.BAD_QUERY;
                        case 401 -> Kind.UNAUTHORIZED;
                        case 403 -> Kind.FORBIDDEN;
                        case 404 -> Kind.NOT_FOUND;
                        case 410 -> Kind.LINK_EXPIRED;
                        case 429 -> Kind.RATE_LIMITED;
                        default ->
                                answer.status() >= 500 ? Kind.SERVER_ERROR : Kind.UNEXPECTED_STATUS;
                    };
            var words = ErrorText.of(answer.head(ErrorText.BYTES), tokens.secrets());
            return new ResoFailure(kind, host(), words, null);
        }
    }

    private static Charset charset(HttpAnswer answer) {
        var named = CHARSET.matcher(answer.header("Content-Type").orElse(""));
        if (!named.find()) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(named.group(1));
        } catch (IllegalArgumentException e) {
            return StandardCharsets.UTF_8;
        }
    }

    String host() {
        return String.valueOf(service.root().getHost());
    }

    @Override
    public void close() {
        session.close();
    }
}
