package com.saypro.hub.check;

import java.util.stream.Stream;

/**
 * A uri in a route, with the options beneath it.
 *
 * @param uri where the uri stands
 * @param scheme the component, e.g. {@code kafka}
 * @param path what follows the scheme; for Kaoto's form, the option {@code name}
 */
record RouteEndpoint(RouteNode uri, String scheme, String path) {
    static Stream<RouteEndpoint> in(RouteFile file) {
        return file.nodes().stream()
                .filter(node ->
                        (node.name().equals("uri") || node.name().equals("deadLetterUri")) && node.text() != null)
                .map(RouteEndpoint::of);
    }

    private static RouteEndpoint of(RouteNode uri) {
        String text = uri.text();
        int colon = text.indexOf(':');
        if (colon >= 0) {
            String path = text.substring(colon + 1).split("\\?", 2)[0];
            return new RouteEndpoint(uri, text.substring(0, colon), path.startsWith("//") ? path.substring(2) : path);
        }
        RouteNode parameters = uri.parent().get("parameters");
        String name = parameters == null ? null : parameters.text("name");
        return new RouteEndpoint(uri, text, name == null ? "" : name);
    }

    /** Whether the route takes from here. */
    boolean isFrom() {
        return uri.parent().name().equals("from");
    }
}
