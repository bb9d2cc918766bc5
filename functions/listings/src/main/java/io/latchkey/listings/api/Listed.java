package io.latchkey.listings.api;

import io.latchkey.listings.store.Page;
import io.latchkey.model.InvalidValue;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of any list. */
@Introspected
record Listed<T>(
        List<T> items,
        @Schema(description = "send it as cursor for what follows; absent at the end")
                @Nullable String next) {
    private static final int USUAL = 25;
    private static final int MOST = 100;

    static <T> Listed<T> of(Page<T> page) {
        return new Listed<>(page.items(), page.next().orElse(null));
    }

    static int limit(@Nullable Integer sent) {
        if (sent == null) {
            return USUAL;
        }
        if (sent < 1 || sent > MOST) {
            throw new InvalidValue("limit", "is from 1 to " + MOST);
        }
        return sent;
    }
}
