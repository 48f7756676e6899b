package com.saypro.hub.inbound;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Category;
import com.saypro.hub.event.Entry;
import com.saypro.hub.event.VendorFile;
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
            "health",
            "maintenance",
            "escalation",
            "example");

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern MEDIA_TYPE = Pattern.compile("[\\w.+-]+/[\\w.+-]+");
    /** What a body of a format is sent as; the mapping's room knows what the formats mean. */
    private static final Map<String, String> FORMATS =
            Map.of("form", "application/x-www-form-urlencoded", "xml", "text/xml; charset=utf-8");

    private static final List<String> HANDSHAKES = List.of("GET", "HEAD");
    private static final int MEBIBYTE = 1 << 20;

    private VendorSection() {}

    static Vendor read(VendorFile file) throws BrokenFile {
        String name = file.vendor();
        if (!isName(name)) {
            throw file.entry().wrong("a vendor's folder is named in lower case with single dashes, not '" + name + "'");
        }
        Entry section = file.entry().with(KEYS);
        Signature signature = SignatureSection.read(section);
        return new Vendor(
                name,
                section.get("name").text(),
                section.get("category").word(Category.class, null),
                section.get("documentation").text(null),
                section.get("apiVersion").text(null),
                signature,
                unverified(section, signature),
                handshake(section),
                mediaType(section, "contentType"),
                headers(section, signature),
                section.get("entity").pointer(),
                answer(section),
                section.get("maxBody").whole(1, Vendor.LARGEST_BODY, MEBIBYTE),
                section.get("rate").whole(1, Integer.MAX_VALUE, 0),
                example(section),
                Topics.read(section));
    }

    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    private static boolean unverified(Entry section, Signature signature) throws BrokenFile {
        boolean says = section.get("unverified").truth();
        if (says && signature.signsBody()) {
            throw section.get("unverified")
                    .wrong("'unverified' is for token, basic and none; this signature proves the body");
        }
        if (!says && !signature.signsBody()) {
            throw section.get("signature")
                    .wrong(
                            "this signature does not cover the body: say 'unverified: true', and every event will carry it");
        }
        return says;
    }

    private static List<String> handshake(Entry section) throws BrokenFile {
        List<String> methods = section.get("handshake").texts();
        if (!HANDSHAKES.containsAll(methods)) {
            throw section.get("handshake").wrong("'handshake' may hold " + String.join(" and ", HANDSHAKES));
        }
        return methods;
    }

    private static String mediaType(Entry section, String key) throws BrokenFile {
        String type = section.get(key).text(null);
        if (type != null && !MEDIA_TYPE.matcher(type).matches()) {
            throw section.get(key)
                    .wrong("'" + key + "' must be a media type such as application/json, without parameters");
        }
        return type == null ? null : type.toLowerCase(Locale.ROOT);
    }

    private static List<String> headers(Entry section, Signature signature) throws BrokenFile {
        List<String> headers = new ArrayList<>();
        for (String header : section.get("headers").texts()) {
            String name = HeaderName.lower(header);
            if (!HeaderName.isValid(header)) {
                throw section.get("headers").wrong("'" + header + "' is no name of a header");
            }
            if (HeaderName.isSecret(name) || signature.headers().contains(name)) {
                throw section.get("headers").wrong("'" + header + "' carries a secret or signature and is never kept");
            }
            headers.add(name);
        }
        return List.copyOf(headers);
    }

    private static Answer answer(Entry section) throws BrokenFile {
        Entry answer = section.get("answer").with("status", "body", "contentType");
        if (!answer.isThere()) {
            return Answer.ACCEPTED;
        }
        int status = answer.get("status").whole(200, 299, Answer.ACCEPTED.status());
        String body = answer.get("body").text("");
        String type = mediaType(answer, "contentType");
        if (body.isEmpty() && type != null) {
            throw answer.get("contentType").wrong("'contentType' needs a 'body'");
        }
        return new Answer(status, body, body.isEmpty() || type != null ? type : "text/plain");
    }

    private static Map<String, String> example(Entry section) throws BrokenFile {
        Entry example = section.get("example").with("headers");
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("content-type", FORMATS.getOrDefault(section.get("format").text("json"), "application/json"));
        if (example.isThere()) {
            example.get("headers").textsByName().forEach((name, value) -> headers.put(HeaderName.lower(name), value));
        }
        return Collections.unmodifiableMap(headers);
    }
}
