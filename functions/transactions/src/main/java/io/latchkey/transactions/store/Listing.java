package io.latchkey.transactions.store;

import io.latchkey.model.TeamId;
import io.latchkey.support.lambda.store.Key;
import io.latchkey.transactions.domain.ReminderSettings;
import io.latchkey.transactions.domain.Reminders;
import io.latchkey.transactions.domain.Transaction;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Where a deal stands in the table's indexes: among its team's deals by nearest deadline and by
 * last change, and among all deals by next reminder.
 */
final class Listing {
    /** Reminders of all teams are spread over this many partitions, so that none is hot. */
    static final int SHARDS = 8;

    private static final String NEVER = "9999-12-31";

    private Listing() {}

    static String partition(TeamId team, boolean open) {
        return Key.prefix(team) + "DEALS#" + (open ? "open" : "closed");
    }

    static String reminderShard(int shard) {
        return "REMINDERS#" + shard;
    }

    static Map<String, AttributeValue> attributes(
            TeamId team, Transaction deal, byte[] document, ReminderSettings settings) {
        var attributes = new HashMap<String, AttributeValue>();
        attributes.put("version", AttributeValue.fromN(Long.toString(deal.version())));
        attributes.put("document", AttributeValue.fromB(SdkBytes.fromByteArray(document)));
        attributes.put(
                "dealsPk", AttributeValue.fromS(partition(team, deal.terms().stage().isOpen())));
        attributes.put("dealsSk", AttributeValue.fromS(nearest(deal) + "#" + deal.id().value()));
        attributes.put("changedPk", AttributeValue.fromS(ChangedDeals.partition(team, deal)));
        attributes.put("changedSk", AttributeValue.fromS(ChangedDeals.place(deal)));
        attributes.putAll(reminder(deal, settings));
        return attributes;
    }

    /** Where the deal stands among all by next reminder; empty for none to come. */
    static Map<String, AttributeValue> reminder(Transaction deal, ReminderSettings settings) {
        var shard = Math.floorMod(deal.id().value().hashCode(), SHARDS);
        return Reminders.next(deal, settings)
                .map(next ->
                        Map.of(
                                "reminderPk",
                                AttributeValue.fromS(reminderShard(shard)),
                                "reminderSk",
                                AttributeValue.fromS(sortable(next) + "#" + deal.id().value())))
                .orElse(Map.of());
    }

    /** Whole seconds, so that text sorts as time does. */
    static String sortable(Instant moment) {
        return Instant.ofEpochSecond(moment.getEpochSecond()).toString();
    }

    private static String nearest(Transaction deal) {
        return deal.next().map(next -> String.valueOf(next.due())).orElse(NEVER);
    }
}
