package io.latchkey.support.mls.reso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.latchkey.local.standins.mls.reso.Fault;
import io.latchkey.local.standins.mls.reso.Style;
import io.latchkey.support.mls.http.HttpFailure;
import io.latchkey.support.mls.http.HttpRules;
import io.latchkey.support.mls.limit.Limit;
import io.latchkey.support.mls.limit.Limits;
import io.latchkey.support.mls.limit.TryLater;
import io.latchkey.support.mls.reso.ResoAuth.SentAs;
import io.latchkey.support.mls.reso.ResoFailure.Kind;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ResoClientTest {
    private static final ResoQuery QUERY = ResoQuery.of("Property", 100);

    @Test
    void aPageOfAQueryComesWithItsRowsItsTotalAndTheLinkToTheNext() throws IOException {
        try (var mls = Mls.standard(250);
                var client = mls.client()) {
            var rows = new ArrayList<ObjectNode>();
            var query =
                    QUERY.filter(Optional.of("City eq 'Austin' and ListPrice ge 100000"))
                            .select(List.of("ListingKey", "City", "ListPrice"))
                            .expand(Optional.of("Media"))
                            .with("$count", "true");

            var page = client.page(query.top(20), rows::add);

            assertThat(page.rows()).isEqualTo(20);
            assertThat(page.total().orElse(0)).isGreaterThan(40);
            assertThat(page.next()).isPresent();
            assertThat(rows.getFirst().properties())
                    .extracting(Map.Entry::getKey)
                    .containsExactly("ListingKey", "City", "ListPrice", "Media");
            assertThat(rows).allMatch(row -> row.path("City").asText().equals("Austin"));
        }
    }

    @Test
    void aTokenIsFetchedOnceAndUsedForEveryCall() throws IOException {
        try (var mls = Mls.standard(10);
                var client = mls.client(mls.credentials(Mls.SECRET, SentAs.FORM))) {
            client.page(QUERY, _ -> {});
            client.page(QUERY, _ -> {});

            assertThat(mls.server().requests())
                    .filteredOn(request -> request.contains("/token"))
                    .hasSize(1);
        }
    }

    @Test
    void theClientMayBeNamedInTheHeaderInstead() throws IOException {
        try (var mls = Mls.standard(10);
                var client = mls.client(mls.credentials(Mls.SECRET, SentAs.BASIC))) {
            assertThat(client.page(QUERY, _ -> {}).rows()).isEqualTo(10);
            assertThat(client.token()).isPresent();
        }
    }

    @Test
    void aTokenThatDiedEarlyIsRenewedOnce() throws IOException {
        try (var mls = Mls.standard(10);
                var client = mls.client(mls.credentials(Mls.SECRET, SentAs.FORM))) {
            client.page(QUERY, _ -> {});
            mls.faults().next(Fault.TOKEN_EXPIRED, 1);
            assertThat(client.page(QUERY, _ -> {}).rows()).isEqualTo(10);

            mls.faults().on(Fault.UNAUTHORIZED);
            assertThat(kind(client)).isEqualTo(Kind.UNAUTHORIZED);
            assertThat(tokenRequests(mls)).isEqualTo(3);
            assertThat(kind(client)).isEqualTo(Kind.UNAUTHORIZED);
            assertThat(tokenRequests(mls)).isEqualTo(3);
        }
    }

    @Test
    void wrongCredentialsAreSentOnceHoweverOftenOneAsks() throws IOException {
        try (var mls = Mls.standard(10);
                var client = mls.client(mls.credentials("wrong", SentAs.FORM))) {
            var first = failure(client);
            assertThat(first.kind()).isEqualTo(Kind.UNAUTHORIZED);
            assertThat(first)
                    .hasMessageContaining("invalid_client")
                    .hasMessageNotContaining("wrong");
            assertThat(kind(client)).isEqualTo(Kind.UNAUTHORIZED);
            assertThat(mls.server().requests()).hasSize(1);
        }
    }

    @Test
    void aRefusedBearerTokenIsSentOnce() throws IOException {
        try (var mls = Mls.standard(10);
                var client = mls.client(new ResoAuth.Bearer("other"))) {
            assertThat(kind(client)).isEqualTo(Kind.UNAUTHORIZED);
            assertThat(kind(client)).isEqualTo(Kind.UNAUTHORIZED);
            assertThat(mls.server().requests()).hasSize(1);
        }
    }

    @Test
    void aSecretThatTheServerRepeatsIsNotRepeatedAgain() throws IOException {
        try (var mls = Mls.standard(10);
                var client = mls.client()) {
            mls.faults().on(Fault.ECHOED_TOKEN);

            assertThat(failure(client))
                    .hasMessageContaining("Not accepted: Bearer ***")
                    .hasMessageNotContaining(Mls.BEARER);
        }
    }

    @ParameterizedTest
    @CsvSource({"RATE_LIMITED,7", "RATE_LIMITED_UNTIL,9", "UNAVAILABLE,3"})
    void theServersWordOnWhenToComeBackIsKept(Fault fault, long seconds) throws IOException {
        try (var mls = Mls.standard(10);
                var client = mls.client()) {
            mls.faults().next(fault, 1);

            assertThat(client.page(QUERY, _ -> {}).rows()).isEqualTo(10);
            assertThat(mls.waited()).isGreaterThanOrEqualTo(Duration.ofSeconds(seconds));
            assertThat(mls.waited()).isLessThan(Duration.ofSeconds(seconds + 2));
        }
    }

    @Test
    void announcedLimitsAreNeverOverrun() throws IOException {
        try (var mls = Mls.of("standard", Style.standard(), 10, 5);
                var client = mls.client()) {
            for (int call = 0; call < 20; call++) {
                client.page(QUERY, _ -> {});
            }
            // 20 calls at 5 a minute; a refused call would be another request.
            assertThat(mls.server().requests()).hasSize(20);
            assertThat(mls.waited()).isBetween(Duration.ofMinutes(3), Duration.ofMinutes(4));
        }
    }

    @Test
    void aPauseLongerThanThePatienceIsHandedToTheCaller() throws IOException {
        var hourly =
                new Limits(List.of(new Limit("hour", Limit.Unit.CALLS, 1, Duration.ofHours(1))));
        try (var mls = Mls.standard(10);
                var client = mls.client(new ResoAuth.Bearer(Mls.BEARER), hourly)) {
            client.page(QUERY, _ -> {});

            var later = catchThrowableOfType(TryLater.class, () -> client.page(QUERY, _ -> {}));
            assertThat(later.time()).isEqualTo(Duration.ofHours(1));
            assertThat(mls.server().requests()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "UNAVAILABLE,SERVER_ERROR",
        "HTML,HTML_INSTEAD",
        "TRUNCATED,CUT_OFF",
        "ERROR_IN_STREAM,SERVER_ERROR",
        "FOREIGN_LINK,FOREIGN_LINK",
        "OTHER_PORT_LINK,FOREIGN_LINK",
    })
    void everyDefectHasANameThatAnOperatorUnderstands(Fault fault, Kind kind) throws IOException {
        try (var mls = Mls.standard(250);
                var client = mls.client()) {
            mls.faults().on(fault);

            assertThat(kind(client)).isEqualTo(kind);
        }
    }

    @Test
    void theRowsBeforeABreakAreHandedOn() throws IOException {
        try (var mls = Mls.standard(100);
                var client = mls.client()) {
            mls.faults().next(Fault.CUT_OFF, 1);
            var rows = new ArrayList<ObjectNode>();

            var failure =
                    catchThrowableOfType(HttpFailure.class, () -> client.page(QUERY, rows::add));

            assertThat(failure.reason()).isEqualTo(HttpFailure.Reason.CUT_OFF);
            assertThat(rows).hasSizeBetween(10, 99);
        }
    }

    @Test
    void theServersOwnWordsExplainABadQuery() throws IOException {
        try (var mls = Mls.standard(10);
                var client = mls.client()) {
            var query = QUERY.filter(Optional.of("Bedrooms gt 2"));

            assertThat(catchThrowableOfType(ResoFailure.class, () -> client.page(query, _ -> {})))
                    .hasMessage(
                            "127.0.0.1 does not understand the query. It says: 400: Could not find"
                                    + " a property named 'Bedrooms' on type 'Property'.");
            assertThat(
                            catchThrowableOfType(
                                            ResoFailure.class,
                                            () -> client.page(ResoQuery.of("Castle", 1), _ -> {}))
                                    .kind())
                    .isEqualTo(Kind.NOT_FOUND);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"ZIP_BOMB", "REDIRECT_INSIDE"})
    void hostileAnswersEndInANamedFailure(Fault fault) throws IOException {
        try (var mls = Mls.standard(250);
                var client = mls.client()) {
            mls.faults().on(fault);

            var failure =
                    catchThrowableOfType(IOException.class, () -> client.page(QUERY, _ -> {}));
            assertThat(failure).isInstanceOfAny(HttpFailure.class, ResoFailure.class);
        }
    }

    @Test
    void aPageBeyondTheLimitIsGivenUp() throws IOException {
        try (var mls = Mls.standard(250).within(new HttpRules.BodyLimits(1 << 20, 10_000, 200));
                var client = mls.client()) {
            var failure =
                    catchThrowableOfType(HttpFailure.class, () -> client.page(QUERY, _ -> {}));
            assertThat(failure.reason()).isEqualTo(HttpFailure.Reason.TOO_LARGE);
        }
    }

    @Test
    void aLinkOfAnotherServerIsNotCalledEvenWhenItWasStored() throws IOException {
        try (var mls = Mls.standard(10);
                var client = mls.client()) {
            var link = URI.create("http://listings.example/Property?$skiptoken=1");

            var failure =
                    catchThrowableOfType(ResoFailure.class, () -> client.page(link, 10, _ -> {}));
            assertThat(failure.kind()).isEqualTo(Kind.FOREIGN_LINK);
        }
    }

    @Test
    void thePageSizeIsSaidAgainBehindALink() throws IOException {
        try (var mls = Mls.standard(250);
                var client = mls.client()) {
            mls.faults().on(Fault.LOST_PAGE_SIZE);
            var first = client.page(QUERY, _ -> {});

            assertThat(client.page(first.next().orElseThrow(), 100, _ -> {}).rows()).isEqualTo(100);
        }
    }

    @Test
    void metadataTellsResourcesFieldsLookupsAndDrift() throws IOException {
        try (var mls = Mls.standard(1);
                var client = mls.client()) {
            var before = client.metadata();
            var again = client.metadata();
            mls.faults().on(Fault.DRIFT);
            var after = client.metadata();

            assertThat(before.resources()).containsOnlyKeys("Media", "Property");
            assertThat(before.resources().get("Property"))
                    .satisfies(property -> {
                        assertThat(property.keys()).containsExactly("ListingKey");
                        assertThat(property.fields().get("Media"))
                                .hasToString("-> org.reso.metadata.Media[]");
                    });
            assertThat(before.lookups().get("org.reso.metadata.enums.StandardStatus"))
                    .contains("ActiveUnderContract");
            assertThat(again.fingerprint()).isEqualTo(before.fingerprint());
            assertThat(after.fingerprint()).isNotEqualTo(before.fingerprint());
            assertThat(before.driftTo(after))
                    .containsExactly(
                            new Drift.Added("Property/GreenEnergyEfficient", "Edm.String[]"),
                            new Drift.Removed("Property/Stories", "Edm.Int64"),
                            new Drift.Changed("Property/YearBuilt", "Edm.Int64", "Edm.String"));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"BAD_METADATA", "HOSTILE_METADATA"})
    void metadataThatCannotOrMayNotBeReadIsRefused(Fault fault) throws IOException {
        try (var mls = Mls.standard(1);
                var client = mls.client()) {
            mls.faults().on(fault);

            assertThat(catchThrowableOfType(ResoFailure.class, client::metadata).kind())
                    .isEqualTo(Kind.BAD_METADATA);
        }
    }

    private static long tokenRequests(Mls mls) {
        return mls.server().requests().stream()
                .filter(request -> request.contains("/token"))
                .count();
    }

    private static Kind kind(ResoClient client) {
        return failure(client).kind();
    }

    private static ResoFailure failure(ResoClient client) {
        return catchThrowableOfType(ResoFailure.class, () -> client.page(QUERY, _ -> {}));
    }
}
