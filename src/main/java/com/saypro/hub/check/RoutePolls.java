package com.saypro.hub.check;

import com.saypro.hub.check.RouteRules.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every poll that a vendor's file describes has a route that fires it, and the other way round. */
final class RoutePolls implements RouteRule {
    private static final String POLL = "-poll";

    private final Map<String, Path> vendors;
    private final Map<String, Set<String>> polls;

    RoutePolls(Map<String, Path> vendors, Map<String, Set<String>> polls) {
        this.vendors = vendors;
        this.polls = polls;
    }

    @Override
    public Stream<Problem> problems(List<RouteFile> files) {
        List<RouteFile> inbound = files.stream()
                .filter(file -> file.folder().equals("inbound") && polls.containsKey(file.stem()))
                .toList();
        Set<String> fired =
                inbound.stream().flatMap(RoutePolls::ids).map(RouteNode::text).collect(Collectors.toSet());
        Stream<Problem> undescribed = inbound.stream().flatMap(this::undescribed);
        Stream<Problem> unfired = polls.entrySet().stream()
                .flatMap(vendor -> vendor.getValue().stream()
                        .map(poll -> id(vendor.getKey(), poll))
                        .filter(id -> !fired.contains(id))
                        .map(id -> new Problem(
                                vendors.get(vendor.getKey()),
                                0,
                                "no route '" + id + "' fires what vendor.yaml polls")));
        return Stream.concat(undescribed, unfired);
    }

    private Stream<Problem> undescribed(RouteFile file) {
        Set<String> described = polls.get(file.stem()).stream()
                .map(poll -> id(file.stem(), poll))
                .collect(Collectors.toSet());
        return ids(file)
                .filter(id -> id.text().endsWith(POLL) && !described.contains(id.text()))
                .map(id -> file.problem(id, "'polls' in the vendor's vendor.yaml has nothing for '" + id.text() + "'"));
    }

    private static Stream<RouteNode> ids(RouteFile file) {
        return file.tops("route").map(route -> route.get("id")).filter(id -> id != null && id.text() != null);
    }

    private static String id(String vendor, String poll) {
        return vendor + "-" + poll + POLL;
    }
}
