package com.saypro.hub.live;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Mistakes in route files that Camel lets pass: each would change what runs without a word. */
final class QuietMistakes {
    private static final Pattern ID = Pattern.compile("(?m)^ {4}id: *[\"']?([\\w.-]+)");
    private static final Pattern CONFIGURATION = Pattern.compile("(?m)^ {4}routeConfigurationId: *[\"']?([\\w.-]+)");

    private QuietMistakes() {}

    /**
     * The first mistake.
     *
     * @param files the files that are to run
     * @param suspect the file to look at; null for all
     * @param disk all files there are, also those that cannot run
     * @return null when there is none
     */
    static Problem in(Map<Path, byte[]> files, Path suspect, Collection<byte[]> disk) {
        Problem twice = sameIdTwice(files, suspect);
        if (twice != null) {
            return twice;
        }
        Set<String> ids = disk.stream()
                .flatMap(bytes -> ID.matcher(text(bytes)).results())
                .map(id -> id.group(1))
                .collect(Collectors.toSet());
        return files.entrySet().stream()
                .filter(file -> suspect == null || file.getKey().equals(suspect))
                .map(file -> noSuchConfiguration(text(file.getValue()), ids))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Camel replaces a route when a second file uses its id. */
    static Problem sameIdTwice(Map<Path, byte[]> files, Path suspect) {
        Map<String, Path> owners = new HashMap<>();
        List<Map.Entry<Path, byte[]>> suspectLast = files.entrySet().stream()
                .sorted(Comparator.comparing(file -> file.getKey().equals(suspect)))
                .toList();
        for (Map.Entry<Path, byte[]> file : suspectLast) {
            String text = text(file.getValue());
            Matcher id = ID.matcher(text);
            while (id.find()) {
                Path owner = owners.put(id.group(1), file.getKey());
                if (owner != null) {
                    return new Problem(
                            Blame.lineAt(text, id.start(1)),
                            "The route id '" + id.group(1) + "' is used twice, also in " + owner.getFileName());
                }
            }
        }
        return null;
    }

    /** Without its configuration Camel runs a route, and handles no errors. */
    private static Problem noSuchConfiguration(String text, Set<String> ids) {
        return CONFIGURATION
                .matcher(text)
                .results()
                .filter(named -> !ids.contains(named.group(1)))
                .map(named -> new Problem(
                        Blame.lineAt(text, named.start(1)), "There is no routeConfiguration '" + named.group(1) + "'"))
                .findFirst()
                .orElse(null);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
