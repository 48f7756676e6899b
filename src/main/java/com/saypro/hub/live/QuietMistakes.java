package com.saypro.hub.live;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
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
     * @param suspect the file to blame; null for all
     * @return null when there is none
     */
    static Problem in(Map<Path, byte[]> files, Path suspect) {
        Problem twice = sameIdTwice(files, suspect);
        return twice != null ? twice : noSuchConfiguration(files, suspect);
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
    private static Problem noSuchConfiguration(Map<Path, byte[]> files, Path suspect) {
        Set<String> ids = files.values().stream()
                .flatMap(bytes -> ID.matcher(text(bytes)).results())
                .map(id -> id.group(1))
                .collect(Collectors.toSet());
        boolean others = suspect == null || LiveRoutes.isShared(files.get(suspect));
        return files.entrySet().stream()
                .filter(file -> others || file.getKey().equals(suspect))
                .flatMap(file -> CONFIGURATION
                        .matcher(text(file.getValue()))
                        .results()
                        .filter(named -> !ids.contains(named.group(1)))
                        .map(named -> noSuchConfiguration(file, named, suspect)))
                .findFirst()
                .orElse(null);
    }

    private static Problem noSuchConfiguration(Map.Entry<Path, byte[]> file, MatchResult named, Path suspect) {
        String reason = "There is no routeConfiguration '" + named.group(1) + "'";
        return suspect == null || file.getKey().equals(suspect)
                ? new Problem(Blame.lineAt(text(file.getValue()), named.start(1)), reason)
                : new Problem(0, reason + " any more, which " + file.getKey().getFileName() + " needs");
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
