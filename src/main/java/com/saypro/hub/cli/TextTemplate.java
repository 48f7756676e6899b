package com.saypro.hub.cli;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A text in which ids are replaced and times are moved, found once and filled in often. */
final class TextTemplate {
    private static final String NOTHING = "(?!)";
    private static final String MILLISECONDS = "(?<ms>(?<![\\w.-])1[5-9]\\d{11}(?![\\w.]))";
    private static final String SECONDS = "(?<s>(?<![\\w.-])1[5-9]\\d{8}(?![\\w.]))";
    private static final String CLOCK = "(?<clock>\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2})";
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");
    private static final int MS = 1000;

    /** A piece of the text, given the ids in place of the old ones and the seconds by which times move. */
    private interface Piece {
        String text(Map<String, String> ids, long seconds);
    }

    private final List<Piece> pieces = new ArrayList<>();

    /**
     * Finds what changes in a text.
     *
     * @param ids the ids to be replaced where they stand for themselves
     */
    TextTemplate(String text, Set<String> ids) {
        Matcher found = pattern(ids).matcher(text);
        int end = 0;
        while (found.find()) {
            add(text.substring(end, found.start()));
            pieces.add(piece(found));
            end = found.end();
        }
        add(text.substring(end));
    }

    private static Pattern pattern(Set<String> ids) {
        // The longest first: an id may be part of another.
        String all = ids.stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        String one = standing(all.isEmpty() ? NOTHING : all).pattern();
        return Pattern.compile(String.join("|", one, MILLISECONDS, SECONDS, CLOCK));
    }

    private void add(String text) {
        if (!text.isEmpty()) {
            pieces.add((ids, seconds) -> text);
        }
    }

    private static Piece piece(Matcher found) {
        String text = found.group();
        if (found.group("id") != null) {
            return (ids, seconds) -> ids.get(text);
        }
        if (found.group("clock") != null) {
            LocalDateTime time = LocalDateTime.parse(text).truncatedTo(ChronoUnit.SECONDS);
            return (ids, seconds) -> WRITTEN.format(time.plusSeconds(seconds));
        }
        long number = Long.parseLong(text);
        boolean inMs = found.group("ms") != null;
        return (ids, seconds) -> Long.toString(number + (inMs ? MS * seconds : seconds));
    }

    /** The text with these ids, its times moved by these seconds. */
    String filled(Map<String, String> ids, long seconds) {
        return pieces.stream().map(piece -> piece.text(ids, seconds)).collect(Collectors.joining());
    }

    /** Whether an id stands in a text for itself, and is no part of a longer one. */
    static boolean holds(String text, String id) {
        return standing(Pattern.quote(id)).matcher(text).find();
    }

    private static Pattern standing(String ids) {
        return Pattern.compile("(?<id>(?<![A-Za-z0-9])(?:" + ids + ")(?![A-Za-z0-9]))");
    }
}
