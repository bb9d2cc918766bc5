package io.latchkey.support.lambda.store;

import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.support.lambda.Json;
import io.latchkey.support.lambda.events.EventEnvelope;
import java.util.ArrayList;
import java.util.List;

/**
 * The text of an outbox item: one event, or several as a list where a decision has more of them
 * than a transaction has room for items.
 */
public final class Outbox {
    private static final int MOST_ITEMS = 40;

    private Outbox() {}

    /** The events of an item, in their order. */
    public static List<JsonNode> events(String text) {
        var json = Json.read(text, JsonNode.class);
        if (!json.isArray()) {
            return List.of(json);
        }
        var events = new ArrayList<JsonNode>();
        json.forEach(events::add);
        return events;
    }

    /** The texts of as few items as these events need. */
    static List<String> items(List<EventEnvelope> events) {
        if (events.size() <= MOST_ITEMS) {
            return events.stream().map(Json::write).toList();
        }
        var perItem = Math.ceilDiv(events.size(), MOST_ITEMS);
        var items = new ArrayList<String>();
        for (int from = 0; from < events.size(); from += perItem) {
            items.add(Json.write(events.subList(from, Math.min(from + perItem, events.size()))));
        }
        return items;
    }
}
