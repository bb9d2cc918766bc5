package io.latchkey.support.mls.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.latchkey.support.mls.http.HttpAnswer;
import io.latchkey.support.mls.limit.Limit.Unit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitsTest {
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    private static final List<Limit> STRICT =
            List.of(
                    new Limit("second", Unit.CALLS, 2, Duration.ofSeconds(1)),
                    new Limit("minute", Unit.CALLS, 60, Duration.ofMinutes(1)),
                    new Limit("hour", Unit.CALLS, 1_000, Duration.ofHours(1)));

    @Test
    void noStretchOfTimeEverHoldsMoreThanAnyLimitAllows() {
        var calls = asOftenAsAllowed(new Limits(STRICT), Duration.ofHours(3));

        for (var limit : STRICT) {
            assertThat(most(calls, limit.per())).isLessThanOrEqualTo((int) limit.amount());
        }
        assertThat(calls.size()).isGreaterThan(2_800);
    }

    @Test
    void bytesAreChargedWhenTheyHaveCome() {
        var limits =
                new Limits(List.of(new Limit("bytes", Unit.BYTES, 4_000_000, Duration.ofHours(1))));
        var go = (Decision.Go) limits.ask(LimitState.fresh(), NOON);
        var after = limits.answered(go.next(), answer(200, 400_000), NOON);

        var wait = (Decision.Wait) limits.ask(after, NOON);

        assertThat(wait.time()).isBetween(Duration.ofSeconds(180), Duration.ofSeconds(200));
        assertThat(limits.ask(after, NOON.plus(wait.time()))).isInstanceOf(Decision.Go.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "30 | 30",
                "Mon, 01 Jun 2026 12:02:00 GMT | 120",
                "1780315260 | 60",
                "999999999 | 86400",
            })
    void retryAfterIsObeyedInEveryFormForADayAtMost(String value, long seconds) {
        var state = after(429, new HttpAnswer.Field("retry-after", value));

        assertThat(Limits.none().ask(state, NOON))
                .isEqualTo(new Decision.Wait(Duration.ofSeconds(seconds)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "X-RateLimit-Remaining | 0 | X-RateLimit-Reset | 1780315230",
                "RateLimit-Remaining | 0 | RateLimit-Reset | 30",
                "Burst-RateLimit-Remaining | 0 | Burst-RateLimit-Reset | 30",
                "Minute-Quota-Available | 0 | Minute-Quota-ResetTime | 2026-06-01T12:00:30Z",
                "RateLimit | limit=10, remaining=0, reset=30 | Date | x",
                "RateLimit | \"default\";r=0;t=30 | Date | x",
            })
    void aServerThatSaysNothingIsLeftIsBelieved(
            String name, String value, String second, String reset) {
        var state =
                after(200, new HttpAnswer.Field(name, value), new HttpAnswer.Field(second, reset));

        assertThat(Limits.none().ask(state, NOON))
                .isEqualTo(new Decision.Wait(Duration.ofSeconds(30)));
        assertThat(Limits.none().ask(state, NOON.plusSeconds(30))).isInstanceOf(Decision.Go.class);
    }

    @Test
    void whatIsLeftIsCountedDownBetweenAnswersAndTheTightestWindowRules() {
        var state =
                after(
                        200,
                        new HttpAnswer.Field("Application-RateLimit-Remaining", "4000"),
                        new HttpAnswer.Field("Burst-RateLimit-Remaining", "1"),
                        new HttpAnswer.Field("Burst-RateLimit-Reset", "20"));
        var first = (Decision.Go) Limits.none().ask(state, NOON);

        assertThat(Limits.none().ask(first.next(), NOON))
                .isEqualTo(new Decision.Wait(Duration.ofSeconds(20)));
    }

    @Test
    void refusalsWithoutATimeAreAnsweredWithEverLongerPauses() {
        var once = Limits.none().answered(LimitState.fresh(), answer(429, 0), NOON);
        var twice = Limits.none().answered(once, answer(429, 0), NOON);
        var good = Limits.none().answered(twice, answer(200, 0), NOON);

        assertThat(Limits.none().ask(once, NOON))
                .isEqualTo(new Decision.Wait(Duration.ofSeconds(2)));
        assertThat(Limits.none().ask(twice, NOON))
                .isEqualTo(new Decision.Wait(Duration.ofSeconds(4)));
        assertThat(good.refusals()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "X-RateLimit-Remaining | many",
                "X-RateLimit-Remaining | -1",
                "X-RateLimit-Reset | 99999999999999999999",
                "Retry-After | soon",
                "RateLimit | remaining=999999999999999999999",
            })
    void nonsenseInHeadersIsPassedOver(String name, String value) {
        var state = after(200, new HttpAnswer.Field(name, value));

        assertThat(Limits.none().ask(state, NOON)).isInstanceOf(Decision.Go.class);
    }

    @Test
    void aClockThatStepsBackGivesNothingAway() {
        var limits = new Limits(STRICT);
        var go = (Decision.Go) limits.ask(LimitState.fresh(), NOON);

        assertThat(limits.ask(go.next(), NOON.minusSeconds(60))).isInstanceOf(Decision.Wait.class);
    }

    @Test
    void aShortWaitIsSatOutAndALongOneReported() throws TryLater {
        var now = new Instant[] {NOON};
        var throttle =
                new Throttle(
                        new Limits(STRICT),
                        LimitState.fresh(),
                        () -> now[0],
                        new Patience(Duration.ofSeconds(10), time -> now[0] = now[0].plus(time)));
        throttle.pass();
        throttle.pass();
        assertThat(now[0]).isEqualTo(NOON.plusMillis(500));
        throttle.answered(new Answered(429, List.of(new HttpAnswer.Field("Retry-After", "60")), 0));

        assertThat(catchThrowableOfType(TryLater.class, throttle::pass).time())
                .isEqualTo(Duration.ofSeconds(60));
    }

    private static LimitState after(int status, HttpAnswer.Field... fields) {
        return Limits.none()
                .answered(LimitState.fresh(), new Answered(status, List.of(fields), 0), NOON);
    }

    private static Answered answer(int status, long bytes) {
        return new Answered(status, List.of(), bytes);
    }

    private static List<Instant> asOftenAsAllowed(Limits limits, Duration time) {
        var calls = new ArrayList<Instant>();
        var state = LimitState.fresh();
        var now = NOON;
        while (now.isBefore(NOON.plus(time))) {
            switch (limits.ask(state, now)) {
                case Decision.Go(LimitState next) -> {
                    state = next;
                    calls.add(now);
                }
                case Decision.Wait(Duration wait) -> now = now.plus(wait);
            }
        }
        return calls;
    }

    private static int most(List<Instant> calls, Duration window) {
        return Stream.iterate(0, i -> i < calls.size(), i -> i + 1)
                .mapToInt(first -> {
                    var end = calls.get(first).plus(window);
                    int last = first;
                    while (last < calls.size() && calls.get(last).isBefore(end)) {
                        last++;
                    }
                    return last - first;
                })
                .max()
                .orElse(0);
    }
}
