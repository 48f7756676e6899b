package com.saypro.hub.event;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder of rules, where rules of reconciliation and of alerts lie side by side; what has the key {@code alert} is one of
 * the latter.
 *
 * @param path the folder
 */
public record RuleFolder(Path path) {
    /** The folder's name among the routes. */
    public static final String NAME = "rules";

    /** How the files of rules end; what stands before is the rule's name. */
    public static final String ENDING = ".rule.yaml";

    /** How the files of stories end; what stands before is the rule's name. */
    public static final String STORIES = ".stories.yaml";

    /** The key that tells a rule of alerts. */
    public static final String ALERT = "alert";

    private static final String RULE_NAME = "[a-z][a-z0-9]*(-[a-z0-9]+)*";

    /** Whether a text may be the name of a rule, or of a part of one. */
    public static boolean isName(String text) {
        return text.matches(RULE_NAME);
    }

    /** The name of the rule in this file. */
    public static String name(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
    }

    /** The name of the rule in this file, which must be one. */
    public static String checkedName(Path file) throws BrokenFile {
        if (!file.toString().endsWith(ENDING) || !isName(name(file))) {
            throw new BrokenFile(
                    file, 0, "a rule's file is named in lower case with single dashes, and ends in " + ENDING);
        }
        return name(file);
    }

    /** Whether a file holds a rule of alerts; false when it cannot be read. */
    public static boolean isAlert(Path file) {
        try {
            return isAlert(Entry.of(file));
        } catch (BrokenFile e) {
            return false;
        }
    }

    /** Whether this is a rule of alerts. */
    public static boolean isAlert(Entry file) {
        return file.get(ALERT).isThere();
    }

    /** The files of rules of one kind, in order; what cannot be read counts as a rule of reconciliation. */
    public List<Path> files(boolean alerts) {
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .filter(file -> isAlert(file) == alerts)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of the rules of one kind, in order. */
    public List<String> names(boolean alerts) {
        return files(alerts).stream().map(RuleFolder::name).toList();
    }
}
