package com.saypro.hub.watched;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every question that the shipped rules of Prometheus and dashboards of Grafana ask. */
public final class Watched {
    private static final Path RULES = Path.of("src/compose/prometheus/rules.yml");
    private static final Path DASHBOARDS = Path.of("src/compose/grafana/dashboards");
    private static final Pattern SHOWN = Pattern.compile("\\{\\{\\s*(?:\\$labels\\.)?(\\w+)\\s*}}");

    /** Only exposed by a hub that has channels to tell people by, with the room that makes them. */
    static final Map<String, String> SELDOM = Map.of(
            "hub_messages_unsent", "hub.messages.unsent",
            "hub_messages_oldest_seconds", "hub.messages.oldest.seconds");

    private Watched() {}

    /**
     * One question.
     *
     * @param where the file and the rule or panel
     * @param expression PromQL
     * @param shown labels that its texts name
     */
    record Question(String where, String expression, Set<String> shown) {}

    static List<Question> questions() {
        List<Question> all = new ArrayList<>(rules());
        dashboards()
                .forEach((name, dashboard) -> dashboard
                        .get("panels")
                        .forEach(panel -> panel.path("targets")
                                .forEach(target -> all.add(new Question(
                                        name + ", " + panel.get("title").asText(),
                                        target.get("expr").asText(),
                                        shown(target.path("legendFormat").asText()))))));
        return all;
    }

    static Map<String, JsonNode> dashboards() {
        try (Stream<Path> files = Files.list(DASHBOARDS)) {
            Map<String, JsonNode> read = new TreeMap<>();
            for (Path file : (Iterable<Path>) files::iterator) {
                read.put(file.getFileName().toString(), new ObjectMapper().readTree(file.toFile()));
            }
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<JsonNode> alerts() {
        try {
            List<JsonNode> alerts = new ArrayList<>();
            new YAMLMapper()
                    .readTree(RULES.toFile())
                    .get("groups")
                    .forEach(group -> group.get("rules").forEach(alerts::add));
            return alerts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Question> rules() {
        return alerts().stream()
                .map(rule -> new Question(
                        "rules.yml, " + rule.get("alert").asText(),
                        rule.get("expr").asText(),
                        shown(rule.get("annotations").toString())))
                .toList();
    }

    private static Set<String> shown(String text) {
        Set<String> labels = new TreeSet<>();
        Matcher label = SHOWN.matcher(text);
        while (label.find()) {
            labels.add(label.group(1));
        }
        return labels;
    }

    /**
     * The hub's meters and labels that are asked for and that it does not expose, each with who asks; Prometheus's own
     * {@code up} and what is {@link #SELDOM} exposed are left out.
     *
     * @param exposed what {@code /actuator/prometheus} answers
     */
    public static List<String> missing(String exposed) {
        List<String> missing = new ArrayList<>();
        for (Question question : questions()) {
            for (PromQl.Asked asked : PromQl.read(question.expression())) {
                if (!asked.meter().equals("up") && !SELDOM.containsKey(asked.meter()) && !isThere(asked, exposed)) {
                    missing.add(question.where() + ": " + asked);
                }
            }
        }
        return missing;
    }

    private static boolean isThere(PromQl.Asked asked, String exposed) {
        return exposed.lines()
                .filter(line -> line.startsWith(asked.meter() + "{") || line.startsWith(asked.meter() + " "))
                .anyMatch(line -> asked.labels().stream().allMatch(label -> line.matches(".*[{,]" + label + "=\".*")));
    }
}
