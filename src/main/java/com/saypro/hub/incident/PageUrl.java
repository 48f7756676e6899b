package com.saypro.hub.incident;

import java.net.URI;
import java.net.URISyntaxException;

/**
 * The address of a page that people may follow from an incident; the hub itself never calls it.
 *
 * @param url with {@code http} or {@code https}, and without a password
 */
public record PageUrl(String url) {
    private static final int LONGEST = 2000;

    /**
     * Reads what a person wrote.
     *
     * @throws IllegalArgumentException when it is no such address
     */
    public static PageUrl of(String text) {
        String url = text == null ? "" : text.strip();
        try {
            URI uri = new URI(url);
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            if (web && uri.getHost() != null && uri.getRawUserInfo() == null && url.length() <= LONGEST) {
                return new PageUrl(url);
            }
        } catch (URISyntaxException e) {
            // Said below, as for any other.
        }
        throw new IllegalArgumentException("A link is the address of a page, such as https://example.com/ticket/1");
    }
}
