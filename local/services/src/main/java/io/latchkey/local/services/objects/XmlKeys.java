package io.latchkey.local.services.objects;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Reads the little that is needed of S3's XML; document types and entities are refused. */
final class XmlKeys {
    private XmlKeys() {}

    /** The name of the outermost element, "" when it is no XML. */
    static String root(byte[] xml) {
        Element root = parse(xml);
        return root == null ? "" : root.getLocalName();
    }

    /** The keys within all elements of that name. */
    static List<String> within(byte[] xml, String element) {
        List<String> keys = new ArrayList<>();
        Element root = parse(xml);
        if (root == null) {
            return keys;
        }
        NodeList found = root.getElementsByTagNameNS("*", element);
        for (int i = 0; i < found.getLength(); i++) {
            NodeList names = ((Element) found.item(i)).getElementsByTagNameNS("*", "Key");
            if (names.getLength() > 0) {
                keys.add(names.item(0).getTextContent());
            }
        }
        return keys;
    }

    private static @org.jspecify.annotations.Nullable Element parse(byte[] xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            Document document = builder.parse(new ByteArrayInputStream(xml));
            return document.getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException unreadable) {
            return null;
        }
    }
}
