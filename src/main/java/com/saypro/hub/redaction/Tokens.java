package com.saypro.hub.redaction;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds in any text what looks like somebody's, whatever the field is called. */
final class Tokens {
    private static final Pattern KEPT = Pattern.compile("-?\\d+\\.\\d+"
            // Days and times, also inside of a text.
            + "|\\d{4}-\\d{2}-\\d{2}([T ]\\d{2}:?\\d{2}(:?\\d{2}([.,]\\d+)?)?( ?(Z|UTC|[+-]\\d{2}:?\\d{2}))?)?"
            + "|(19|20)\\d{2}(0[1-9]|1[0-2])([0-2]\\d|3[01])");
    private static final String EMAIL = "(?<email>[\\w.%+-]+@[\\w-]+(?:\\.[\\w-]+)+)";
    private static final String SITE = "(?<site>https?://[^\\s/\"'<>?#]+)";
    private static final String QUERY = "(?<query>\\?[\\w.%\\[\\]-]+=[^\\s\"'<>#]*)";
    private static final String ADDRESS = "(?<ip>(?<![\\d.])\\d{1,3}(?:\\.\\d{1,3}){3}(?![\\d.]))";
    private static final String TIME = "(?<time>\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}[\\d:.]*)";
    private static final String UUID = "(?<uuid>[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})";
    private static final String PHONE = "(?<phone>\\+\\d[\\d ()/-]{6,}\\d)";
    private static final String WORD = "(?<word>\\w{6,})";
    private static final Pattern TOKEN = Pattern.compile(
            String.join("|", EMAIL, SITE, QUERY, ADDRESS, TIME, UUID, PHONE, WORD), Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern ID =
            Pattern.compile("(?=.*\\d)[A-Za-z\\d]{6,}|(?=.*[a-z])(?=.*[A-Z].*[A-Z])[A-Za-z]{20,}");
    private static final Pattern SECONDS = Pattern.compile("1[0-9]{9}|1[0-9]{12}");
    private static final int LAST_OF_ADDRESS = 254;

    private Tokens() {}

    /** The text with its ids, addresses and numbers replaced; words, days, times and decimals stay. */
    static String redacted(String text) {
        if (KEPT.matcher(text).matches()) {
            return text;
        }
        StringBuilder redacted = new StringBuilder();
        Matcher found = TOKEN.matcher(text);
        while (found.find()) {
            found.appendReplacement(redacted, Matcher.quoteReplacement(instead(found)));
        }
        return found.appendTail(redacted).toString();
    }

    /** Whether digits look like a time in seconds or milliseconds since 1970. */
    static boolean isTime(String digits) {
        return SECONDS.matcher(digits).matches();
    }

    private static String instead(Matcher match) {
        String text = match.group();
        if (match.group("email") != null) {
            return Meaning.email(text);
        }
        if (match.group("site") != null) {
            return text.substring(0, text.indexOf("//") + 2) + "example.com";
        }
        if (match.group("query") != null) {
            return "";
        }
        if (match.group("ip") != null) {
            return "192.0.2." + (1 + Likeness.few(text) % LAST_OF_ADDRESS);
        }
        if (match.group("uuid") != null) {
            return Likeness.of(text);
        }
        if (match.group("phone") != null) {
            return Likeness.vague(text);
        }
        return match.group("word") == null ? text : id(text);
    }

    /** An id keeps what stands before its last line, e.g. {@code ch_}. */
    private static String id(String word) {
        int tail = word.lastIndexOf('_') + 1;
        String id = word.substring(tail);
        boolean kept = !ID.matcher(id).matches() || KEPT.matcher(id).matches() || isTime(id);
        return kept ? word : word.substring(0, tail) + Likeness.of(id);
    }
}
