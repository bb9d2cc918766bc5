package io.latchkey.transactions.store;

import io.latchkey.model.TeamId;
import io.latchkey.model.Text;
import io.latchkey.support.lambda.store.Item;
import io.latchkey.support.lambda.store.Key;
import io.latchkey.transactions.domain.TransactionId;
import java.util.Map;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The caller's own name for a request, so that sending it again does not do it again.
 *
 * @param name of 8 to 100 visible ASCII characters
 * @param bodyHash of what was sent with it
 */
public record RequestKey(String name, String bodyHash) {
    private static final Pattern FORM = Pattern.compile("[!-~]{8,100}");

    public RequestKey {
        Text.matching("Idempotency-Key", name, FORM, "has 8 to 100 visible characters");
    }

    /** A key for a body, told apart by its SHA-256. */
    public static RequestKey of(String name, String body) {
        return new RequestKey(name, Sha256.hex(body));
    }

    Key key(TeamId team) {
        return Key.of(team, "REQUEST", Sha256.hex(name), "REQUEST");
    }

    Map<String, AttributeValue> attributes(TransactionId answer) {
        return Map.of(
                "bodyHash",
                AttributeValue.fromS(bodyHash),
                "answer",
                AttributeValue.fromS(answer.value()));
    }

    /** What was answered to the key before. */
    public record Answered(String bodyHash, TransactionId deal) {
        static Answered of(Item item) {
            return new Answered(item.text("bodyHash"), new TransactionId(item.text("answer")));
        }
    }
}
