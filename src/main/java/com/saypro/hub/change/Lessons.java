package com.saypro.hub.change;

import com.saypro.hub.event.Failure;
import com.saypro.hub.event.FailureClass;
import com.saypro.hub.event.Finding;
import com.saypro.hub.event.MappingLines;
import com.saypro.hub.event.Payload;
import com.saypro.hub.event.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Learns from payloads, and keeps and tells what about them is a change. */
@Component
class Lessons {
    private static final String ROUTE = "map-batch";
    private static final int MOST_A_DAY = 20;
    /** Payloads of a vendor's first versions are no change. */
    private static final int ENOUGH = 20;

    private static final Pattern VERSION = Pattern.compile("[\\w.:+-]{1,40}");
    private static final String NEW_VERSION = "new-version";

    private final ShapeTable shapes;
    private final Changes changes;
    private final MappingLines lines;

    Lessons(ShapeTable shapes, Changes changes, MappingLines lines) {
        this.shapes = shapes;
        this.changes = changes;
        this.lines = lines;
    }

    /**
     * Takes payloads of one topic in.
     *
     * @return what a person should know, at most twenty a day
     */
    @Transactional
    public List<Finding> learn(String vendor, String topic, List<Payload> payloads) {
        Instant now = Instant.now();
        KnownShape shape = shapes.lock(vendor, topic, now);
        List<SeenChange> seen = new ArrayList<>();
        for (Payload payload : payloads) {
            shape.learn(payload, now).forEach(change -> seen.add(told(vendor, topic, change, now)));
        }
        shapes.keep(vendor, topic, shape);
        return tell(vendor, topic, seen);
    }

    /** Takes the versions in that a vendor made payloads by. */
    @Transactional
    public List<Finding> versions(String vendor, List<Payload> payloads) {
        Map<String, Integer> counts = new TreeMap<>();
        payloads.stream()
                .map(Payload::version)
                .filter(version -> VERSION.matcher(version).matches())
                .forEach(version -> counts.merge(version, 1, Integer::sum));
        List<SeenChange> seen = new ArrayList<>();
        counts.forEach((version, count) -> {
            if (shapes.countVersion(vendor, version, count) >= ENOUGH) {
                String told = "Payloads come by version '" + version + "' of the API, which never came before";
                seen.add(new SeenChange(0, Instant.now(), vendor, null, NEW_VERSION, version, told, null, List.of()));
            }
        });
        return tell(vendor, "", seen);
    }

    private SeenChange told(String vendor, String topic, FieldChange change, Instant now) {
        String example = change.example() == null ? null : Redacted.of(change.example());
        List<String> naming = lines.naming(vendor, Outline.name(change.path()));
        String told = "Field '" + change.path() + "' of topic '" + topic + "' " + change.told()
                + (example == null ? "" : ", e.g. " + example)
                + (naming.isEmpty() ? "; the mapping does not name it" : "; named in " + String.join(", ", naming));
        return new SeenChange(0, now, vendor, topic, change.kind(), change.path(), told, example, naming);
    }

    private List<Finding> tell(String vendor, String topic, List<SeenChange> seen) {
        if (seen.isEmpty()) {
            return List.of();
        }
        int left = Math.max(0, MOST_A_DAY - changes.today(vendor, topic));
        seen.forEach(changes::keep);
        return seen.stream().limit(left).map(Lessons::finding).toList();
    }

    private static Finding finding(SeenChange change) {
        String about = change.topic() == null ? change.what() : change.topic() + ":" + change.what();
        Failure failure =
                new Failure("changes", FailureClass.VENDOR, Severity.INFO, change.kind() + ":" + about, change.told());
        return Finding.raised(change.vendor(), ROUTE, failure, null, change.at());
    }
}
