package com.saypro.hub.check;

import com.saypro.hub.check.RouteRules.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Every vendor with a route has a folder in {@code mappings}, and the other way round; one that sends webhooks has a route
 * that takes them, and one that sends none has not.
 */
final class RouteVendors implements RouteRule {
    private static final String WEBHOOK = "-webhook";

    private final Map<String, Path> vendors;
    private final Set<String> polled;

    RouteVendors(Map<String, Path> vendors, Set<String> polled) {
        this.vendors = vendors;
        this.polled = polled;
    }

    @Override
    public Stream<Problem> problems(List<RouteFile> files) {
        if (vendors == null) {
            return Stream.empty();
        }
        List<RouteFile> inbound =
                files.stream().filter(file -> file.folder().equals("inbound")).toList();
        return Stream.concat(
                inbound.stream().flatMap(this::inFile),
                vendors.keySet().stream()
                        .filter(vendor -> !polled.contains(vendor))
                        .flatMap(vendor -> without(vendor, inbound)));
    }

    private Stream<Problem> inFile(RouteFile file) {
        if (!vendors.containsKey(file.stem())) {
            return Stream.of(new Problem(file.path(), 0, "there is no folder mappings/" + file.stem()));
        }
        return webhooks(file)
                .filter(route -> polled.contains(file.stem()))
                .map(route -> file.problem(
                        route, "'" + file.stem() + "' sends no webhooks: its vendor.yaml has no 'signature'"));
    }

    private Stream<Problem> without(String vendor, List<RouteFile> inbound) {
        List<RouteFile> own =
                inbound.stream().filter(file -> file.stem().equals(vendor)).toList();
        if (own.isEmpty()) {
            String missing = "there is no routes/inbound/" + vendor + RouteFile.SUFFIX;
            return Stream.of(new Problem(vendors.get(vendor), 0, missing));
        }
        return own.stream()
                .filter(file -> webhooks(file).findAny().isEmpty())
                .map(file -> new Problem(file.path(), 0, "there is no route '" + vendor + WEBHOOK + "'"));
    }

    private static Stream<RouteNode> webhooks(RouteFile file) {
        return file.tops("route")
                .map(route -> route.get("id"))
                .filter(id -> id != null && (file.stem() + WEBHOOK).equals(id.text()));
    }
}
