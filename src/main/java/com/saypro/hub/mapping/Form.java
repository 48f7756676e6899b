package com.saypro.hub.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads {@code application/x-www-form-urlencoded} as JSON: {@code data[merges][EMAIL]=x} is
 * {@code {"data":{"merges":{"EMAIL":"x"}}}}, a name given twice or ending in {@code []} is an array, and every value is
 * a text.
 */
final class Form {
    /** Far more than any vendor sends; each costs more memory than it has bytes. */
    static final int MOST_PAIRS = 10_000;
    /** In bytes, of one name. */
    static final int LONGEST_NAME = 2_000;

    private final byte[] body;
    private final ObjectNode root = Json.MAPPER.createObjectNode();
    private int pairs;

    private Form(byte[] body) {
        this.body = body;
    }

    /** Reads a body from this byte on; what is no form, or beyond the bounds, is unparsable. */
    static JsonNode read(byte[] body, int from) {
        Form form = new Form(body);
        int start = from;
        for (int at = from; at <= body.length; at++) {
            if (at == body.length || body[at] == '&') {
                form.pair(start, at);
                start = at + 1;
            }
        }
        return form.root;
    }

    private void pair(int start, int end) {
        if (start == end) {
            return;
        }
        if (++pairs > MOST_PAIRS) {
            throw Unmappable.unparsable("The form has more than " + MOST_PAIRS + " fields");
        }
        int equals = start;
        while (equals < end && body[equals] != '=') {
            equals++;
        }
        if (equals - start > LONGEST_NAME) {
            throw Unmappable.unparsable("The name of a field of the form is longer than " + LONGEST_NAME + " bytes");
        }
        String value = equals == end ? "" : text(equals + 1, end);
        put(path(text(start, equals)), TextNode.valueOf(value));
    }

    private void put(List<String> path, TextNode value) {
        boolean list = path.size() > 1 && path.get(path.size() - 1).isEmpty();
        int last = path.size() - (list ? 2 : 1);
        ObjectNode group = root;
        for (String name : path.subList(0, last)) {
            JsonNode inner = group.get(name);
            if (inner != null && !inner.isObject()) {
                throw contradiction();
            }
            group = inner == null ? group.putObject(name) : (ObjectNode) inner;
        }
        String name = path.get(last);
        JsonNode before = group.get(name);
        if (before != null && before.isObject()) {
            throw contradiction();
        }
        if (list && before == null) {
            group.putArray(name).add(value);
        } else {
            Repeated.add(group, name, value);
        }
    }

    private static Unmappable contradiction() {
        return Unmappable.unparsable("A field of the form is both a text and a group of fields");
    }

    /** The parts of a name such as {@code data[merges][EMAIL]}; one that is not well formed is a single part. */
    private static List<String> path(String name) {
        int bracket = name.indexOf('[');
        if (bracket <= 0 || !name.endsWith("]")) {
            return List.of(name);
        }
        List<String> path = new ArrayList<>();
        path.add(name.substring(0, bracket));
        while (bracket < name.length()) {
            int close = name.indexOf(']', bracket);
            if (name.charAt(bracket) != '[' || close < 0) {
                return List.of(name);
            }
            path.add(name.substring(bracket + 1, close));
            bracket = close + 1;
        }
        // A field given twice is an array, one level more.
        if (path.size() >= Json.DEEPEST) {
            throw Unmappable.unparsable("The form nests deeper than " + Json.DEEPEST + " levels");
        }
        return path;
    }

    private String text(int start, int end) {
        byte[] plain = new byte[end - start];
        int length = 0;
        for (int at = start; at < end; at++) {
            byte next = body[at];
            if (next == '+') {
                next = ' ';
            } else if (next == '%') {
                next = (byte) (digit(at + 1, end) << 4 | digit(at + 2, end));
                at += 2;
            }
            plain[length++] = next;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(plain, 0, length))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Unmappable.unparsable("The form is not UTF-8");
        }
    }

    private int digit(int at, int end) {
        int digit = at < end ? Character.digit((char) body[at], 16) : -1;
        if (digit < 0) {
            throw Unmappable.unparsable("The form has a % that no two hexadecimal digits follow");
        }
        return digit;
    }
}
