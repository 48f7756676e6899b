package com.saypro.hub.inbound;

/**
 * How a vendor writes the URL it signs: some decode a few percent-escapes first.
 *
 * @param decoded the characters whose escapes are decoded; all others stay as they were sent
 */
record UrlForm(String decoded) {
    private static final int ESCAPE = 3;
    private static final int HEX = 16;

    String of(String url) {
        if (decoded.isEmpty() || url.indexOf('%') < 0) {
            return url;
        }
        StringBuilder text = new StringBuilder(url.length());
        int at = 0;
        while (at < url.length()) {
            int character = escapedAt(url, at);
            if (character >= 0 && decoded.indexOf(character) >= 0) {
                text.append((char) character);
                at += ESCAPE;
            } else {
                text.append(url.charAt(at));
                at++;
            }
        }
        return text.toString();
    }

    static int escapedAt(String url, int at) {
        if (url.charAt(at) != '%' || at + ESCAPE > url.length()) {
            return -1;
        }
        int high = Character.digit(url.charAt(at + 1), HEX);
        int low = Character.digit(url.charAt(at + 2), HEX);
        return high < 0 || low < 0 ? -1 : high * HEX + low;
    }
}
