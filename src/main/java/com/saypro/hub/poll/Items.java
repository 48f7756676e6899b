package com.saypro.hub.poll;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A vendor's page and the items in it, each with its exact bytes.
 *
 * @param page the whole page; null when it is not JSON and need not be
 * @param nodes the items
 * @param bytes their bytes, in the same order
 */
record Items(JsonNode page, List<JsonNode> nodes, List<byte[]> bytes) {
    private static final int DEEPEST = 100;
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build());

    /**
     * Reads a page.
     *
     * @throws PollFailure when it is not what the poll's format says, or has no items where they should be
     */
    static Items of(Poll poll, byte[] body) {
        if (poll.format() == Poll.Format.JSON) {
            return body.length == 0 ? nothing() : json(poll, body);
        }
        String start = new String(body, 0, Math.min(body.length, 100), StandardCharsets.ISO_8859_1);
        if (poll.format() == Poll.Format.XML && start.indexOf('<') < 0) {
            throw unreadable("XML");
        }
        return new Items(null, List.of(JSON.nullNode()), List.of(body));
    }

    private static Items nothing() {
        return new Items(JSON.missingNode(), List.of(), List.of());
    }

    private static Items json(Poll poll, byte[] body) {
        try {
            JsonNode page = JSON.readTree(body);
            if (poll.items() == null) {
                return new Items(page, List.of(page), List.of(body));
            }
            JsonNode found = page.at(poll.items());
            if (found.isArray()) {
                List<JsonNode> nodes = new ArrayList<>();
                found.forEach(nodes::add);
                return new Items(page, nodes, slices(body, poll.items()));
            }
            if (found.isMissingNode() && poll.mayLackItems()) {
                return new Items(page, List.of(), List.of());
            }
        } catch (IOException e) {
            throw unreadable("JSON");
        }
        throw PollFailure.vendor("poll-page", "The vendor's answer has no list at '" + poll.items() + "'");
    }

    private static PollFailure unreadable(String format) {
        return PollFailure.vendor("poll-page", "The vendor's answer is not readable as " + format);
    }

    private static List<byte[]> slices(byte[] body, JsonPointer place) throws IOException {
        List<byte[]> slices = new ArrayList<>();
        try (JsonParser parser = JSON.getFactory().createParser(body)) {
            parser.nextToken();
            go(parser, place);
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                int from = (int) parser.currentTokenLocation().getByteOffset();
                parser.skipChildren();
                parser.finishToken();
                slices.add(Arrays.copyOfRange(
                        body, from, (int) parser.currentLocation().getByteOffset()));
            }
        }
        return slices;
    }

    /** Goes to the list at a place that is known to be there. */
    private static void go(JsonParser parser, JsonPointer place) throws IOException {
        JsonPointer rest = place;
        while (!rest.matches()) {
            boolean isList = parser.currentToken() == JsonToken.START_ARRAY;
            for (int i = 0; ; i++) {
                parser.nextToken();
                boolean found = isList
                        ? i == rest.getMatchingIndex()
                        : parser.currentName().equals(rest.getMatchingProperty());
                if (!isList) {
                    parser.nextToken();
                }
                if (found) {
                    break;
                }
                parser.skipChildren();
            }
            rest = rest.tail();
        }
    }
}
