package com.saypro.hub.notify.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;

/**
 * The fixed words of messages to our own people in one language, as {@code words.json} of that language holds them. Templates
 * know it as {@code words}.
 *
 * @param words each English word or phrase with what stands for it; {@code {}} in it stands for a value
 */
public record Dictionary(Map<String, String> words) {
    /** English: every word stands for itself. */
    static final Dictionary NONE = new Dictionary(Map.of());

    static Dictionary of(ObjectNode words) {
        Map<String, String> read = new TreeMap<>();
        words.properties()
                .forEach(word -> read.put(word.getKey(), word.getValue().asText()));
        return new Dictionary(read);
    }

    /** What stands for a word; the word itself when the language has none. */
    public String of(String word) {
        return words.getOrDefault(word, word);
    }

    /** What stands for a phrase, with a value in it. */
    public String of(String phrase, String value) {
        return of(phrase).replace("{}", value);
    }
}
