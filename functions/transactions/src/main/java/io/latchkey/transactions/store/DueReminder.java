package io.latchkey.transactions.store;

import io.latchkey.model.TeamId;
import io.latchkey.support.lambda.store.Item;
import io.latchkey.transactions.domain.TransactionId;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What the reminding function has to do for a team. */
public sealed interface DueReminder {
    TeamId team();

    /** Somebody is to be reminded of a deal's deadlines. */
    record OfDeal(TeamId team, TransactionId deal) implements DueReminder {}

    /** The team's settings changed: when its deals remind next is to be worked out anew. */
    record OfSettings(TeamId team) implements DueReminder {}

    /**
     * From an index item, which has the table's key: {@code TEAM#<team>#DEAL#<id>}, or the
     * settings'.
     */
    static DueReminder of(Map<String, AttributeValue> item) {
        var parts = new Item(item).text("pk").split("#", -1);
        var team = new TeamId(parts[1]);
        return parts[2].equals(ReminderSettingsStore.KIND)
                ? new OfSettings(team)
                : new OfDeal(team, new TransactionId(parts[3]));
    }
}
