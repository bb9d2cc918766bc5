package io.latchkey.transactions.store;

import io.latchkey.model.TeamId;
import io.latchkey.support.lambda.store.Item;
import io.latchkey.transactions.domain.TransactionId;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A deal for which somebody is to be reminded. */
public record DueReminder(TeamId team, TransactionId deal) {

    /** From an index item, which has the table's key: {@code TEAM#<team>#DEAL#<id>}. */
    static DueReminder of(Map<String, AttributeValue> item) {
        var parts = new Item(item).text("pk").split("#", -1);
        return new DueReminder(new TeamId(parts[1]), new TransactionId(parts[3]));
    }
}
