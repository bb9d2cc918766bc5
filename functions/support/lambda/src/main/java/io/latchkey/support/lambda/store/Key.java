package io.latchkey.support.lambda.store;

import io.latchkey.model.TeamId;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A table's key; every partition key begins with the team, so no request can name another team's
 * item.
 */
public record Key(String pk, String sk) {

    /** {@code TEAM#<team>#<kind>#<id>} and the sort key. */
    public static Key of(TeamId team, String kind, String id, String sk) {
        return new Key(prefix(team) + kind + "#" + id, sk);
    }

    /** What every partition key of the team begins with. */
    public static String prefix(TeamId team) {
        return "TEAM#" + team.value() + "#";
    }

    public Map<String, AttributeValue> attributes() {
        return Map.of("pk", AttributeValue.fromS(pk), "sk", AttributeValue.fromS(sk));
    }
}
