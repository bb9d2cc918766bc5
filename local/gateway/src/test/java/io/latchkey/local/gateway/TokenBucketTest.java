package io.latchkey.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class TokenBucketTest {

    private final AtomicLong nanos = new AtomicLong();

    @Test
    void lets_a_burst_through_and_then_the_rate() {
        TokenBucket bucket = new TokenBucket(new Throttling(2, 3), nanos::get);

        assertThat(taken(bucket, 5)).isEqualTo(3);
        nanos.addAndGet(1_000_000_000L);
        assertThat(taken(bucket, 5)).isEqualTo(2);
    }

    @Test
    void never_holds_more_than_the_burst() {
        TokenBucket bucket = new TokenBucket(new Throttling(1000, 4), nanos::get);
        nanos.addAndGet(3_600_000_000_000L);

        assertThat(taken(bucket, 10)).isEqualTo(4);
    }

    @Test
    void lets_nothing_through_when_the_burst_is_zero() {
        TokenBucket bucket = new TokenBucket(new Throttling(1000, 0), nanos::get);
        nanos.addAndGet(1_000_000_000L);

        assertThat(bucket.take()).isFalse();
    }

    @Test
    void refuses_negative_and_unreal_limits() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Throttling(-1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Throttling(Double.NaN, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Throttling(1, -1));
    }

    private static long taken(TokenBucket bucket, int tries) {
        return IntStream.range(0, tries).filter(_ -> bucket.take()).count();
    }
}
