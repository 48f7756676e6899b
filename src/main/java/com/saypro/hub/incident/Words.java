package com.saypro.hub.incident;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The words by which incidents are found: a text's parts between blanks as they stand, and the runs of letters and digits in
 * them. PostgreSQL's own parser would take ids such as {@code ch_1} apart, and has opinions on signs and addresses.
 */
final class Words {
    private static final int LONGEST = 200;
    private static final int MOST = 2000;

    private Words() {}

    /** The words of texts, in lower case; null texts have none. */
    static String[] of(Stream<String> texts) {
        Set<String> words = new TreeSet<>();
        texts.filter(text -> text != null)
                .map(text -> text.toLowerCase(Locale.ROOT))
                .flatMap(text -> Stream.of(text.split("[\\s\\p{Cntrl}]+")))
                .map(Words::bare)
                .forEach(part -> {
                    words.add(shortened(part));
                    Stream.of(part.split("[^\\p{L}\\p{N}]+"))
                            .map(Words::shortened)
                            .forEach(words::add);
                });
        words.remove("");
        return words.stream().limit(MOST).toArray(String[]::new);
    }

    /** What each word asked for must begin one of an incident's words with, as PostgreSQL reads it. */
    static Stream<String> asked(String text) {
        return Stream.of(text.toLowerCase(Locale.ROOT).split("[\\s\\p{Cntrl}]+"))
                .map(Words::bare)
                .map(Words::shortened)
                .filter(word -> !word.isEmpty())
                .distinct()
                .limit(10)
                .map(word -> "'" + word.replace("\\", "\\\\").replace("'", "''") + "':*");
    }

    /** Without the signs that texts put around words. */
    private static String bare(String part) {
        return part.replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", "");
    }

    private static String shortened(String word) {
        return word.length() <= LONGEST ? word : word.substring(0, LONGEST);
    }
}
