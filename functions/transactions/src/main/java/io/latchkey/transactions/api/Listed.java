package io.latchkey.transactions.api;

import io.latchkey.model.InvalidValue;
import io.latchkey.support.lambda.store.Cursors;
import io.latchkey.transactions.store.Page;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A page of any list. */
@Introspected
record Listed<T>(
        List<T> items,
        @Schema(description = "send it as cursor for what follows; absent at the end")
                @Nullable String next) {
    static final int USUAL = 25;
    private static final int MOST = 100;

    static <T> Listed<T> of(Page<T> page) {
        return new Listed<>(page.items(), page.next().orElse(null));
    }

    /** A page of a list that is at hand as a whole. */
    static <T> Listed<T> slice(List<T> all, @Nullable Integer limit, @Nullable String cursor) {
        var from = cursor == null ? 0 : start(cursor, all.size());
        var to = Math.min(all.size(), from + limit(limit));
        var next =
                to == all.size()
                        ? null
                        : Cursors.after(Map.of("from", AttributeValue.fromS("#" + to)))
                                .orElseThrow();
        return new Listed<>(all.subList(from, to), next);
    }

    private static int start(String cursor, int size) {
        for (int from = 1; from < size; from++) {
            if (cursor.equals(
                    Cursors.after(Map.of("from", AttributeValue.fromS("#" + from)))
                            .orElseThrow())) {
                return from;
            }
        }
        throw new InvalidValue("cursor", "is the next of a page of this list");
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
