package com.saypro.hub.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The part of a document that is generated, between two marks.
 *
 * @param document its path in the project
 * @param name of the marks: {@code <!-- name -->} and {@code <!-- /name -->}
 */
record Marked(Terminal terminal, String document, String name) {
    /**
     * Puts another text in its place.
     *
     * @throws Refused when there is no such document, or it has no marks
     */
    void put(String text) throws IOException {
        Path file = terminal.meant(Path.of(document));
        if (!Files.isRegularFile(file)) {
            throw new Refused("There is no " + file);
        }
        String whole = Files.readString(file);
        String first = "<!-- " + name + " -->\n";
        String last = "<!-- /" + name + " -->";
        int begin = whole.indexOf(first) + first.length();
        int end = whole.indexOf(last);
        if (begin < first.length() || end < begin) {
            throw new Refused(document + " lacks the marks " + first.strip() + " and " + last);
        }
        Files.writeString(file, whole.substring(0, begin) + text + whole.substring(end));
        terminal.out().println("wrote " + document);
    }
}
