package com.saypro.hub.notify.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts what messages say in words, by the templates. */
@Component
public class Words {
    private static final String DICTIONARY = "words.json";

    private final Templates templates;

    /** By these templates. */
    public Words(Templates templates) {
        this.templates = templates;
    }

    /** A message as text, by {@code <template>.txt}. */
    public Written text(Content content) {
        return Written.of(templates.fill(content.language(), content.template() + ".txt", values(content)));
    }

    /** A message as a page, by {@code <template>.html} or, where there is none, its text in {@code frame.html}. */
    public String html(Content content, Written text) {
        Map<String, Object> values = values(content);
        values.put("subject", text.subject());
        values.put("paragraphs", text.paragraphs());
        String own = content.template() + ".html";
        String name = templates.has(content.language(), own) ? own : "frame.html";
        return templates.fill(content.language(), name, values);
    }

    /**
     * A message as JSON, by {@code <template>.<form>.json}.
     *
     * @throws IllegalStateException when the template makes something else of it
     */
    public ObjectNode json(Content content, String form, Map<String, Object> more) {
        Map<String, Object> values = values(content);
        values.putAll(more);
        try {
            return Json.object(templates.fill(content.language(), content.template() + "." + form + ".json", values));
        } catch (IOException e) {
            throw new IllegalStateException("The template " + content.template() + "." + form + " makes no JSON", e);
        }
    }

    private Dictionary dictionary(String language) {
        try {
            return templates.has(language, DICTIONARY)
                    ? Dictionary.of(Json.object(templates.fill(language, DICTIONARY, Map.of())))
                    : Dictionary.NONE;
        } catch (IOException e) {
            throw new IllegalStateException("The words of " + language + " are no JSON", e);
        }
    }

    private Map<String, Object> values(Content content) {
        Map<String, Object> values = new HashMap<>(content.values());
        values.put("words", dictionary(content.language()));
        values.put("details", content.details());
        values.put("items", content.items());
        return values;
    }
}
