package com.saypro.hub.check;

import com.saypro.hub.check.RouteRules.Problem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * One file of routes.
 *
 * @param path where it is; its folder's name says what may stand in it
 * @param text what stands in it
 * @param root its YAML; null when it could not be read
 * @param problem why it could not be read; null when it could
 */
record RouteFile(Path path, String text, RouteNode root, Problem problem) {
    static final String SUFFIX = ".camel.yaml";

    static RouteFile read(Path path, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        LoadSettings settings = LoadSettings.builder().build();
        try {
            for (Event event : new Parse(settings).parseString(text)) {
                if (event.getEventId() == Event.ID.Alias) {
                    return unreadable(
                            path, text, event.getStartMark().orElse(null), "write it out: Kaoto keeps no aliases");
                }
            }
            return new Compose(settings)
                    .composeString(text)
                    .map(node -> new RouteFile(path, text, RouteNode.root(node), null))
                    .orElseGet(() -> unreadable(path, text, null, "the file is empty"));
        } catch (MarkedYamlEngineException e) {
            Mark mark = e.getProblemMark().orElse(null);
            String where = mark == null ? "" : " (column " + (mark.getColumn() + 1) + ")";
            return unreadable(path, text, mark, "not YAML: " + e.getProblem() + where);
        } catch (YamlEngineException e) {
            return unreadable(path, text, null, "not YAML: " + e.getMessage());
        }
    }

    private static RouteFile unreadable(Path path, String text, Mark mark, String message) {
        return new RouteFile(path, text, null, new Problem(path, mark == null ? 1 : mark.getLine() + 1, message));
    }

    /** The file's name without {@code .camel.yaml}. */
    String stem() {
        String name = path.getFileName().toString();
        return name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
    }

    /** The name of the folder it is in: {@code inbound}, {@code hub} or {@code outbound}. */
    String folder() {
        Path parent = path.toAbsolutePath().getParent();
        return parent == null || parent.getFileName() == null
                ? ""
                : parent.getFileName().toString();
    }

    /** The values of the top-level entries with this key, such as {@code route}. */
    Stream<RouteNode> tops(String key) {
        return root.children().map(entry -> entry.get(key)).filter(Objects::nonNull);
    }

    /** All places in the file, in order. */
    List<RouteNode> nodes() {
        return root.walk().toList();
    }

    Problem problem(RouteNode at, String message) {
        return new Problem(path, at.line(), message);
    }
}
