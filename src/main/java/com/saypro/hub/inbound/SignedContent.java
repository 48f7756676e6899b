package com.saypro.hub.inbound;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/** What a vendor signs, compiled from a template such as <code>{timestamp}.{body}</code>. */
final class SignedContent {
    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");
    private static final String HEADER = "header:";
    private static final String SETTING = "setting:";
    /** The listener reads each byte of the request line and headers as one character; this gives the bytes back. */
    private static final Charset AS_SENT = StandardCharsets.ISO_8859_1;

    /** One piece of the content. */
    private interface Piece {
        byte[] bytes(SignedRequest request, String time, Credentials credentials);
    }

    private final List<Piece> pieces = new ArrayList<>();
    private final Set<String> places = new HashSet<>();
    private final Set<String> headers = new HashSet<>();
    private final List<String> settings = new ArrayList<>();

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
            pieces.add((request, time, credentials) -> bytes);
        }
    }

    private void addPlace(String place, UrlForm url) {
        places.add(place);
        if (place.startsWith(HEADER) && place.length() > HEADER.length()) {
            String name = HeaderName.lower(place.substring(HEADER.length()));
            headers.add(name);
            pieces.add(
                    (request, time, credentials) -> request.headers().get(name).getBytes(AS_SENT));
            return;
        }
        if (place.startsWith(SETTING) && place.length() > SETTING.length()) {
            String name = place.substring(SETTING.length());
            settings.add(name);
            pieces.add((request, time, credentials) -> setting(credentials, name));
            return;
        }
        pieces.add(
                switch (place) {
                    case "body" -> (request, time, credentials) -> request.body();
                    case "crc32" -> (request, time, credentials) -> crc32(request.body());
                    case "timestamp" -> (request, time, credentials) -> time.getBytes(AS_SENT);
                    case "method" ->
                        (request, time, credentials) -> request.method().getBytes(AS_SENT);
                    case "url" ->
                        (request, time, credentials) -> url.of(request.url()).getBytes(AS_SENT);
                    case "secret" ->
                        (request, time, credentials) -> credentials.secret().getBytes(StandardCharsets.UTF_8);
                    default ->
                        throw new IllegalArgumentException("{" + place
                                + "} is none of {body}, {crc32}, {timestamp}, {method}, {url}, {secret}, {header:NAME},"
                                + " {setting:NAME}");
                });
    }

    private static byte[] setting(Credentials credentials, String name) {
        String value = credentials.setting(name);
        if (value == null) {
            throw new IllegalArgumentException("HUB_<VENDOR>_" + name + " is not set");
        }
        return value.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] crc32(byte[] body) {
        CRC32 sum = new CRC32();
        sum.update(body);
        return Long.toString(sum.getValue()).getBytes(StandardCharsets.US_ASCII);
    }

    /** The names of the settings that are signed. */
    List<String> settings() {
        return settings;
    }

    /** Whether the template has this place, e.g. {@code body}. */
    boolean has(String place) {
        return places.contains(place);
    }

    /** Whether the request has all the headers that are signed. */
    boolean isWhole(SignedRequest request) {
        return request.headers().keySet().containsAll(headers);
    }

    /** The request with all the headers that are signed; those it lacks name the message, and so each gets a new name. */
    SignedRequest completed(SignedRequest request) {
        SignedRequest whole = request;
        for (String header : headers) {
            if (!whole.headers().containsKey(header)) {
                whole = whole.with(header, UUID.randomUUID().toString());
            }
        }
        return whole;
    }

    /**
     * Hands the content on, piece by piece, so that the body is never copied.
     *
     * @throws IllegalArgumentException when the credentials lack a secret or setting that is part of it
     */
    void feed(Consumer<byte[]> hash, SignedRequest request, String time, Credentials credentials) {
        for (Piece piece : pieces) {
            hash.accept(piece.bytes(request, time, credentials));
        }
    }
}
