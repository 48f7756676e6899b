package com.saypro.hub.web.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A document of {@code docs/} as a page shows it: its headings, paragraphs and lists.
 *
 * @param blocks in order; the document's title is not among them
 */
public record Prose(List<Block> blocks) {
    /**
     * A part of it.
     *
     * @param kind {@code heading}, {@code paragraph} or {@code list}
     * @param texts the text, or those of the list
     */
    public record Block(String kind, List<List<Span>> texts) {}

    /**
     * Some text.
     *
     * @param style {@code plain}, {@code code} or {@code strong}
     * @param text as it reads
     */
    public record Span(String style, String text) {}

    /** Reads a document that the jar holds. */
    static Prose of(String resource) {
        try (InputStream file = Prose.class.getResourceAsStream(resource)) {
            return read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Prose read(String markdown) {
        List<Block> blocks = new ArrayList<>();
        for (String part : markdown.split("\\n\\s*\\n")) {
            String text = part.strip();
            if (text.startsWith("## ")) {
                blocks.add(new Block("heading", List.of(spans(text.substring(3)))));
            } else if (text.startsWith("- ")) {
                blocks.add(new Block("list", items(text)));
            } else if (!text.startsWith("# ") && !text.isEmpty()) {
                blocks.add(new Block("paragraph", List.of(spans(text))));
            }
        }
        return new Prose(List.copyOf(blocks));
    }

    private static List<List<Span>> items(String list) {
        List<List<Span>> items = new ArrayList<>();
        for (String item : list.substring(2).split("\\n- ")) {
            items.add(spans(item));
        }
        return List.copyOf(items);
    }

    private static List<Span> spans(String text) {
        List<Span> spans = new ArrayList<>();
        String line = text.replaceAll("\\s+", " ");
        String[] parts = line.split("`", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i % 2 == 1) {
                spans.add(new Span("code", parts[i]));
            } else {
                strong(parts[i], spans);
            }
        }
        return List.copyOf(spans);
    }

    private static void strong(String text, List<Span> spans) {
        String[] parts = text.split("\\*", -1);
        for (int i = 0; i < parts.length; i++) {
            if (!parts[i].isEmpty()) {
                spans.add(new Span(i % 2 == 1 ? "strong" : "plain", parts[i]));
            }
        }
    }
}
