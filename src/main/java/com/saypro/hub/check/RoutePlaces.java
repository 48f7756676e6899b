package com.saypro.hub.check;

import com.saypro.hub.check.RouteRules.Problem;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Each thing has its place: Kafka in the hub's own routes, error handling in one file, options beneath their uri. */
final class RoutePlaces implements RouteRule {
    private static final Set<String> FOLDERS = Set.of("inbound", "hub", "outbound");
    private static final Set<String> ERROR_HANDLING = Set.of("onException", "errorHandler", "routeConfiguration");
    /** A webhook and four polls of one vendor fit. */
    private static final int MOST_LINES = 105;

    @Override
    public Stream<Problem> problems(List<RouteFile> files) {
        return files.stream()
                .flatMap(file -> Stream.of(folder(file), size(file), errors(file), uris(file), webhooks(file))
                        .flatMap(found -> found));
    }

    private static Stream<Problem> folder(RouteFile file) {
        return FOLDERS.contains(file.folder())
                ? Stream.empty()
                : Stream.of(new Problem(file.path(), 0, "a route file belongs in inbound, hub or outbound"));
    }

    private static Stream<Problem> size(RouteFile file) {
        long lines = file.text().lines().count();
        return lines <= MOST_LINES
                ? Stream.empty()
                : Stream.of(new Problem(file.path(), MOST_LINES + 1, lines + " lines, more than " + MOST_LINES));
    }

    private static Stream<Problem> errors(RouteFile file) {
        if (file.folder().equals("hub") && file.stem().equals("errors")) {
            return Stream.empty();
        }
        return file.nodes().stream()
                .filter(node -> ERROR_HANDLING.contains(node.name())
                        && ERROR_HANDLING.stream().noneMatch(node::isUnder))
                .map(node -> file.problem(node, "'" + node.name() + "' belongs in hub/errors" + RouteFile.SUFFIX));
    }

    private static Stream<Problem> uris(RouteFile file) {
        return RouteEndpoint.in(file).flatMap(endpoint -> {
            RouteNode uri = endpoint.uri();
            Stream<Problem> options = uri.text().contains("?")
                    ? Stream.of(file.problem(uri, "put the options after '?' under 'parameters:'"))
                    : Stream.empty();
            Stream<Problem> kafka =
                    endpoint.scheme().equals("kafka") && !file.folder().equals("hub")
                            ? Stream.of(file.problem(uri, "'kafka:' may stand in routes/hub only"))
                            : Stream.empty();
            return Stream.concat(options, kafka);
        });
    }

    private static Stream<Problem> webhooks(RouteFile file) {
        if (!file.folder().equals("inbound")) {
            return Stream.empty();
        }
        return file.tops("route")
                .filter(route -> String.valueOf(route.text("id")).endsWith("-webhook"))
                .filter(route -> !"webhook".equals(route.text("routeConfigurationId")))
                .map(route -> file.problem(route, "a webhook's route names 'routeConfigurationId: webhook'"));
    }
}
