package com.saypro.hub.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads XML as JSON. The root element is the only field of the object; names are without namespace prefixes. An element
 * that holds text only is that text; else it is an object with its attributes as {@code "@name"}, its children by name,
 * repeated ones as an array, and its text as {@code "#text"}. White space around a text is layout. A document type
 * declaration is refused, so there are no entities but XML's own five.
 */
final class Xml {
    private static final String TEXT = "#text";

    // No thread waits for another's factory, nor do they share one that the JDK does not call safe.
    private static final ThreadLocal<XMLInputFactory> FACTORY = ThreadLocal.withInitial(Xml::factory);

    private final XMLStreamReader reader;
    private final Deque<XmlElement> open = new ArrayDeque<>();

    private Xml(XMLStreamReader reader) {
        this.reader = reader;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("Nothing outside the body is read");
        });
        return factory;
    }

    /** Reads a body from this byte on; what is no XML, or beyond the bounds, is unparsable. */
    static JsonNode read(byte[] body, int from) {
        try {
            XMLStreamReader reader = FACTORY.get().createXMLStreamReader(new StringReader(XmlText.decode(body, from)));
            return new Xml(reader).document();
        } catch (XMLStreamException e) {
            // The parser's own message quotes the body.
            Location where = e.getLocation();
            throw Unmappable.unparsable("The body is not XML within bounds"
                    + (where == null ? "" : ": line " + where.getLineNumber() + ", column " + where.getColumnNumber()));
        } catch (Unmappable e) {
            throw e;
        } catch (RuntimeException e) {
            // The parser throws its own kinds of these on some broken bodies.
            throw Unmappable.unparsable("The body is not XML");
        }
    }

    private JsonNode document() throws XMLStreamException {
        XmlElement document = new XmlElement(null);
        open.push(document);
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> start();
                case XMLStreamConstants.END_ELEMENT -> end();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    open.peek().text(reader.getText());
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw Unmappable.unparsable("The body declares or uses entities of its own");
                default -> {
                    // Comments and processing instructions say nothing.
                }
            }
        }
        return document.object();
    }

    private void start() {
        if (open.size() > Json.DEEPEST) {
            throw tooDeep();
        }
        XmlElement element = new XmlElement(reader.getLocalName());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            element.add("@" + reader.getAttributeLocalName(i), TextNode.valueOf(reader.getAttributeValue(i)), 0);
        }
        open.push(element);
    }

    private void end() {
        XmlElement element = open.pop();
        JsonNode value = element.value();
        open.peek().add(element.name(), value, element.height());
        if (open.peek().height() > Json.DEEPEST) {
            throw tooDeep();
        }
    }

    private static Unmappable tooDeep() {
        return Unmappable.unparsable("The body nests deeper than " + Json.DEEPEST + " levels");
    }

    /** An element that is being read. */
    private static final class XmlElement {
        private final String name;
        private ObjectNode object;
        private StringBuilder text;
        private int below;
        private int lists;

        XmlElement(String name) {
            this.name = name;
        }

        String name() {
            return name;
        }

        ObjectNode object() {
            return object;
        }

        void text(String more) {
            if (text == null) {
                text = new StringBuilder(more.length());
            }
            text.append(more);
        }

        void add(String field, JsonNode value, int height) {
            if (object == null) {
                object = Json.MAPPER.createObjectNode();
            }
            below = Math.max(below, height);
            if (Repeated.add(object, field, value)) {
                lists = 1;
            }
        }

        /** How many levels of JSON it is at most: what is written of it must be readable again. */
        int height() {
            return object == null ? 0 : 1 + below + lists;
        }

        JsonNode value() {
            String stripped = text == null ? "" : text.toString().strip();
            if (object == null) {
                return TextNode.valueOf(stripped);
            }
            if (!stripped.isEmpty()) {
                object.put(TEXT, stripped);
            }
            return object;
        }
    }
}
