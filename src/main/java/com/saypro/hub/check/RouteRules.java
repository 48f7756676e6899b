package com.saypro.hub.check;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** The rules of the house for {@code routes/}, checked without starting anything. */
public final class RouteRules {
    private RouteRules() {}

    /**
     * A place that breaks a rule.
     *
     * @param file the file
     * @param line the line, from 1; 0 when it is about the whole file
     * @param message what is wrong, for a person
     */
    public record Problem(Path file, int line, String message) {
        @Override
        public String toString() {
            return line == 0 ? file + ": " + message : file + ":" + line + ": " + message;
        }
    }

    /** Checks route files, by path with their bytes, against the beans that exist. */
    public static List<Problem> check(Map<Path, byte[]> files, Set<String> beans) {
        return check(files, RouteSurroundings.of(beans));
    }

    /** Checks route files, by path with their bytes. The problems come in the order of files and lines. */
    public static List<Problem> check(Map<Path, byte[]> files, RouteSurroundings surroundings) {
        List<RouteFile> all = files.entrySet().stream()
                .map(file -> RouteFile.read(file.getKey(), file.getValue()))
                .toList();
        List<RouteFile> readable =
                all.stream().filter(file -> file.root() != null).toList();
        // A file that cannot be read hides what it would give to the others, so nothing is said of what they miss.
        List<RouteRule> rules = readable.size() == all.size()
                ? List.of(
                        new RouteSchema(),
                        new RouteNames(),
                        new RoutePlaces(),
                        new RouteDirects(surroundings.calledFromJava()),
                        new RouteBeans(surroundings.folder(), surroundings.beans(), surroundings.routeBeans()),
                        new RouteVendors(surroundings.vendors(), surroundings.polled()),
                        new RoutePolls(surroundings.vendors(), surroundings.polls()))
                : List.of(
                        new RouteSchema(),
                        new RouteNames(),
                        new RoutePlaces(),
                        new RouteBeans(surroundings.folder(), surroundings.beans(), Set.of()));
        return Stream.concat(
                        all.stream().map(RouteFile::problem).filter(Objects::nonNull),
                        rules.stream().flatMap(rule -> rule.problems(readable)))
                .distinct()
                .sorted(Comparator.comparing(Problem::file).thenComparingInt(Problem::line))
                .toList();
    }
}
