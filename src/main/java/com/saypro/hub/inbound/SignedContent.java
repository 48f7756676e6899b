package com.saypro.hub.inbound;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a vendor signs, compiled from a template such as <code>{timestamp}.{body}</code>. */
final class SignedContent {
    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");
    private static final String HEADER = "header:";
    /** The listener reads each byte of the request line and headers as one character; this gives the bytes back. */
    private static final Charset AS_SENT = StandardCharsets.ISO_8859_1;

    /** One piece of the content. */
    private interface Piece {
        byte[] bytes(SignedRequest request, String time, String secret);
    }

    private final List<Piece> pieces = new ArrayList<>();
    private final Set<String> places = new HashSet<>();
    private final Set<String> headers = new HashSet<>();

    /**
     * Compiles a template.
     *
     * @throws IllegalArgumentException when it names a place that does not exist; the message says which
     */
    SignedContent(String template, UrlForm url) {
        Matcher matcher = PLACE.matcher(template);
        int end = 0;
        while (matcher.find()) {
            addText(template.substring(end, matcher.start()));
            addPlace(matcher.group(1), url);
            end = matcher.end();
        }
        addText(template.substring(end));
    }

    private void addText(String text) {
        if (text.contains("{") || text.contains("}")) {
            throw new IllegalArgumentException("a brace without its other half in '" + text + "'");
        }
        if (!text.isEmpty()) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            pieces.add((request, time, secret) -> bytes);
        }
    }

    private void addPlace(String place, UrlForm url) {
        places.add(place);
        if (place.startsWith(HEADER) && place.length() > HEADER.length()) {
            String name = HeaderName.lower(place.substring(HEADER.length()));
            headers.add(name);
            pieces.add((request, time, secret) -> request.headers().get(name).getBytes(AS_SENT));
            return;
        }
        pieces.add(
                switch (place) {
                    case "body" -> (request, time, secret) -> request.body();
                    case "timestamp" -> (request, time, secret) -> time.getBytes(AS_SENT);
                    case "method" -> (request, time, secret) -> request.method().getBytes(AS_SENT);
                    case "url" ->
                        (request, time, secret) -> url.of(request.url()).getBytes(AS_SENT);
                    case "secret" -> (request, time, secret) -> secret.getBytes(StandardCharsets.UTF_8);
                    default ->
                        throw new IllegalArgumentException("{" + place
                                + "} is none of {body}, {timestamp}, {method}, {url}, {secret}, {header:NAME}");
                });
    }

    /** Whether the template has this place, e.g. {@code body}. */
    boolean has(String place) {
        return places.contains(place);
    }

    /** Whether the request has all the headers that are signed. */
    boolean isWhole(SignedRequest request) {
        return request.headers().keySet().containsAll(headers);
    }

    /** Hands the content on, piece by piece, so that the body is never copied. */
    void feed(Consumer<byte[]> hash, SignedRequest request, String time, String secret) {
        for (Piece piece : pieces) {
            hash.accept(piece.bytes(request, time, secret));
        }
    }
}
