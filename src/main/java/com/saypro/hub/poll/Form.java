package com.saypro.hub.poll;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands for braces in a vendor file: {@code {since:…}} and {@code {until:…}} in seconds, millis, iso or date,
 * {@code {cursor}}, {@code {id}}, and {@code {setting:NAME}}.
 */
final class Form {
    private static final Pattern BRACES = Pattern.compile("\\{([a-z]+)(?::([A-Za-z_]+))?}");
    private static final Set<String> TIMES = Set.of("seconds", "millis", "iso", "date");

    private Form() {}

    /** The values that one request is made with; null for what it has none of. */
    record Values(Instant since, Instant until, String cursor, String id, UnaryOperator<String> settings) {}

    /** Why a text cannot be filled; null when it can. */
    static String problem(String text) {
        Matcher braces = BRACES.matcher(text);
        while (braces.find()) {
            String word = braces.group(1);
            String detail = braces.group(2);
            boolean known = switch (word) {
                case "since", "until" -> detail != null && TIMES.contains(detail);
                case "cursor", "id" -> detail == null;
                case "setting" -> detail != null && detail.matches("[A-Z][A-Z0-9_]*");
                default -> false;
            };
            if (!known) {
                return "'" + braces.group() + "' is none of {since:…} and {until:…} with seconds, millis, iso or date,"
                        + " {cursor}, {id} and {setting:NAME}";
            }
        }
        return null;
    }

    /** The settings that a text wants. */
    static Set<String> settings(String text) {
        Set<String> names = new TreeSet<>();
        Matcher braces = BRACES.matcher(text);
        while (braces.find()) {
            if (braces.group(1).equals("setting")) {
                names.add(braces.group(2));
            }
        }
        return names;
    }

    /** Whether a text wants an id. */
    static boolean wantsId(String text) {
        return text.contains("{id}");
    }

    /** The text with its braces filled; null when it wants a cursor and there is none. */
    static String fill(String text, Values values, UnaryOperator<String> encode) {
        Matcher braces = BRACES.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (braces.find()) {
            String value = value(braces.group(1), braces.group(2), values);
            if (value == null) {
                return null;
            }
            braces.appendReplacement(filled, Matcher.quoteReplacement(encode.apply(value)));
        }
        return braces.appendTail(filled).toString();
    }

    private static String value(String word, String detail, Values values) {
        return switch (word) {
            case "since" -> time(values.since(), detail);
            case "until" -> time(values.until(), detail);
            case "cursor" -> values.cursor();
            case "id" -> values.id();
            default -> values.settings().apply(detail);
        };
    }

    private static String time(Instant time, String unit) {
        return time == null
                ? null
                : switch (unit) {
                    case "seconds" -> String.valueOf(time.getEpochSecond());
                    case "millis" -> String.valueOf(time.toEpochMilli());
                    case "date" -> DateTimeFormatter.ISO_LOCAL_DATE.format(time.atOffset(ZoneOffset.UTC));
                    default -> time.truncatedTo(ChronoUnit.SECONDS).toString();
                };
    }

    /** A value as it stands in a URL. */
    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
