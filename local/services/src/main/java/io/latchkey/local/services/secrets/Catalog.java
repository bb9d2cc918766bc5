package io.latchkey.local.services.secrets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.latchkey.local.services.wire.Json;
import io.latchkey.local.services.wire.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Finds, lists, removes and restores secrets; their values are not its concern. */
final class Catalog {
    private static final long DAY = 86_400;

    private final SecretStore store;
    private final Clock clock;

    Catalog(SecretStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    JsonNode describe(ObjectNode input) throws Refusal {
        return description(found(input));
    }

    JsonNode list(ObjectNode input) throws Refusal {
        int limit = input.path("MaxResults").asInt(100);
        if (limit < 1 || limit > 100) {
            throw Refusal.validation("MaxResults must be between 1 and 100.");
        }
        String after = Json.text(input, "NextToken");
        boolean deletedToo = input.path("IncludePlannedDeletion").asBoolean();
        List<Secret> rest =
                store.all().stream()
                        .filter(secret -> deletedToo || secret.deleteAt() == 0)
                        .filter(secret -> secret.name().compareTo(after) > 0)
                        .toList();
        ObjectNode answer = Json.object();
        var page = answer.putArray("SecretList");
        rest.stream().limit(limit).forEach(secret -> page.add(description(secret)));
        if (rest.size() > limit) {
            answer.put("NextToken", rest.get(limit - 1).name());
        }
        return answer;
    }

    JsonNode delete(ObjectNode input) throws Refusal {
        boolean force = input.path("ForceDeleteWithoutRecovery").asBoolean();
        long days = input.path("RecoveryWindowInDays").asLong(30);
        if (days < 7 || days > 30 || (force && input.has("RecoveryWindowInDays"))) {
            throw new Refusal(
                    400,
                    "InvalidParameterException",
                    "The RecoveryWindowInDays value must be between 7 and 30 days (inclusive), and"
                            + " not together with ForceDeleteWithoutRecovery.");
        }
        Secret secret = present(input);
        long moment = clock.instant().getEpochSecond() + (force ? 0 : days * DAY);
        store.change(
                secret.name(),
                before -> force ? Optional.empty() : before.map(known -> known.deletedAt(moment)));
        return summary(secret).put("DeletionDate", moment);
    }

    JsonNode restore(ObjectNode input) throws Refusal {
        Secret secret = found(input);
        store.change(secret.name(), before -> before.map(known -> known.deletedAt(0)));
        return summary(secret);
    }

    private Secret found(ObjectNode input) throws Refusal {
        return store.find(Json.text(input, "SecretId")).orElseThrow(Catalog::unknown);
    }

    Secret present(ObjectNode input) throws Refusal {
        Secret secret = found(input);
        if (secret.deleteAt() > 0) {
            throw marked();
        }
        return secret;
    }

    static Refusal marked() {
        return new Refusal(
                400,
                "InvalidRequestException",
                "You can't perform this operation on the secret because it was marked for"
                        + " deletion.");
    }

    static Refusal unknown() {
        return new Refusal(
                400,
                "ResourceNotFoundException",
                "Secrets Manager can't find the specified secret.");
    }

    static ObjectNode summary(Secret secret) {
        return Json.object().put("ARN", secret.arn()).put("Name", secret.name());
    }

    private static ObjectNode description(Secret secret) {
        ObjectNode answer = summary(secret).put("CreatedDate", secret.createdAt());
        if (secret.deleteAt() > 0) {
            answer.put("DeletedDate", secret.deleteAt());
        }
        ObjectNode stages = answer.putObject("VersionIdsToStages");
        secret.versions()
                .forEach(version -> stages.putArray(version.id()).add(secret.stage(version)));
        return answer;
    }
}
