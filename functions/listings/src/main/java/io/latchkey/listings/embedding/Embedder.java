package io.latchkey.listings.embedding;

import io.latchkey.support.lambda.AwsClients;
import io.latchkey.support.lambda.Environment;
import io.latchkey.support.lambda.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;

/** Titan's text embeddings, version 2, by Bedrock's InvokeModel. */
public final class Embedder {
    /** Half of what Titan can give: its makers measure 99 % of the accuracy, at half the memory. */
    public static final int DIMENSION = 512;

    private static final int LONGEST = 20_000;

    private final BedrockRuntimeClient bedrock;
    private final String model;

    public Embedder(Environment environment) {
        this.bedrock =
                new AwsClients(environment)
                        .configure(BedrockRuntimeClient.builder(), "BEDROCK_RUNTIME")
                        .build();
        this.model = environment.require("EMBEDDING_MODEL");
    }

    /** The model does not answer; trying later may help. */
    public static final class Unavailable extends RuntimeException {
        Unavailable(String message, Throwable cause) {
            super(message, cause);
        }
    }

    public String model() {
        return model;
    }

    /** What an embedding of this text would be known by. */
    public String hash(String text) {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(
                                    (model + "\n" + DIMENSION + "\n" + text)
                                            .getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /**
     * The text's meaning.
     *
     * @throws Unavailable when the model does not answer, or not with what was asked
     */
    public Embedding embed(String text) {
        var part = text.substring(0, Math.min(text.length(), LONGEST));
        var body =
                Json.write(Map.of("inputText", part, "dimensions", DIMENSION, "normalize", true));
        try {
            var answer =
                    bedrock.invokeModel(r ->
                            r.modelId(model)
                                    .contentType("application/json")
                                    .accept("application/json")
                                    .body(SdkBytes.fromUtf8String(body)));
            return new Embedding(hash(text), model, vector(answer.body().asByteArray()));
        } catch (SdkException | java.io.IOException e) {
            throw new Unavailable("the embedding model did not answer", e);
        }
    }

    private static List<Float> vector(byte[] answer) throws java.io.IOException {
        var numbers = new ArrayList<Float>(DIMENSION);
        Json.tolerant()
                .readTree(answer)
                .path("embedding")
                .forEach(number -> numbers.add((float) number.asDouble()));
        if (numbers.size() != DIMENSION) {
            throw new java.io.IOException(
                    "the model answered with " + numbers.size() + " numbers, not " + DIMENSION);
        }
        return numbers;
    }
}
