package io.latchkey.support.mls.reso;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.latchkey.support.mls.reso.ResoFailure.Kind;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** Reads one page as a stream: one row is in memory at a time. */
final class PageParser {
    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamReadFeature.AUTO_CLOSE_SOURCE).build();
    private static final int PEEKED = 64;

    private final String host;
    private final Consumer<ObjectNode> sink;
    private int rows;
    private boolean listed;
    private Optional<String> link = Optional.empty();
    private OptionalLong total = OptionalLong.empty();

    PageParser(String host, Consumer<ObjectNode> sink) {
        this.host = host;
        this.sink = sink;
    }

    /** Rows handed on so far, also after a failure. */
    int rows() {
        return rows;
    }

    /** The next link as the body has it. */
    Optional<String> link() {
        return link;
    }

    OptionalLong total() {
        return total;
    }

    void parse(InputStream body, Charset charset) throws IOException {
        var in = new BufferedInputStream(body);
        if (looksLikeMarkup(in)) {
            throw new ResoFailure(Kind.HTML_INSTEAD, host);
        }
        try (var parser = parser(in, charset)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new ResoFailure(Kind.NOT_JSON, host);
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                member(parser, parser.currentName());
            }
        } catch (JsonEOFException e) {
            throw new ResoFailure(Kind.CUT_OFF, host);
        } catch (JsonProcessingException e) {
            // The parser quotes what it read; a row may hold personal data.
            throw new ResoFailure(Kind.NOT_JSON, host);
        }
        if (!listed) {
            throw new ResoFailure(Kind.NOT_ODATA, host);
        }
    }

    private static JsonParser parser(InputStream in, Charset charset) throws IOException {
        var parser =
                charset.equals(StandardCharsets.UTF_8)
                        ? JSON.createParser(in)
                        : JSON.createParser(new InputStreamReader(in, charset));
        parser.setCodec(MAPPER);
        return parser;
    }

    private static boolean looksLikeMarkup(BufferedInputStream in) throws IOException {
        in.mark(PEEKED);
        int first = in.read();
        for (int i = 1; i < PEEKED && first >= 0 && first <= ' '; i++) {
            first = in.read();
        }
        in.reset();
        return first == '<';
    }

    private void member(JsonParser parser, String name) throws IOException {
        var token = parser.nextToken();
        switch (name) {
            case "value" -> values(parser, token);
            case "@odata.nextLink", "odata.nextLink", "@nextLink" ->
                    link = Optional.ofNullable(parser.getValueAsString());
            case "@odata.count", "odata.count", "@count" ->
                    total = OptionalLong.of(parser.getValueAsLong());
            case "error" -> {
                JsonNode error = MAPPER.createObjectNode().set("error", MAPPER.readTree(parser));
                throw new ResoFailure(Kind.SERVER_ERROR, host, ErrorText.words(error), null);
            }
            default -> parser.skipChildren();
        }
    }

    private void values(JsonParser parser, JsonToken token) throws IOException {
        if (token != JsonToken.START_ARRAY) {
            parser.skipChildren();
            return;
        }
        listed = true;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (!(MAPPER.readTree(parser) instanceof ObjectNode row)) {
                throw new ResoFailure(Kind.NOT_ODATA, host);
            }
            sink.accept(row);
            rows++;
        }
    }
}
