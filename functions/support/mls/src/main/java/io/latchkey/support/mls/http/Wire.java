package io.latchkey.support.mls.http;

import io.latchkey.support.mls.http.HttpFailure.Reason;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.cookie.CookieStore;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.Closer;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** The library's client with everything automatic turned off: it sends what it is given, once. */
final class Wire implements Closeable {
    private static final int MAX_HEADERS = 200;
    private static final int MAX_HEADER_LINE = 32 * 1024;
    private static final TimeValue STALE_AFTER = TimeValue.ofMilliseconds(500);

    private final HttpRules rules;
    private final CookieStore cookies;
    private final PoolingHttpClientConnectionManager connections;
    private final CloseableHttpClient client;
    private final ScheduledThreadPoolExecutor timer;

    Wire(HttpRules rules, CookieStore cookies, DnsResolver names) {
        this.rules = rules;
        this.cookies = cookies;
        connections = connections(rules, names);
        client = client(rules, connections);
        timer = new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().factory());
        timer.setRemoveOnCancelPolicy(true);
    }

    private static PoolingHttpClientConnectionManager connections(
            HttpRules rules, DnsResolver names) {
        var lines =
                Http1Config.custom()
                        .setMaxHeaderCount(MAX_HEADERS)
                        .setMaxLineLength(MAX_HEADER_LINE)
                        .build();
        var connection =
                ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(rules.timeouts().connect()))
                        .setSocketTimeout(Timeout.of(rules.timeouts().read()))
                        .setValidateAfterInactivity(STALE_AFTER)
                        .build();
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new AddressGuard(names, rules.loopbackAllowed()))
                .setConnectionFactory(
                        ManagedHttpClientConnectionFactory.builder().http1Config(lines).build())
                .setDefaultConnectionConfig(connection)
                .build();
    }

    private static CloseableHttpClient client(
            HttpRules rules, PoolingHttpClientConnectionManager connections) {
        var requests =
                RequestConfig.custom()
                        .setAuthenticationEnabled(false)
                        .setProtocolUpgradeEnabled(false)
                        .setResponseTimeout(Timeout.of(rules.timeouts().read()))
                        .build();
        return HttpClientBuilder.create()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(requests)
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableContentCompression()
                .disableAuthCaching()
                .disableDefaultUserAgent()
                .build();
    }

    static HttpUriRequestBase request(HttpCall call) {
        var request = new HttpUriRequestBase(call.method(), call.uri());
        call.headers().forEach(request::setHeader);
        if (!request.containsHeader("Accept-Encoding")) {
            request.setHeader("Accept-Encoding", Encodings.ACCEPTED);
        }
        call.body()
                .ifPresent(body -> {
                    var type = ContentType.parse(body.type()).withCharset(StandardCharsets.UTF_8);
                    request.setEntity(new StringEntity(body.text(), type));
                });
        return request;
    }

    /** The answer, whatever its status, with a body that is still to be read. */
    HttpAnswer send(HttpCall call, HttpUriRequestBase request, Deadline deadline)
            throws HttpFailure {
        var origin = Origin.require(call.uri());
        long left = deadline.left();
        if (left <= 0) {
            throw new HttpFailure(Reason.TOTAL_TIMEOUT, origin.host());
        }
        var exchange = new Exchange(request, origin.host());
        exchange.watchedBy(timer.schedule(exchange::expire, left, TimeUnit.NANOSECONDS));
        try {
            var context = HttpClientContext.create();
            context.setCookieStore(cookies);
            var response = client.executeOpen(origin.target(), request, context);
            exchange.answeredBy(response);
            return answer(call, response, exchange);
        } catch (IOException e) {
            var failure = exchange.named(e);
            exchange.abandon();
            throw failure;
        }
    }

    private HttpAnswer answer(HttpCall call, ClassicHttpResponse response, Exchange exchange)
            throws IOException {
        var entity = response.getEntity();
        var raw = entity == null ? InputStream.nullInputStream() : entity.getContent();
        var wire = new MeteredStream(raw, rules.body().wireBytes(), exchange.host());
        var encoding = entity == null ? null : entity.getContentEncoding();
        var plain = Encodings.decoded(encoding == null ? "" : encoding, wire, exchange.host());
        var fields =
                Stream.of(response.getHeaders())
                        .map(header ->
                                new HttpAnswer.Field(header.getName(), value(header.getValue())))
                        .toList();
        return new HttpAnswer(
                response.getCode(),
                call.uri(),
                fields,
                new BodyStream(exchange, wire, plain, rules.body()));
    }

    private static String value(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** Later calls connect anew. */
    void disconnect() {
        connections.closeIdle(TimeValue.ZERO_MILLISECONDS);
    }

    @Override
    public void close() {
        timer.shutdownNow();
        Closer.closeQuietly(client);
    }
}
