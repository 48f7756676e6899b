package com.saypro.hub.inbound;

import com.saypro.hub.event.Category;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads a vendor file. */
final class VendorSection {
    /** All of them: the other rooms' keys are known here too, and read there. */
    private static final List<String> KEYS = List.of(
            "name",
            "category",
            "documentation",
            "apiVersion",
            "signature",
            "contentType",
            "headers",
            "entity",
            "topic",
            "version",
            "items",
            "answer",
            "maxBody",
            "rate",
            "currencies",
            "format",
            "unverified",
            "handshake",
            "topics",
            "api",
            "polls",
            "contract",
            "statement",
            "example");

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern MEDIA_TYPE = Pattern.compile("[\\w.+-]+/[\\w.+-]+");
    /** What a body of a format is sent as; the mapping's room knows what the formats mean. */
    private static final Map<String, String> FORMATS =
            Map.of("form", "application/x-www-form-urlencoded", "xml", "text/xml; charset=utf-8");

    private static final List<String> HANDSHAKES = List.of("GET", "HEAD");
    private static final int MEBIBYTE = 1 << 20;

    private VendorSection() {}

    static Vendor read(Path folder) throws BrokenVendor {
        Path file = folder.resolve(Vendor.FILE);
        String name = folder.toAbsolutePath().normalize().getFileName().toString();
        if (!isName(name)) {
            throw new BrokenVendor(
                    file, 0, "a vendor's folder is named in lower case with single dashes, not '" + name + "'");
        }
        Section section = VendorFile.read(file, KEYS);
        Signature signature = SignatureSection.read(section);
        return new Vendor(
                name,
                section.text("name"),
                section.word("category", Category.class),
                section.text("documentation", null),
                section.text("apiVersion", null),
                signature,
                unverified(section, signature),
                handshake(section),
                mediaType(section, "contentType"),
                headers(section, signature),
                section.has("entity") ? section.pointer("entity") : null,
                answer(section),
                section.whole("maxBody", 1, Vendor.LARGEST_BODY, MEBIBYTE),
                section.whole("rate", 1, Integer.MAX_VALUE, 0),
                example(section),
                Topics.read(section));
    }

    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    private static boolean unverified(Section section, Signature signature) throws BrokenVendor {
        boolean says = section.isTrue("unverified");
        if (says && signature.signsBody()) {
            throw section.broken(
                    "unverified", "'unverified' is for token, basic and none; this signature proves the body");
        }
        if (!says && !signature.signsBody()) {
            throw section.broken(
                    "signature",
                    "this signature does not cover the body: say 'unverified: true', and every event will carry it");
        }
        return says;
    }

    private static List<String> handshake(Section section) throws BrokenVendor {
        List<String> methods = section.texts("handshake");
        if (!HANDSHAKES.containsAll(methods)) {
            throw section.broken("handshake", "'handshake' may hold " + String.join(" and ", HANDSHAKES));
        }
        return methods;
    }

    private static String mediaType(Section section, String key) throws BrokenVendor {
        String type = section.text(key, null);
        if (type != null && !MEDIA_TYPE.matcher(type).matches()) {
            throw section.broken(
                    key, "'" + key + "' must be a media type such as application/json, without parameters");
        }
        return type == null ? null : type.toLowerCase(Locale.ROOT);
    }

    private static List<String> headers(Section section, Signature signature) throws BrokenVendor {
        List<String> headers = new ArrayList<>();
        for (String header : section.texts("headers")) {
            String name = HeaderName.lower(header);
            if (!HeaderName.isValid(header)) {
                throw section.broken("headers", "'" + header + "' is no name of a header");
            }
            if (HeaderName.isSecret(name) || signature.headers().contains(name)) {
                throw section.broken("headers", "'" + header + "' carries a secret or signature and is never kept");
            }
            headers.add(name);
        }
        return List.copyOf(headers);
    }

    private static Answer answer(Section section) throws BrokenVendor {
        Section answer = section.section("answer", List.of("status", "body", "contentType"));
        if (answer == null) {
            return Answer.ACCEPTED;
        }
        int status = answer.whole("status", 200, 299, Answer.ACCEPTED.status());
        String body = answer.text("body", "");
        String type = mediaType(answer, "contentType");
        if (body.isEmpty() && type != null) {
            throw answer.broken("contentType", "'contentType' needs a 'body'");
        }
        return new Answer(status, body, body.isEmpty() || type != null ? type : "text/plain");
    }

    private static Map<String, String> example(Section section) throws BrokenVendor {
        Section example = section.section("example", List.of("headers"));
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("content-type", FORMATS.getOrDefault(section.text("format", "json"), "application/json"));
        if (example != null) {
            example.textsByName("headers").forEach((name, value) -> headers.put(HeaderName.lower(name), value));
        }
        return Collections.unmodifiableMap(headers);
    }
}
