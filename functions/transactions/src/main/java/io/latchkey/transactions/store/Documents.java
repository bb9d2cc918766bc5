package io.latchkey.transactions.store;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.util.StdConverter;
import io.latchkey.support.lambda.Json;
import io.latchkey.transactions.domain.Transaction;
import io.latchkey.transactions.domain.deadline.Anchor;
import io.latchkey.transactions.domain.deadline.FactValue;
import io.latchkey.transactions.domain.deadline.Offset;
import io.latchkey.transactions.domain.deadline.Reason;

/**
 * A deal as the JSON document that is stored: its record's components and nothing that can be
 * worked out from them. Reasons are kept in words, which stay as they were told when a rule or a
 * holiday table changes.
 */
final class Documents {
    private static final ObjectMapper MAPPER =
            Json.tolerant()
                    .copy()
                    .setVisibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
                    .addMixIn(Anchor.class, AnyAnchor.class)
                    .addMixIn(Offset.class, AnyOffset.class)
                    .addMixIn(FactValue.class, AnyValue.class)
                    .addMixIn(Reason.class, AnyReason.class);

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Anchor.At.class, name = "at"),
        @JsonSubTypes.Type(value = Anchor.LaterOf.class, name = "laterOf"),
        @JsonSubTypes.Type(value = Anchor.EarlierOf.class, name = "earlierOf")
    })
    private interface AnyAnchor {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
    @JsonSubTypes({
        @JsonSubTypes.Type(Offset.Fixed.class),
        @JsonSubTypes.Type(Offset.FromFact.class)
    })
    private interface AnyOffset {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = FactValue.Day.class, name = "day"),
        @JsonSubTypes.Type(value = FactValue.Moment.class, name = "moment"),
        @JsonSubTypes.Type(value = FactValue.Amount.class, name = "number"),
        @JsonSubTypes.Type(value = FactValue.Flag.class, name = "flag"),
        @JsonSubTypes.Type(value = FactValue.TimeOfDay.class, name = "time")
    })
    private interface AnyValue {}

    @JsonSerialize(converter = InWords.class)
    @JsonDeserialize(converter = OfWords.class)
    private interface AnyReason {}

    private static final class InWords extends StdConverter<Reason, String> {
        @Override
        public String convert(Reason reason) {
            return String.join("; ", reason.words());
        }
    }

    private static final class OfWords extends StdConverter<String, Reason> {
        @Override
        public Reason convert(String sentence) {
            return new Reason.Told(sentence);
        }
    }

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
