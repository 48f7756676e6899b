package com.saypro.hub.monitor.alert.live;

import com.saypro.hub.event.Evidence;
import com.saypro.hub.event.Failure;
import com.saypro.hub.event.Finding;
import com.saypro.hub.event.Fingerprint;
import com.saypro.hub.monitor.alert.engine.Change;
import com.saypro.hub.monitor.alert.engine.GroupKey;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells the incident tracker of what fired and what recovered. One rule and group is one incident. */
final class AlertFindings {
    private static final String ROUTE = "monitor";
    private static final String VENDOR = "vendor";

    private AlertFindings() {}

    static Finding of(Change change) {
        String fingerprint = fingerprint(change.rule().name(), change.group());
        if (change.what() == Change.What.RECOVERED) {
            return Finding.cleared(fingerprint, "auto", change.at());
        }
        Map<String, String> fields = GroupKey.fields(change.rule(), change.group());
        Failure failure = new Failure(
                change.rule().name(),
                change.rule().failureClass(),
                change.severity(),
                change.rule().condition().word(),
                reason(change, fields));
        return new Finding(fingerprint, fields.get(VENDOR), ROUTE, failure, null, change.at(), null, null)
                .with(new Evidence(Categories.of(change.rule(), fields), about(fields), change.events()));
    }

    /** The rule is no more, or makes other groups. */
    static Finding over(String rule, String group, Instant at) {
        return Finding.cleared(fingerprint(rule, group), "fixed", at);
    }

    private static String fingerprint(String rule, String group) {
        return Fingerprint.ofText("alert\n" + rule + "\n" + group);
    }

    private static String reason(Change change, Map<String, String> fields) {
        String group = fields.entrySet().stream()
                .map(field -> field.getKey() + " " + field.getValue())
                .collect(Collectors.joining(", ", " (", ")"));
        return change.rule().description().replaceFirst("\\.$", "") + (fields.isEmpty() ? "" : group) + ": "
                + change.text() + ".";
    }

    /** Ids are called after what they are the ids of. */
    private static Map<String, String> about(Map<String, String> fields) {
        Map<String, String> about = new LinkedHashMap<>();
        fields.forEach((name, value) -> about.put(name.replaceFirst("(?<=.)Id$", ""), value));
        return about;
    }
}
