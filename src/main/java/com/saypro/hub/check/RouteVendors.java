package com.saypro.hub.check;

import com.saypro.hub.check.RouteRules.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every vendor with a route has a folder in {@code mappings}, and the other way round. */
final class RouteVendors implements RouteRule {
    private final Map<String, Path> vendors;

    RouteVendors(Map<String, Path> vendors) {
        this.vendors = vendors;
    }

    @Override
    public Stream<Problem> problems(List<RouteFile> files) {
        if (vendors == null) {
            return Stream.empty();
        }
        List<RouteFile> inbound =
                files.stream().filter(file -> file.folder().equals("inbound")).toList();
        Set<String> routed = inbound.stream().map(RouteFile::stem).collect(Collectors.toSet());
        Stream<Problem> unmapped = inbound.stream()
                .filter(file -> !vendors.containsKey(file.stem()))
                .map(file -> new Problem(file.path(), 0, "there is no folder mappings/" + file.stem()));
        Stream<Problem> unrouted = vendors.entrySet().stream()
                .filter(vendor -> !routed.contains(vendor.getKey()))
                .map(vendor -> new Problem(
                        vendor.getValue(), 0, "there is no routes/inbound/" + vendor.getKey() + RouteFile.SUFFIX));
        return Stream.concat(unmapped, unrouted);
    }
}
