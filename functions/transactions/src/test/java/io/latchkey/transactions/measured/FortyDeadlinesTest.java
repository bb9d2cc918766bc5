package io.latchkey.transactions.measured;

import static org.assertj.core.api.Assertions.assertThat;

import io.latchkey.transactions.domain.deadline.DeadlineRule;
import java.util.HashMap;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What is measured is what the measurement says it is. */
class FortyDeadlinesTest {
    @Test
    void thereAreFortyDeadlinesOfDepthEightAllWithDatesAndReasons() {
        var outcome = new RecomputeFortyDeadlines().next();
        assertThat(outcome.deadlines())
                .hasSize(40)
                .allSatisfy(deadline -> {
                    assertThat(deadline.at()).isNotNull();
                    assertThat(deadline.reasons()).hasSizeGreaterThanOrEqualTo(4);
                });
        var depths = new HashMap<String, Integer>();
        for (DeadlineRule rule : FortyRules.rules()) {
            var above =
                    rule.anchor().names().stream()
                            .mapToInt(name -> depths.getOrDefault(name, 0))
                            .max();
            depths.put(rule.id(), above.orElse(0) + 1);
        }
        assertThat(depths.values().stream().mapToInt(Objects::requireNonNull).max()).hasValue(8);
    }
}
