package io.latchkey.listings.domain.event;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a listing asks for and where it stands.
 *
 * @param status in the Data Dictionary's words
 * @param price absent while it has none
 */
public record Offer(String status, @Nullable BigDecimal price) {}
