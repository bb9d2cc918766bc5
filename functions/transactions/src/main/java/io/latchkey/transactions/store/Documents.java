package io.latchkey.transactions.store;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.latchkey.support.lambda.Json;
import io.latchkey.transactions.domain.Transaction;

/**
 * A deal as the JSON document that is stored: its record's components and nothing that can be
 * worked out from them.
 */
final class Documents {
    private static final ObjectMapper MAPPER =
            Json.tolerant().copy().setVisibility(PropertyAccessor.IS_GETTER, Visibility.NONE);

    private Documents() {}

    static String write(Transaction deal) {
        try {
            return MAPPER.writeValueAsString(deal);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the deal " + deal.id() + " cannot be written", e);
        }
    }

    static Transaction read(String document) {
        try {
            return MAPPER.readValue(document, Transaction.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "a stored deal cannot be read: " + e.getOriginalMessage(), e);
        }
    }
}
