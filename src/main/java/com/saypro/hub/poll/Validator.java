package com.saypro.hub.poll;

import com.saypro.hub.event.Sha256;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * By what it is known that a sweep of one page found nothing new: the vendor says so when it is asked with these, or its
 * answer is the very same.
 *
 * @param asked a hash of the URL that was asked; null for none
 * @param etag the answer's {@code ETag}; null for none
 * @param modified the answer's {@code Last-Modified}; null for none
 * @param answered a hash of the answer's body; null for none
 */
record Validator(String asked, String etag, String modified, String answered) {
    static final Validator NONE = new Validator(null, null, null, null);
    private static final int LONGEST = 200;

    /** Before asking for this URL: what was answered by another one's ETag says nothing of it. */
    Validator asking(URI uri) {
        String hash = hash(uri.toString().getBytes(StandardCharsets.UTF_8));
        return hash.equals(asked) ? this : new Validator(hash, null, null, answered);
    }

    Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        if (etag != null) {
            headers.put("If-None-Match", etag);
        }
        if (modified != null) {
            headers.put("If-Modified-Since", modified);
        }
        return headers;
    }

    /** Whether an answer is the one before it, byte by byte. */
    boolean isSame(Answer answer) {
        return hash(answer.body()).equals(answered);
    }

    /** After a whole sweep of one page; null when it had more. */
    Validator after(Answer answer) {
        return answer == null
                ? NONE
                : new Validator(
                        asked, kept(answer.first("etag")), kept(answer.first("last-modified")), hash(answer.body()));
    }

    private static String kept(String value) {
        return Objects.requireNonNullElse(value, "").length() > LONGEST ? null : value;
    }

    private static String hash(byte[] bytes) {
        return Sha256.hex(bytes, 16);
    }
}
