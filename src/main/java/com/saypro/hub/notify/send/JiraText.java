package com.saypro.hub.notify.send;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.saypro.hub.notify.text.Written;
import java.util.List;

/** A text in the Atlassian Document Format. */
final class JiraText {
    /** Jira's limit. */
    private static final int LONGEST_SUMMARY = 255;

    private JiraText() {}

    static String summary(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST_SUMMARY));
    }

    static ObjectNode document(Written written) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("type", "doc").put("version", 1);
        ArrayNode paragraphs = document.putArray("content");
        for (List<String> lines : written.paragraphs()) {
            ArrayNode content = paragraphs.addObject().put("type", "paragraph").putArray("content");
            lines.stream().filter(line -> !line.isBlank()).forEach(line -> line(content, line));
        }
        return document;
    }

    private static void line(ArrayNode content, String line) {
        if (!content.isEmpty()) {
            content.addObject().put("type", "hardBreak");
        }
        content.addObject().put("type", "text").put("text", line);
    }
}
