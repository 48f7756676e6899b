package com.saypro.hub.redaction;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Redacts whole bodies. Of a form and an XML document it leaves all but the values as it was written. */
public final class RedactedBody {
    private static final Pattern LAST_NAME = Pattern.compile("([^\\[\\].]+)]*$");
    private static final Pattern XML =
            Pattern.compile("(?s)<!--.*?-->|<([\\w:.-]+)([^<>]*)>([^<]+)(?=</)|([\\w:.-]+)=(\"[^\"]*\"|'[^']*')");
    private static final Pattern ATTRIBUTE = Pattern.compile("[\\w:.-]+=(?:\"[^\"]*\"|'[^']*')");
    /** Where the meaning of names is told, and not whose they are. */
    private static final Pattern OF_XML =
            Pattern.compile("(xmlns(:.*)?|version|encoding|\\w+:(type|schemaLocation|encodingStyle))");

    // Numbers keep the digits they were written with.
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .build();

    private RedactedBody() {}

    /**
     * A body of any kind, redacted, as an example holds it: JSON as it is, the text of anything else as a text.
     *
     * @throws IllegalArgumentException when it is neither JSON, nor XML, nor a form
     */
    public static JsonNode of(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8).strip();
        try {
            if (text.startsWith("{") || text.startsWith("[")) {
                return Redaction.of(JSON.readTree(text));
            }
        } catch (JsonProcessingException e) {
            throw unreadable();
        }
        if (text.startsWith("<")) {
            return ofXml(text);
        }
        if (!text.contains("=")) {
            throw unreadable();
        }
        return ofForm(text);
    }

    private static IllegalArgumentException unreadable() {
        // What the parser says would quote the body.
        return new IllegalArgumentException("The body is neither JSON, nor XML, nor a form");
    }

    /** A form's text, {@code name=value&…}, redacted. */
    static JsonNode ofForm(String form) {
        StringJoiner redacted = new StringJoiner("&");
        for (String pair : form.split("&")) {
            String[] parts = pair.split("=", 2);
            if (parts.length < 2) {
                redacted.add(pair);
                continue;
            }
            String value = URLDecoder.decode(parts[1], StandardCharsets.UTF_8);
            String instead = Redaction.of(lastName(URLDecoder.decode(parts[0], StandardCharsets.UTF_8)), value);
            redacted.add(parts[0] + "="
                    + (instead.equals(value) ? parts[1] : URLEncoder.encode(instead, StandardCharsets.UTF_8)));
        }
        return TextNode.valueOf(redacted.toString());
    }

    /** An XML document's text, redacted. */
    static JsonNode ofXml(String xml) {
        StringBuilder redacted = new StringBuilder();
        Matcher found = XML.matcher(xml);
        while (found.find()) {
            found.appendReplacement(redacted, Matcher.quoteReplacement(instead(found)));
        }
        return TextNode.valueOf(found.appendTail(redacted).toString());
    }

    private static String instead(Matcher found) {
        if (found.group().startsWith("<!--")) {
            return "";
        }
        if (found.group(1) == null) {
            return attribute(found.group());
        }
        StringBuilder attributes = new StringBuilder();
        Matcher attribute = ATTRIBUTE.matcher(found.group(2));
        while (attribute.find()) {
            attribute.appendReplacement(attributes, Matcher.quoteReplacement(attribute(attribute.group())));
        }
        attribute.appendTail(attributes);
        return "<" + found.group(1) + attributes + ">" + Redaction.of(local(found.group(1)), found.group(3));
    }

    private static String attribute(String text) {
        int equals = text.indexOf('=');
        String name = text.substring(0, equals);
        String value = text.substring(equals + 2, text.length() - 1);
        char quote = text.charAt(equals + 1);
        return OF_XML.matcher(name).matches() ? text : name + "=" + quote + Redaction.of(local(name), value) + quote;
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    private static String lastName(String name) {
        Matcher last = LAST_NAME.matcher(name);
        return last.find() ? last.group(1) : name;
    }
}
