package com.saypro.hub.check;

import com.saypro.hub.check.RouteRules.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every {@code direct:} that is sent to has one route that takes from it, and every such route is sent to. */
final class RouteDirects implements RouteRule {
    private static final Pattern IN_TEXT = Pattern.compile("\\bdirect:(?://)?([\\w.-]+)");
    /** What the hub offers to vendors' routes, whether one uses it or not. */
    private static final Set<String> OFFERED = Set.of("poll", "fetch");

    private static final Set<String> PROSE = Set.of("description", "note", "message", "id", "uri");

    private final Set<String> calledFromJava;

    RouteDirects(Set<String> calledFromJava) {
        this.calledFromJava = calledFromJava;
    }

    private record End(RouteFile file, RouteNode node, String name) {
        Problem problem(String message) {
            return file.problem(node, message);
        }
    }

    @Override
    public Stream<Problem> problems(List<RouteFile> files) {
        Map<String, End> taken = new HashMap<>();
        List<Problem> twice = files.stream()
                .flatMap(file -> ends(file, true))
                .flatMap(end -> second(end, taken.putIfAbsent(end.name(), end)))
                .toList();
        Set<String> sent = new TreeSet<>(calledFromJava);
        sent.addAll(OFFERED);
        List<Problem> nowhere = files.stream()
                .flatMap(file -> Stream.concat(ends(file, false), mentions(file)))
                .peek(end -> sent.add(end.name()))
                .filter(end -> !taken.containsKey(end.name()))
                .map(end -> end.problem("no route takes from 'direct:" + end.name() + "'"))
                .toList();
        Stream<Problem> unused = taken.values().stream()
                .filter(end -> !sent.contains(end.name()))
                .map(end -> end.problem("nothing sends to 'direct:" + end.name() + "'"));
        return Stream.of(twice.stream(), nowhere.stream(), unused).flatMap(found -> found);
    }

    private static Stream<Problem> second(End end, End first) {
        return first == null
                ? Stream.empty()
                : Stream.of(end.problem("'direct:" + end.name() + "' is already taken from in "
                        + first.file().path() + ":" + first.node().line()));
    }

    private static Stream<End> ends(RouteFile file, boolean from) {
        return RouteEndpoint.in(file)
                .filter(endpoint -> endpoint.scheme().equals("direct") && endpoint.isFrom() == from)
                .filter(endpoint -> !endpoint.path().contains("${"))
                .map(endpoint -> new End(file, endpoint.uri(), endpoint.path()));
    }

    /** Directs named inside expressions, such as a recipient list. */
    private static Stream<End> mentions(RouteFile file) {
        return file.nodes().stream()
                .filter(node -> node.text() != null
                        && !PROSE.contains(node.name())
                        && !node.name().equals("deadLetterUri"))
                .flatMap(node ->
                        IN_TEXT.matcher(node.text()).results().map(found -> new End(file, node, found.group(1))));
    }
}
