package com.saypro.hub.poll;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Entry;
import java.net.URI;
import java.util.Set;

/** Where a probe goes: to no other host than its vendor's file or setting names, and unencrypted never off this machine. */
final class ProbeUrl {
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    private ProbeUrl() {}

    /** Reads a whole URL, or a path of the API. */
    static String read(Entry entry) throws BrokenFile {
        String text = entry.text();
        try {
            URI uri = URI.create(text);
            boolean path = uri.getScheme() == null && uri.getRawAuthority() == null && text.startsWith("/");
            boolean plain = uri.getRawUserInfo() == null && uri.getRawFragment() == null;
            if (plain && (path || isSafe(uri))) {
                return text;
            }
        } catch (IllegalArgumentException e) {
            // Said below.
        }
        throw entry.wrong("'url' must begin with https://, or be a path of the vendor's API");
    }

    /**
     * The address that is asked.
     *
     * @param url a whole URL, or a path
     * @param base where the vendor's API is; null when the vendor has none
     * @param moved whether a setting says where the vendor is: then it is asked there for everything
     * @throws PollFailure when that is nowhere
     */
    static URI of(String url, String base, boolean moved) {
        URI uri = URI.create(url);
        if (uri.getScheme() != null && !moved) {
            return uri;
        }
        URI whole = URI.create(base
                + (uri.getRawPath().isEmpty() ? "/" : uri.getRawPath())
                + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()));
        if (!isSafe(whole)) {
            throw PollFailure.config("probe-url", "A probe goes to https:// only, and to http:// on this machine");
        }
        return whole;
    }

    /** Whether a URL is of the API at a base URL, as a path is. */
    static boolean isOf(String url, String base) {
        return url.startsWith("/") || url.startsWith(base + "/");
    }

    private static boolean isSafe(URI uri) {
        return uri.getHost() != null
                && ("https".equals(uri.getScheme())
                        || "http".equals(uri.getScheme()) && LOOPBACK.contains(uri.getHost()));
    }
}
