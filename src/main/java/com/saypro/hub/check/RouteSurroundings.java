package com.saypro.hub.check;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/**
 * What routes may lean on.
 *
 * @param folder the folder of all routes
 * @param beans the names of the beans that exist; null when they are not known
 * @param routeBeans the names of beans that exist for routes only, so that one which no route names is a mistake
 * @param vendors the vendors' mapping folders by vendor; null when they are not known
 * @param polled those of them that send no webhooks
 * @param polls the names of their polls by vendor, for those whose files can be read
 * @param calledFromJava the {@code direct:} names that Java sends to
 */
public record RouteSurroundings(
        Path folder,
        Set<String> beans,
        Set<String> routeBeans,
        Map<String, Path> vendors,
        Set<String> polled,
        Map<String, Set<String>> polls,
        Set<String> calledFromJava) {
    /** The {@code direct:} names that the hub's own Java sends to. */
    public static final Set<String> CALLED_FROM_JAVA = Set.of("findings", "replay");

    /** Surroundings of which only the beans are known. */
    public static RouteSurroundings of(Set<String> beans) {
        return new RouteSurroundings(Path.of("routes"), beans, Set.of(), null, Set.of(), Map.of(), CALLED_FROM_JAVA);
    }
}
