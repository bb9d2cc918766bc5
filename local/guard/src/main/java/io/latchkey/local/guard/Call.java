package io.latchkey.local.guard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;

/** One SDK call, its fields read by name so that no service's classes are needed here. */
record Call(
        @Nullable String service, @Nullable String operation, SdkRequest request, String region) {
    static final String ACCOUNT = "000000000000";

    String text(String field) {
        return find(field).orElse("");
    }

    Optional<String> find(String field) {
        return request.getValueForField(field, Object.class).map(Object::toString);
    }

    String arn(String service, String resource) {
        return "arn:aws:" + service + ":" + region + ":" + ACCOUNT + ":" + resource;
    }

    /** The members of a list field, or the keys of a map field as text. */
    List<Object> members(String field) {
        var value = request.getValueForField(field, Object.class).orElse(List.of());
        if (value instanceof Collection<?> list) {
            return new ArrayList<>(list);
        }
        return value instanceof Map<?, ?> map ? new ArrayList<>(map.keySet()) : List.of();
    }

    /** A field of a structure, absent where it is not set. */
    static Optional<Object> field(Object structure, String name) {
        if (!(structure instanceof SdkPojo pojo)) {
            return Optional.empty();
        }
        return pojo.sdkFields().stream()
                .filter(field -> field.memberName().equals(name))
                .findFirst()
                .map(field -> (Object) field.getValueOrDefault(pojo));
    }
}
