package com.saypro.hub.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.saypro.hub.event.Sha256;
import java.util.Locale;

/** What texts have in common that differ in nothing but case, blanks and punctuation; no text can be read from it. */
final class Likeness {
    /** In bytes. */
    private static final int LENGTH = 16;

    private Likeness() {}

    /** A digest of the text's letters and digits, 32 hexadecimal digits; null when the value is null. */
    static JsonNode of(JsonNode text) {
        return text.isNull() ? text : TextNode.valueOf(Sha256.hex(essence(text.asText()), LENGTH));
    }

    private static String essence(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().filter(Likeness::counts).forEach(kept::appendCodePoint);
        return kept.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean counts(int character) {
        return Character.isLetterOrDigit(character) || isOtherNumber(Character.getType(character));
    }

    /** A Roman numeral, a fraction or the like. */
    private static boolean isOtherNumber(int type) {
        return type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
    }
}
