package com.saypro.hub.web;

import com.saypro.hub.event.RuleFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The texts of the rules of one kind.
 *
 * @param folder the folder of the rules
 * @param alerts whether it is about alerts rather than reconciliation
 */
record RuleText(RuleFolder folder, boolean alerts) {
    private static final int LONGEST = 1 << 16;

    static RuleText of(Path routes, boolean alerts) {
        return new RuleText(new RuleFolder(routes.resolve(RuleFolder.NAME)), alerts);
    }

    /** The rules that have a file, in order. */
    List<String> rules() {
        return folder.names(alerts);
    }

    /** What the file of a rule says; nothing when there is none. */
    String of(String rule) {
        try {
            return rules().contains(rule) ? Files.readString(folder.path().resolve(rule + RuleFolder.ENDING)) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A text that somebody gave, as the bytes of a file.
     *
     * @throws IllegalArgumentException when it is too long for a rule
     */
    static byte[] bytes(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("A rule has " + LONGEST + " characters at most");
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
