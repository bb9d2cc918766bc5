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

    private final SecretStore store;
    private final Catalog catalog;
    private final String arnPrefix;
    private final Clock clock;
    private final JsonProtocol protocol;

    /**
     * @param file made with mode 0600
     * @param arnPrefix such as {@code arn:aws:secretsmanager:us-east-1:000000000000:secret:}
     */
    public Secrets(Path file, String arnPrefix, Clock clock) {
        this.store = new SecretStore(file, clock);
        this.catalog = new Catalog(store, clock);
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
                                "DescribeSecret", catalog::describe,
                                "ListSecrets", catalog::list,
                                "DeleteSecret", catalog::delete,
                                "RestoreSecret", catalog::restore));
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
        Secret secret = catalog.present(input);
        Secret.Version version = wanted(secret, input).orElseThrow(Catalog::unknown);
        ObjectNode answer = Catalog.summary(secret).put("VersionId", version.id());
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
            throw Catalog.marked();
        }
        if (!made.get() && !repeats(there, value)) {
            throw new Refusal(
                    400,
                    "ResourceExistsException",
                    "The operation failed because the secret " + name + " already exists.");
        }
        ObjectNode answer = Catalog.summary(there);
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
        Secret secret = catalog.present(input);
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
        ObjectNode answer = Catalog.summary(secret).put("VersionId", sent.id());
        answer.putArray("VersionStages").add("AWSCURRENT");
        return answer;
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
}
