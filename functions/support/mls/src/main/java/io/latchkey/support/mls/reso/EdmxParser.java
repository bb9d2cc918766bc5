package io.latchkey.support.mls.reso;

import io.latchkey.support.mls.http.HttpFailure;
import io.latchkey.support.mls.reso.ResoFailure.Kind;
import io.latchkey.support.mls.reso.ResoMetadata.FieldType;
import io.latchkey.support.mls.reso.ResoMetadata.Resource;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads an EDMX document as a stream, without a DTD and without any entity of its own. */
final class EdmxParser {
    /** More than the whole Data Dictionary with every lookup, many times over. */
    private static final int MOST_NAMES = 500_000;

    private final XMLStreamReader xml;
    private final Map<String, EntityType> types = new HashMap<>();
    private final Map<String, String> sets = new TreeMap<>();
    private final Map<String, List<String>> lookups = new TreeMap<>();
    private String namespace = "";
    private @Nullable EntityType type;
    private @Nullable List<String> members;
    private int names;

    /** An entity or complex type while it is read. */
    private record EntityType(
            Optional<String> base, List<String> keys, Map<String, FieldType> fields) {}

    private EdmxParser(XMLStreamReader xml) {
        this.xml = xml;
    }

    static ResoMetadata parse(InputStream in, String host) throws IOException {
        try {
            var parser = new EdmxParser(factory().createXMLStreamReader(in));
            parser.read();
            return parser.metadata(host);
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof HttpFailure failure) {
                throw failure;
            }
            throw new ResoFailure(Kind.BAD_METADATA, host);
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private void read() throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(xml.getLocalName());
                case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
                case XMLStreamConstants.DTD -> throw new XMLStreamException("a DTD");
                default -> {
                    continue;
                }
            }
        }
    }

    private void start(String element) throws XMLStreamException {
        if (++names > MOST_NAMES) {
            throw new XMLStreamException("too many names");
        }
        switch (element) {
            case "Schema" -> namespace = attribute("Namespace");
            case "EntityType", "ComplexType" -> {
                var base = Optional.of(attribute("BaseType")).filter(name -> !name.isEmpty());
                type = new EntityType(base, new ArrayList<>(), new TreeMap<>());
                types.put(namespace + "." + attribute("Name"), type);
            }
            case "EnumType" -> {
                members = new ArrayList<>();
                lookups.put(namespace + "." + attribute("Name"), members);
            }
            case "EntitySet" -> sets.put(attribute("Name"), attribute("EntityType"));
            default -> inside(element);
        }
    }

    private void inside(String element) {
        if (members != null && element.equals("Member")) {
            members.add(attribute("Name"));
        }
        if (type == null) {
            return;
        }
        switch (element) {
            case "PropertyRef" -> type.keys().add(attribute("Name"));
            case "Property" -> type.fields().put(attribute("Name"), fieldType(false));
            case "NavigationProperty" -> type.fields().put(attribute("Name"), fieldType(true));
            default -> {
                return;
            }
        }
    }

    private void end(String element) {
        switch (element) {
            case "EntityType", "ComplexType" -> type = null;
            case "EnumType" -> members = null;
            default -> {
                return;
            }
        }
    }

    private FieldType fieldType(boolean expandable) {
        var name = attribute("Type");
        boolean collection = name.startsWith("Collection(") && name.endsWith(")");
        var facets = new StringBuilder();
        for (var facet : List.of("Nullable", "MaxLength", "Precision", "Scale")) {
            var value = attribute(facet);
            if (!value.isEmpty()) {
                facets.append(' ').append(facet).append('=').append(value);
            }
        }
        var bare = collection ? name.substring(11, name.length() - 1) : name;
        return new FieldType(bare, collection, expandable, facets.toString());
    }

    private String attribute(String name) {
        var value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    private ResoMetadata metadata(String host) throws ResoFailure {
        if (sets.isEmpty() && types.isEmpty()) {
            throw new ResoFailure(Kind.BAD_METADATA, host);
        }
        var resources = new TreeMap<String, Resource>();
        sets.forEach((set, typeName) -> resources.put(set, resource(typeName, 0)));
        if (sets.isEmpty()) {
            types.keySet().forEach(name -> resources.put(afterDot(name), resource(name, 0)));
        }
        return new ResoMetadata(resources, lookups);
    }

    /** A type with what it inherits; a circle of base types ends somewhere. */
    private Resource resource(String name, int depth) {
        var own = types.get(name);
        if (own == null || depth > 8) {
            return new Resource(List.of(), Map.of());
        }
        if (own.base().isEmpty()) {
            return new Resource(own.keys(), own.fields());
        }
        var parent = resource(own.base().get(), depth + 1);
        var fields = new TreeMap<>(parent.fields());
        fields.putAll(own.fields());
        return new Resource(own.keys().isEmpty() ? parent.keys() : own.keys(), fields);
    }

    private static String afterDot(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
