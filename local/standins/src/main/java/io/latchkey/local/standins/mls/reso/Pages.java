package io.latchkey.local.standins.mls.reso;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.latchkey.local.standins.mls.reso.DataDictionary.Field;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes pages as OData JSON. */
final class Pages {
    private static final JsonFactory JSON = new JsonFactory();

    private final Map<String, Field> fields;
    private final String root;
    private final Faults faults;

    Pages(Map<String, Field> fields, String root, Faults faults) {
        this.fields = fields;
        this.root = root;
        this.faults = faults;
    }

    byte[] written(Query query, Result result, @Nullable String link) {
        var bytes = new ByteArrayOutputStream();
        try (var out = JSON.createGenerator(bytes)) {
            out.writeStartObject();
            out.writeStringField("@odata.context", root + "/$metadata#Property");
            if (result.total() >= 0) {
                out.writeNumberField("@odata.count", result.total());
            }
            rows(out, query, result.rows());
            if (link != null) {
                out.writeStringField("@odata.nextLink", link);
            }
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void rows(JsonGenerator out, Query query, List<Listing> rows) throws IOException {
        var selected = selected(query);
        boolean media = query.get("$expand").filter(text -> text.contains("Media")).isPresent();
        boolean breaks = faults.strikes(Fault.ERROR_IN_STREAM);
        out.writeArrayFieldStart("value");
        for (var row : breaks ? rows.subList(0, rows.size() / 2) : rows) {
            out.writeStartObject();
            for (var field : selected.entrySet()) {
                out.writeFieldName(field.getKey());
                value(out, field.getValue().value().apply(row));
            }
            if (media) {
                media(out, row);
            }
            out.writeEndObject();
        }
        out.writeEndArray();
        if (breaks) {
            out.writeObjectFieldStart("error");
            out.writeStringField("code", "500");
            out.writeStringField("message", "The database went away");
            out.writeEndObject();
        }
    }

    private Map<String, Field> selected(Query query) {
        var wanted = query.get("$select");
        if (wanted.isEmpty()) {
            return fields;
        }
        var selected = new LinkedHashMap<String, Field>();
        for (var name : wanted.get().split(",", -1)) {
            var field = fields.get(name.strip());
            if (field == null) {
                throw new BadQuery("Could not find a property named '" + name.strip() + "'.");
            }
            selected.put(name.strip(), field);
        }
        return selected;
    }

    private void media(JsonGenerator out, Listing row) throws IOException {
        out.writeArrayFieldStart("Media");
        for (int number = 1; number <= row.home().offer().photos(); number++) {
            out.writeStartObject();
            out.writeStringField("MediaKey", row.key() + "-" + number);
            out.writeStringField("ResourceRecordKey", row.key());
            out.writeStringField("MediaURL", root + "/media/" + row.key() + "/" + number + ".jpg");
            out.writeNumberField("Order", number);
            out.writeStringField(
                    "MediaModificationTimestamp", row.home().offer().photosChanged().toString());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static void value(JsonGenerator out, @Nullable Object value) throws IOException {
        switch (value) {
            case null -> out.writeNull();
            case Integer number -> out.writeNumber(number);
            case Long number -> out.writeNumber(number);
            case BigDecimal number -> out.writeNumber(number);
            case Boolean flag -> out.writeBoolean(flag);
            case List<?> all -> {
                out.writeStartArray();
                for (var each : all) {
                    out.writeString(String.valueOf(each));
                }
                out.writeEndArray();
            }
            default -> out.writeString(value.toString());
        }
    }
}
