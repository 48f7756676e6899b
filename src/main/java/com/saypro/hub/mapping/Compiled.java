package com.saypro.hub.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.schibsted.spt.data.jslt.Expression;
import com.schibsted.spt.data.jslt.Function;
import com.schibsted.spt.data.jslt.JsltException;
import com.schibsted.spt.data.jslt.Parser;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A compiled JSLT file.
 *
 * @param file the file it came from
 * @param expression what it says
 * @param imported the files it imports
 * @param asked which of {@link #KNOWN} it may use: each costs as much to make as it takes to map a field
 */
record Compiled(Path file, Expression expression, Set<Path> imported, Set<String> asked) {
    static final String HEADERS = "headers";
    static final String RECEIVED = "received";
    static final String VENDOR = "vendor";
    /** The names of what a mapping is told beside the item. */
    static final Set<String> KNOWN = Set.of(HEADERS, RECEIVED, VENDOR);

    private static final Pattern LINE = Pattern.compile("^" + Mapping.FILE + ":(\\d+)");
    private static final Pattern STUMBLED = Pattern.compile(" at line (\\d+), column");

    /** Compiles a file, or throws what is wrong with it or one of its imports. */
    static Compiled of(Path file, List<Function> functions) {
        Path mappings = file.toAbsolutePath().getParent().getParent();
        Imports imports = new Imports(mappings);
        try (Reader reader = Files.newBufferedReader(file)) {
            Expression expression = new Parser(reader)
                    .withFunctions(functions)
                    .withResourceResolver(imports)
                    .withObjectFilter(Compiled::isKnown)
                    .compile();
            return new Compiled(file, expression, imports.files(), asked(file, imports.files()));
        } catch (JsltException e) {
            throw broken(file, mappings, imports, e);
        } catch (IOException e) {
            throw new BrokenMapping(file, 0, "Cannot be read: " + e);
        } catch (RuntimeException | StackOverflowError e) {
            throw new BrokenMapping(file, 0, oneLine(String.valueOf(e.getMessage())));
        }
    }

    private static Set<String> asked(Path file, Set<Path> imported) throws IOException {
        StringBuilder text = new StringBuilder(Files.readString(file));
        for (Path each : imported) {
            text.append(Files.readString(each));
        }
        return KNOWN.stream().filter(name -> text.indexOf("$" + name) >= 0).collect(Collectors.toUnmodifiableSet());
    }

    private static BrokenMapping broken(Path file, Path mappings, Imports imports, JsltException e) {
        String reason = e.getMessageWithoutLocation();
        // The parser's location is the token before the one it stumbled on, and a character that is no token has none.
        Matcher stumbled = STUMBLED.matcher(reason);
        int line = stumbled.find() ? Integer.parseInt(stumbled.group(1)) : Math.max(0, e.getLine());
        Path broken = file;
        if (e.getSource() != null && !e.getSource().startsWith("<")) {
            broken = mappings.resolve(e.getSource());
        } else if (reason.contains("Lexical error")) {
            // A file is read to its end before the next is opened.
            broken = imports.last().orElse(file);
        }
        return new BrokenMapping(broken, line, oneLine(reason));
    }

    /** Unknown is absent: a field without a value is not written. */
    private static boolean isKnown(JsonNode value) {
        return !value.isNull() && !(value.isTextual() && value.textValue().isEmpty());
    }

    /** The line a failure names, 0 when it names none. */
    int lineIn(Unmappable failure) {
        Matcher line = LINE.matcher(failure.getMessage());
        return line.find() ? Integer.parseInt(line.group(1)) : 0;
    }

    private static String oneLine(String text) {
        // What the parser would rather have had is a list as long as its grammar.
        String first = text.split("Was expecting", 2)[0];
        return first.replaceAll("\\s+", " ").strip();
    }
}
