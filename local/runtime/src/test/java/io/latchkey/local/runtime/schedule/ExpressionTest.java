package io.latchkey.local.runtime.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.latchkey.local.runtime.template.NotUnderstood;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rate(1 minute)|UTC|2026-11-21T10:00:30Z|2026-11-21T10:01:30Z",
                "rate(2 hours)|UTC|2026-11-21T10:00:00Z|2026-11-21T12:00:00Z",
                "at(2026-12-01T08:00:00)|America/New_York|2026-11-21T10:00:00Z|2026-12-01T13:00:00Z",
                "cron(0 8 * * ? *)|UTC|2026-11-21T10:00:00Z|2026-11-22T08:00:00Z",
                "cron(0/15 * * * ? *)|UTC|2026-11-21T10:01:00Z|2026-11-21T10:15:00Z",
                "cron(0 8 ? * MON-FRI *)|UTC|2026-11-21T10:00:00Z|2026-11-23T08:00:00Z",
                "cron(30 23 L * ? *)|UTC|2027-02-01T00:00:00Z|2027-02-28T23:30:00Z",
                "cron(0 0 1 JAN ? *)|Europe/Berlin|2026-11-21T10:00:00Z|2026-12-31T23:00:00Z",
                "cron(0 9,17 ? * 1 2027)|UTC|2026-11-21T10:00:00Z|2027-01-03T09:00:00Z"
            })
    void theNextCallIsWhenSchedulerWouldMakeIt(
            String text, String zone, String after, String next) {
        assertThat(Expression.parse(text).next(Instant.parse(after), ZoneId.of(zone)))
                .contains(Instant.parse(next));
    }

    @Test
    void aMomentThatIsPastNeverComes() {
        var at = Expression.parse("at(2020-01-01T00:00:00)");
        assertThat(at.next(Instant.parse("2026-11-21T10:00:00Z"), ZoneId.of("UTC"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rate(0 minutes)",
                "rate(5 parsecs)",
                "every minute",
                "cron(0 8 * * * *)",
                "cron(0 8 ? * ? *)",
                "cron(61 8 * * ? *)",
                "cron(0 8 * *)",
                "at(soon)"
            })
    void whatIsNoExpressionIsRefused(String text) {
        assertThatThrownBy(() -> Expression.parse(text))
                .isInstanceOf(NotUnderstood.class)
                .hasMessageContaining("schedule expression");
    }
}
