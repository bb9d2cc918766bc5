package io.latchkey.local.standins.mls.rets;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The GetMetadata transaction, in both formats. */
final class MetadataEndpoint {
    private static final String NONE_FOUND = "No Metadata Found";

    /** A table of metadata: its own attributes, the element of STANDARD-XML, and its entries. */
    private record Table(
            String name, String attributes, String element, List<Map<String, String>> entries) {}

    void serve(Exchange exchange) throws IOException {
        var standard = exchange.parameter("Format").orElse("COMPACT").equals("STANDARD-XML");
        if (exchange.has(RetsFault.NO_METADATA)) {
            exchange.reply(20514, "Metadata is not available");
            return;
        }
        if (!standard && exchange.has(RetsFault.STANDARD_XML_METADATA_ONLY)) {
            exchange.reply(20514, "Unsupported format");
            return;
        }
        var type = exchange.parameter("Type").orElse("");
        var table = table(type, exchange.parameter("ID").orElse("0"));
        if (table.entries().isEmpty()) {
            exchange.reply(20503, NONE_FOUND);
            return;
        }
        exchange.type("text/xml").text(standard ? standard(table) : compact(table));
    }

    private static Table table(String type, String id) {
        var names = id.split(":", -1);
        return switch (type) {
            case "METADATA-RESOURCE" ->
                    new Table(
                            type,
                            "",
                            "Resource",
                            List.of(
                                    entry(
                                            "ResourceID",
                                            "Property",
                                            "StandardName",
                                            "Property",
                                            "KeyField",
                                            BoardField.KEY,
                                            "Description",
                                            "Homes")));
            case "METADATA-CLASS" ->
                    new Table(
                            type,
                            " Resource=\"Property\"",
                            "Class",
                            List.of(
                                    entry(
                                            "ClassName",
                                            "RES",
                                            "StandardName",
                                            "Residential",
                                            "VisibleName",
                                            "Residential",
                                            "Description",
                                            "Single family, condominium, townhouse")));
            case "METADATA-TABLE" ->
                    new Table(type, " Resource=\"Property\" Class=\"RES\"", "Field", fields());
            case "METADATA-LOOKUP" ->
                    new Table(
                            type,
                            " Resource=\"Property\"",
                            "LookupType",
                            List.of(
                                    entry("LookupName", "Status", "VisibleName", "Status"),
                                    entry("LookupName", "SubType", "VisibleName", "Sub type")));
            case "METADATA-LOOKUP_TYPE" ->
                    new Table(
                            type,
                            " Resource=\"Property\" Lookup=\"" + names[names.length - 1] + "\"",
                            "LookupType",
                            meanings(names[names.length - 1]));
            default -> new Table(type, "", "", List.of());
        };
    }

    private static List<Map<String, String>> fields() {
        return BoardField.ALL.stream()
                .map(field ->
                        entry(
                                "SystemName",
                                field.name(),
                                "LongName",
                                field.name(),
                                "DataType",
                                field.type(),
                                "LookupName",
                                field.lookup(),
                                "Searchable",
                                "1"))
                .toList();
    }

    private static List<Map<String, String>> meanings(String lookup) {
        var found = new ArrayList<Map<String, String>>();
        BoardField.ALL.stream()
                .filter(field -> !lookup.isEmpty() && field.lookup().equals(lookup))
                .findFirst()
                .ifPresent(field ->
                        field.meanings()
                                .forEach((code, meaning) ->
                                        found.add(
                                                entry(
                                                        "Value",
                                                        code,
                                                        "LongValue",
                                                        meaning,
                                                        "ShortValue",
                                                        code))));
        return found;
    }

    private static Map<String, String> entry(String... pairs) {
        var entry = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            entry.put(pairs[i], pairs[i + 1]);
        }
        return entry;
    }

    private static String compact(Table table) {
        var names = table.entries().getFirst().keySet();
        var text = new StringBuilder("<RETS ReplyCode=\"0\" ReplyText=\"Success\">\r\n");
        text.append(
                "<%s%s Version=\"1.0.0\" Date=\"2026-01-01T00:00:00Z\">\r\n"
                        .formatted(table.name(), table.attributes()));
        text.append("<COLUMNS>\t").append(String.join("\t", names)).append("\t</COLUMNS>\r\n");
        for (var entry : table.entries()) {
            text.append("<DATA>\t")
                    .append(String.join("\t", entry.values()))
                    .append("\t</DATA>\r\n");
        }
        return text.append("</%s>\r\n</RETS>\r\n".formatted(table.name())).toString();
    }

    private static String standard(Table table) {
        var entries =
                table.entries().stream()
                        .map(entry -> element(table.element(), entry))
                        .collect(Collectors.joining());
        return "<RETS ReplyCode=\"0\" ReplyText=\"Success\">\r\n<METADATA>\r\n<%1$s%2$s Version=\"1.0.0\">\r\n%3$s</%1$s>\r\n</METADATA>\r\n</RETS>\r\n"
                .formatted(table.name(), table.attributes(), entries);
    }

    private static String element(String name, Map<String, String> entry) {
        return entry.entrySet().stream()
                .map(each -> "<%1$s>%2$s</%1$s>".formatted(each.getKey(), each.getValue()))
                .collect(Collectors.joining("", "<" + name + ">", "</" + name + ">\r\n"));
    }
}
