package com.saypro.hub.check;

import com.saypro.hub.check.RouteRules.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every route has an id made of its file's name and its kind, unlike all others, and says in one sentence what it does. */
final class RouteNames implements RouteRule {
    private static final Set<String> INBOUND_KINDS = Set.of("webhook", "poll", "map");
    private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern SECOND_SENTENCE = Pattern.compile("[.!?]\\s+\\p{Lu}|\\n.");

    @Override
    public Stream<Problem> problems(List<RouteFile> files) {
        Map<String, RouteFile> owners = new HashMap<>();
        return files.stream()
                .flatMap(file -> file.tops("route")
                        .flatMap(route -> Stream.of(
                                        id(file, route), unique(file, route, owners), description(file, route))
                                .flatMap(found -> found)));
    }

    private static Stream<Problem> id(RouteFile file, RouteNode route) {
        RouteNode id = route.get("id");
        if (id == null || id.text() == null) {
            return Stream.of(file.problem(route, "the route has no id: call it '" + file.stem() + "-<kind>'"));
        }
        String start = file.stem() + "-";
        String kind = id.text().startsWith(start) ? id.text().substring(start.length()) : "";
        if (!KIND.matcher(kind).matches()) {
            return Stream.of(file.problem(id, "the route's id '" + id.text() + "' must be '" + start + "<kind>'"));
        }
        return file.folder().equals("inbound") && !INBOUND_KINDS.contains(kind) && !kind.endsWith("-poll")
                ? Stream.of(file.problem(id, "an inbound route is a webhook, a poll or a map, not '" + kind + "'"))
                : Stream.empty();
    }

    private static Stream<Problem> unique(RouteFile file, RouteNode route, Map<String, RouteFile> owners) {
        RouteNode id = route.get("id");
        RouteFile owner = id == null || id.text() == null ? null : owners.putIfAbsent(id.text(), file);
        return owner == null
                ? Stream.empty()
                : Stream.of(file.problem(id, "the id '" + id.text() + "' is already a route in " + owner.path()));
    }

    private static Stream<Problem> description(RouteFile file, RouteNode route) {
        String text = route.text("description");
        if (text == null || text.isBlank()) {
            return Stream.of(file.problem(route, "the route has no description: say in one sentence what it does"));
        }
        RouteNode description = route.get("description");
        if (!text.endsWith(".")) {
            return Stream.of(file.problem(description, "the description must end in a full stop"));
        }
        return SECOND_SENTENCE.matcher(text).find()
                ? Stream.of(file.problem(description, "the description must be one sentence"))
                : Stream.empty();
    }
}
