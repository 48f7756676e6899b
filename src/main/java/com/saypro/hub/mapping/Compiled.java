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

/**
 * A compiled JSLT file.
 *
 * @param file the file it came from
 * @param expression what it says
 * @param imported the files it imports
 */
record Compiled(Path file, Expression expression, Set<Path> imported) {
    private static final Pattern LINE = Pattern.compile("^" + Mapping.FILE + ":(\\d+)");

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
            return new Compiled(file, expression, imports.files());
        } catch (JsltException e) {
            boolean inImport = e.getSource() != null && !e.getSource().startsWith("<");
            Path broken = inImport ? mappings.resolve(e.getSource()) : file;
            throw new BrokenMapping(broken, Math.max(0, e.getLine()), oneLine(e.getMessageWithoutLocation()));
        } catch (IOException e) {
            throw new BrokenMapping(file, 0, "Cannot be read: " + e);
        } catch (RuntimeException | Error e) {
            // The parser's lexer throws an Error of its own for a character it does not know.
            throw new BrokenMapping(file, lexerLine(e), oneLine(String.valueOf(e.getMessage())));
        }
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

    private static int lexerLine(Throwable e) {
        Matcher line = Pattern.compile("line (\\d+)").matcher(String.valueOf(e.getMessage()));
        return line.find() ? Integer.parseInt(line.group(1)) : 0;
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
