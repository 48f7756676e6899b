package com.saypro.hub.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.saypro.hub.mapping.Example;
import com.saypro.hub.mapping.Trial;
import com.saypro.hub.mapping.Trials;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An example that can be sent again and again, each time as another event about another object, as if it had happened just
 * now. What of it is an id is found by what reaches the id and the subject of the expected events.
 */
final class RepeatableExample {
    private static final int SHORTEST_PART = 5;
    private static final Duration LATE = Duration.ofHours(1);

    private final Fresh fresh;
    private final Map<String, TextTemplate> headers = new TreeMap<>();
    private final TextTemplate body;
    private final Set<String> ids;
    private final Set<String> subjects;
    private final Set<String> types;
    private final Instant happened;
    private Map<String, String> lastSubjects = Map.of();

    RepeatableExample(ExampleRequest request, JsonNode events, Fresh fresh) {
        this.fresh = fresh;
        String text = new String(request.body(), StandardCharsets.UTF_8);
        String whole = text + "\n" + String.join("\n", request.headers().values());
        types = values(events, "type").collect(Collectors.toSet());
        subjects = values(events, "subject").filter(id -> holds(whole, id)).collect(Collectors.toSet());
        ids = Stream.concat(
                        values(events, "id").flatMap(RepeatableExample::parts).filter(id -> holds(whole, id)),
                        subjects.stream())
                .collect(Collectors.toSet());
        Set<String> written = new HashSet<>(ids);
        ids.forEach(id -> written.add(inForm(id)));
        request.headers().forEach((name, value) -> headers.put(name, new TextTemplate(value, written)));
        body = new TextTemplate(text, written);
        happened = values(events, "time")
                .map(Instant::parse)
                .max(Instant::compareTo)
                .orElse(Example.RECEIVED);
    }

    private static Stream<String> values(JsonNode events, String field) {
        return events.valueStream().map(event -> event.path(field).asText()).filter(text -> !text.isEmpty());
    }

    /** An id of ours may hold several of the vendor's, and words besides. */
    private static Stream<String> parts(String id) {
        return Stream.concat(
                Stream.of(id),
                Stream.of("[^\\w@.+]+", "[^\\w@+]+")
                        .flatMap(between -> Stream.of(id.split(between)))
                        .filter(part -> part.length() >= SHORTEST_PART && part.matches(".*\\d.*")));
    }

    private static boolean holds(String text, String id) {
        return TextTemplate.holds(text, id) || TextTemplate.holds(text, inForm(id));
    }

    private static String inForm(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8);
    }

    /** Whether it tells of this type of event and no other. */
    boolean tells(String type) {
        return types.equals(Set.of(type));
    }

    /** The next request: of a new object, or of the last one as it was an hour ago. */
    ExampleRequest next(boolean late) {
        Map<String, String> now = new HashMap<>(late ? lastSubjects : Map.of());
        ids.forEach(id -> now.computeIfAbsent(id, fresh::like));
        lastSubjects = subjects.stream().collect(Collectors.toMap(id -> id, now::get));
        ids.forEach(id -> now.put(inForm(id), inForm(now.get(id))));
        Duration ago = Duration.between(happened, Instant.now()).minus(late ? LATE : Duration.ZERO);
        Map<String, String> filled = new TreeMap<>();
        headers.forEach((name, value) -> filled.put(name, value.filled(now, ago.toSeconds())));
        return new ExampleRequest(filled, body.filled(now, ago.toSeconds()).getBytes(StandardCharsets.UTF_8));
    }

    /** Whether the mapping takes what is sent, and for other events each time. */
    boolean isNewEachTime(Trials trials) {
        List<JsonNode> first = events(trials);
        Set<String> known =
                first.stream().map(event -> event.path("id").asText()).collect(Collectors.toSet());
        return events(trials).stream()
                .noneMatch(event ->
                        event.isMissingNode() || known.contains(event.path("id").asText()));
    }

    private List<JsonNode> events(Trials trials) {
        ExampleRequest request = next(false);
        Trial trial = trials.run(request.headers(), request.body());
        return trial.problems().isEmpty() ? trial.events().valueStream().toList() : List.of(MissingNode.getInstance());
    }
}
