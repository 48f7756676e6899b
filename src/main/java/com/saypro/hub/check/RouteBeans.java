package com.saypro.hub.check;

import com.saypro.hub.check.RouteRules.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every bean that a route names exists, and every bean that exists for routes is named by one. */
final class RouteBeans implements RouteRule {
    private static final Set<String> CALLERS = Set.of("bean", "process", "method");
    private static final Pattern REFERENCE = Pattern.compile("#(?:bean:)?([A-Za-z][\\w.-]*)");
    private static final Pattern IN_SIMPLE = Pattern.compile("\\$\\{bean:([\\w-]+)");

    private final Path folder;
    private final Set<String> beans;
    private final Set<String> routeBeans;

    RouteBeans(Path folder, Set<String> beans, Set<String> routeBeans) {
        this.folder = folder;
        this.beans = beans;
        this.routeBeans = routeBeans;
    }

    private record Use(RouteFile file, RouteNode node, String bean) {}

    @Override
    public Stream<Problem> problems(List<RouteFile> files) {
        List<Use> uses = files.stream().flatMap(RouteBeans::uses).toList();
        Stream<Problem> missing = uses.stream()
                .filter(use -> beans != null && !beans.contains(use.bean()))
                .map(use -> use.file().problem(use.node(), "there is no bean '" + use.bean() + "'"));
        Set<String> used = uses.stream().map(Use::bean).collect(Collectors.toSet());
        Stream<Problem> idle = new TreeSet<>(routeBeans)
                .stream()
                        .filter(bean -> !used.contains(bean))
                        .map(bean -> new Problem(folder, 0, "no route names the bean '" + bean + "'"));
        return Stream.concat(missing, idle);
    }

    private static Stream<Use> uses(RouteFile file) {
        Stream<Use> named = file.nodes().stream()
                .filter(node -> node.text() != null)
                .flatMap(node -> names(node).map(bean -> new Use(file, node, bean)));
        Stream<Use> endpoints = RouteEndpoint.in(file)
                .filter(endpoint -> endpoint.scheme().equals("bean"))
                .map(endpoint -> new Use(file, endpoint.uri(), endpoint.path()));
        return Stream.concat(named, endpoints);
    }

    private static Stream<String> names(RouteNode node) {
        String text = node.text();
        boolean reference =
                node.name().equals("ref") && CALLERS.contains(node.parent().name());
        if (reference || node.name().endsWith("Ref") || node.name().equals("aggregationStrategy")) {
            return text.contains(":") ? Stream.empty() : Stream.of(text.replaceFirst("^#", ""));
        }
        return node.isUnder("expression")
                ? IN_SIMPLE.matcher(text).results().map(found -> found.group(1))
                : Stream.of(REFERENCE.matcher(text))
                        .filter(found -> found.matches())
                        .map(found -> found.group(1));
    }
}
