package io.latchkey.support.mls.reso;

import io.latchkey.local.standins.mls.SyntheticHomes;
import io.latchkey.local.standins.mls.reso.Faults;
import io.latchkey.local.standins.mls.reso.ResoServer;
import io.latchkey.local.standins.mls.reso.ResoSettings;
import io.latchkey.local.standins.mls.reso.Style;
import io.latchkey.support.mls.http.HttpRules;
import io.latchkey.support.mls.limit.LimitState;
import io.latchkey.support.mls.limit.Limits;
import io.latchkey.support.mls.limit.Patience;
import io.latchkey.support.mls.limit.Throttle;
import io.latchkey.support.mls.reso.ResoAuth.ClientCredentials;
import io.latchkey.support.mls.reso.ResoAuth.SentAs;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** A stand-in server and a client of it, on one clock that only their pauses move. */
final class Mls implements AutoCloseable {
    static final Instant AS_OF = Instant.parse("2026-06-01T12:00:00Z");
    static final String BEARER = "bearer-swordfish";
    static final String SECRET = "secret-swordfish";
    private static final HttpRules RULES =
            HttpRules.standard()
                    .withLoopback(true)
                    .with(
                            new HttpRules.Timeouts(
                                    Duration.ofSeconds(5),
                                    Duration.ofSeconds(10),
                                    Duration.ofSeconds(30)));

    private final AtomicReference<Instant> now;
    private final ResoServer server;
    private final String provider;
    private HttpRules rules = RULES;

    private Mls(ResoServer server, String provider, AtomicReference<Instant> now) {
        this.server = server;
        this.provider = provider;
        this.now = now;
    }

    static Mls standard(int homes) throws IOException {
        return of("standard", Style.standard(), homes, 1_000_000);
    }

    static Mls of(String provider, Style style, int homes, int perMinute) throws IOException {
        var now = new AtomicReference<>(AS_OF);
        var secrets = new ResoSettings.Secrets(BEARER, "latchkey", SECRET, Duration.ofHours(8));
        var settings =
                new ResoSettings(new SyntheticHomes(7, homes, AS_OF), style, secrets, perMinute);
        return new Mls(ResoServer.start(settings, now::get, 0), provider, now);
    }

    ResoServer server() {
        return server;
    }

    Faults faults() {
        return server.faults();
    }

    Duration waited() {
        return Duration.between(AS_OF, now.get());
    }

    Mls within(HttpRules.BodyLimits limits) {
        rules = rules.with(limits);
        return this;
    }

    ResoClient client() throws IOException {
        return client(new ResoAuth.Bearer(BEARER));
    }

    ResoClient client(ResoAuth auth) throws IOException {
        return client(auth, Limits.none());
    }

    ResoClient client(ResoAuth auth, Limits limits) throws IOException {
        var service =
                new ResoService(
                        server.root(),
                        Provider.named(provider),
                        auth,
                        provider.equals("mlsgrid")
                                ? Optional.of(ResoSettings.ORIGINATING_SYSTEM)
                                : Optional.empty());
        var patience =
                new Patience(Duration.ofMinutes(2), time -> now.updateAndGet(at -> at.plus(time)));
        return ResoClient.open(
                service, rules, new Throttle(limits, LimitState.fresh(), now::get, patience));
    }

    ClientCredentials credentials(String secret, SentAs sentAs) {
        return new ClientCredentials(server.tokenUri(), "latchkey", secret, "api", sentAs);
    }

    @Override
    public void close() {
        server.close();
    }
}
