package io.latchkey.transactions.store;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.latchkey.model.InvalidValue;
import io.latchkey.support.lambda.Json;
import io.latchkey.transactions.domain.Transaction;
import io.latchkey.transactions.domain.task.Task;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A deal as the document that is stored: its record's components as JSON and nothing that can be
 * worked out from them, compressed, for rules and reasons repeat themselves.
 */
final class Documents {
    /** An item of the table has at most 400 KB, with its keys and places in indexes. */
    static final int MOST_BYTES = 380_000;

    static final ObjectMapper MAPPER =
            Json.tolerant()
                    .copy()
                    .setVisibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
                    .registerModule(DateJson.module())
                    .addMixIn(Task.class, TaskJson.class);

    private Documents() {}

    /**
     * The document.
     *
     * @throws InvalidValue for a deal that has become too large for its item
     */
    static byte[] write(Transaction deal) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            MAPPER.writeValue(zip, deal);
        } catch (IOException e) {
            throw new UncheckedIOException("the deal " + deal.id() + " cannot be written", e);
        }
        if (bytes.size() > MOST_BYTES) {
            throw new InvalidValue("", "is more than a deal has room for: remove something first");
        }
        return bytes.toByteArray();
    }

    static Transaction read(byte[] document) {
        try (var zip = new GZIPInputStream(new ByteArrayInputStream(document))) {
            return MAPPER.readValue(zip, Transaction.class);
        } catch (IOException e) {
            throw new UncheckedIOException("a stored deal cannot be read", e);
        }
    }
}
