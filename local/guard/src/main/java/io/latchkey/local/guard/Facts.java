package io.latchkey.local.guard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkPojo;

/**
 * The names in a request: its texts, and the keys of its maps. Items, bodies and other payloads
 * have no say in who may do what, and are left out.
 */
final class Facts {
    private static final int LONGEST = 2048;

    private Facts() {}

    static Map<String, Object> of(SdkPojo request) {
        var facts = new LinkedHashMap<String, Object>();
        for (var field : request.sdkFields()) {
            var fact = fact(field.getValueOrDefault(request));
            if (fact != null) {
                facts.put(field.memberName(), fact);
            }
        }
        return facts;
    }

    private static @org.jspecify.annotations.Nullable Object fact(
            @org.jspecify.annotations.Nullable Object value) {
        return switch (value) {
            case String text when text.length() <= LONGEST -> text;
            case SdkPojo pojo -> of(pojo);
            case List<?> list -> facts(list);
            case Map<?, ?> map -> List.copyOf(map.keySet());
            case null, default -> null;
        };
    }

    private static List<Object> facts(List<?> list) {
        var facts = new ArrayList<>();
        for (Object element : list) {
            var fact = fact(element);
            if (fact != null) {
                facts.add(fact);
            }
        }
        return facts;
    }
}
