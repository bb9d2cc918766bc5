package io.latchkey.local.services.secrets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.latchkey.local.gateway.wire.Answer;
import io.latchkey.local.services.wire.Call;
import io.latchkey.local.services.wire.Json;
import io.latchkey.local.services.wire.JsonProtocol;
import io.latchkey.local.services.wire.Refusal;
import io.latchkey.local.services.wire.WireService;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;

/** Secrets Manager; its target prefix is {@code secretsmanager.}. */
public final class Secrets implements WireService {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9/_+=.@-]{1,512}");
    private static final int LARGEST = 65_536;
    private static final long DAY = 86_400;

    private final SecretStore store;
    private final String arnPrefix;
    private final Clock clock;
    private final JsonProtocol protocol;

    /**
     * @param file made with mode 0600
     * @param arnPrefix such as {@code arn:aws:secretsmanager:us-east-1:000000000000:secret:}
     */
    public Secrets(Path file, String arnPrefix, Clock clock) {
        this.store = new SecretStore(file, clock);
        this.arnPrefix = arnPrefix;
        this.clock = clock;
        this.protocol =
                new JsonProtocol(
                        "1.1",
                        "secretsmanager",
                        Map.of(
                                "GetSecretValue", this::get,
                                "CreateSecret", this::create,
                                "PutSecretValue", this::put,
                                "DescribeSecret", this::describe,
                                "ListSecrets", this::list,
                                "DeleteSecret", this::delete,
                                "RestoreSecret", this::restore));
    }

    @Override
    public Answer answer(Call call) {
        return protocol.answer(call);
    }

    /** The ARN of the secret of that name, which is made with this text when it is not there. */
    public String ensure(String name, String initialText) {
        return store.change(
                        name,
                        before ->
                                before.or(() ->
                                        Optional.of(
                                                make(name)
                                                        .with(
                                                                version(
                                                                        "SecretString",
                                                                        initialText,
                                                                        "")))))
                .map(Secret::arn)
                .orElseThrow();
    }

    private JsonNode get(ObjectNode input) throws Refusal {
        Secret secret = present(input);
        Secret.Version version = wanted(secret, input).orElseThrow(Secrets::unknown);
        ObjectNode answer = summary(secret).put("VersionId", version.id());
        answer.put(version.kind(), version.value()).put("CreatedDate", version.createdAt());
        answer.putArray("VersionStages").add(secret.stage(version));
        return answer;
    }

    private static Optional<Secret.Version> wanted(Secret secret, ObjectNode input) {
        String id = Json.text(input, "VersionId");
        String stage = Json.text(input, "VersionStage");
        if (!id.isEmpty()) {
            return secret.byId(id).filter(v -> stage.isEmpty() || secret.stage(v).equals(stage));
        }
        return switch (stage) {
            case "", "AWSCURRENT" -> secret.current();
            case "AWSPREVIOUS" -> secret.previous();
            default -> Optional.empty();
        };
    }

    private JsonNode create(ObjectNode input) throws Refusal {
        String name = Json.text(input, "Name");
        if (!NAME.matcher(name).matches()) {
            throw Refusal.validation(
                    "Invalid name. Must be a valid name containing alphanumeric characters, or any"
                            + " of the following: -/_+=.@!");
        }
        Optional<Secret.Version> value = value(input);
        Secret offered = value.map(make(name)::with).orElseGet(() -> make(name));
        AtomicBoolean made = new AtomicBoolean();
        Secret there =
                store.change(
                                name,
                                before -> {
                                    made.set(before.isEmpty());
                                    return before.or(() -> Optional.of(offered));
                                })
                        .orElseThrow();
        if (there.deleteAt() > 0) {
            throw marked();
        }
        if (!made.get() && !repeats(there, value)) {
            throw new Refusal(
                    400,
                    "ResourceExistsException",
                    "The operation failed because the secret " + name + " already exists.");
        }
        ObjectNode answer = summary(there);
        value.ifPresent(version -> answer.put("VersionId", version.id()));
        return answer;
    }

    /** A repeated request carries the same id and value, though it is made at another moment. */
    private static boolean repeats(Secret there, Optional<Secret.Version> sent) {
        return sent.flatMap(version -> there.byId(version.id()))
                .filter(known -> sent.get().value().equals(known.value()))
                .isPresent();
    }

    private JsonNode put(ObjectNode input) throws Refusal {
        Secret secret = present(input);
        Secret.Version sent =
                value(input)
                        .orElseThrow(() ->
                                new Refusal(
                                        400,
                                        "InvalidRequestException",
                                        "You must provide either SecretString or SecretBinary."));
        Optional<Secret.Version> same = secret.byId(sent.id());
        if (same.isPresent() && !same.get().value().equals(sent.value())) {
            throw new Refusal(
                    400,
                    "ResourceExistsException",
                    "A resource with the ID you requested already exists.");
        }
        if (same.isEmpty()) {
            store.change(secret.name(), before -> before.map(known -> known.with(sent)));
        }
        ObjectNode answer = summary(secret).put("VersionId", sent.id());
        answer.putArray("VersionStages").add("AWSCURRENT");
        return answer;
    }

    private JsonNode describe(ObjectNode input) throws Refusal {
        return description(found(input));
    }

    private JsonNode list(ObjectNode input) throws Refusal {
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

    private JsonNode delete(ObjectNode input) throws Refusal {
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

    private JsonNode restore(ObjectNode input) throws Refusal {
        Secret secret = found(input);
        store.change(secret.name(), before -> before.map(known -> known.deletedAt(0)));
        return summary(secret);
    }

    private Secret found(ObjectNode input) throws Refusal {
        return store.find(Json.text(input, "SecretId")).orElseThrow(Secrets::unknown);
    }

    private Secret present(ObjectNode input) throws Refusal {
        Secret secret = found(input);
        if (secret.deleteAt() > 0) {
            throw marked();
        }
        return secret;
    }

    private static Refusal marked() {
        return new Refusal(
                400,
                "InvalidRequestException",
                "You can't perform this operation on the secret because it was marked for"
                        + " deletion.");
    }

    private static Refusal unknown() {
        return new Refusal(
                400,
                "ResourceNotFoundException",
                "Secrets Manager can't find the specified secret.");
    }

    private Optional<Secret.Version> value(ObjectNode input) throws Refusal {
        String text = Json.text(input, "SecretString");
        String binary = Json.text(input, "SecretBinary");
        if (!text.isEmpty() && !binary.isEmpty()) {
            throw new Refusal(
                    400,
                    "InvalidParameterException",
                    "You can't specify both a binary secret value and a string secret value.");
        }
        String value = text.isEmpty() ? binary : text;
        if (value.getBytes(StandardCharsets.UTF_8).length > LARGEST) {
            throw Refusal.validation("The secret value is longer than 65536 bytes.");
        }
        String kind = text.isEmpty() ? "SecretBinary" : "SecretString";
        String id = Json.text(input, "ClientRequestToken");
        return value.isEmpty() ? Optional.empty() : Optional.of(version(kind, value, id));
    }

    private Secret.Version version(String kind, String value, String id) {
        String chosen = id.isEmpty() ? UUID.randomUUID().toString() : id;
        return new Secret.Version(chosen, kind, value, clock.instant().getEpochSecond());
    }

    private Secret make(String name) {
        String suffix = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
        return new Secret(
                name,
                arnPrefix + name + "-" + suffix.substring(0, 6),
                clock.instant().getEpochSecond(),
                0,
                List.of());
    }

    private static ObjectNode summary(Secret secret) {
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
