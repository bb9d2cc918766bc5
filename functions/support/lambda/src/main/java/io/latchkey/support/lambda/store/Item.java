package io.latchkey.support.lambda.store;

import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A stored item, read by attribute; one that must be there and is not means that the table was
 * written by something else.
 */
public record Item(Map<String, AttributeValue> attributes) {

    public String text(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalStateException("a stored item lacks its " + name));
    }

    public long number(String name) {
        var value = attributes.get(name);
        if (value == null || value.n() == null) {
            throw new IllegalStateException("a stored item lacks its " + name);
        }
        return Long.parseLong(value.n());
    }

    public byte[] bytes(String name) {
        var value = attributes.get(name);
        if (value == null || value.b() == null) {
            throw new IllegalStateException("a stored item lacks its " + name);
        }
        return value.b().asByteArray();
    }

    public Optional<String> find(String name) {
        return Optional.ofNullable(attributes.get(name)).map(AttributeValue::s);
    }
}
