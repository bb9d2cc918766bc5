package io.latchkey.local.gateway.http;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Claims as texts, the way API Gateway hands them to functions: {@code [agent owner]}, {@code
 * true}.
 */
final class ClaimText {

    private ClaimText() {}

    static String of(@Nullable Object claim) {
        return switch (claim) {
            case null -> "<nil>";
            case Collection<?> items ->
                    items.stream().map(ClaimText::of).collect(Collectors.joining(" ", "[", "]"));
            case Map<?, ?> fields ->
                    fields.entrySet().stream()
                            .map(field -> field.getKey() + ":" + of(field.getValue()))
                            .sorted()
                            .collect(Collectors.joining(" ", "map[", "]"));
            case Double number ->
                    new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
            default -> claim.toString();
        };
    }
}
