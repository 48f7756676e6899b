package com.saypro.hub.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.saypro.hub.event.Sum;
import java.io.PrintWriter;
import java.util.StringJoiner;

/** Writes for people what a rule would have found. */
final class HindsightText {
    private static final int SHOWN = 10;

    private final PrintWriter out;

    HindsightText(PrintWriter out) {
        this.out = out;
    }

    void write(JsonNode found) {
        out.println(
                found.path("rule").asText() + " since " + found.path("since").asText() + ": "
                        + found.path("events").asText() + " events, "
                        + found.path("items").asText() + " items, "
                        + found.path("millis").asText() + " ms");
        summary("would find", found.path("found"));
        if (found.path("withoutKey").asLong() > 0) {
            out.println("  " + found.path("withoutKey").asText() + " items have no key and can find no other");
        }
        JsonNode live = found.path("live");
        if (live.isObject()) {
            summary("finds now", live.path("found"));
            breaks("new", live.path("appear").asLong(), live.path("appearing"));
            breaks("gone", live.path("go").asLong(), live.path("going"));
        } else {
            breaks("broken", broken(found.path("found")), found.path("breaks"));
        }
        out.println("Nothing was changed. The rule goes live by being saved in routes/rules.");
    }

    private void summary(String what, JsonNode summary) {
        out.println(what + ": " + summary.path("matched").asText() + " matched, "
                + summary.path("expected").asText() + " expected, " + broken(summary) + " broken"
                + byName(summary.path("broken")));
        for (JsonNode sum : summary.path("atRisk")) {
            out.println("  at risk: "
                    + new Sum(
                            sum.path("minor").bigIntegerValue(),
                            sum.path("currency").asText()));
        }
        if (summary.path("failed").asLong() > 0) {
            out.println("  " + summary.path("failed").asText() + " cannot be evaluated");
        }
    }

    private static long broken(JsonNode summary) {
        return summary.path("broken").valueStream().mapToLong(JsonNode::asLong).sum();
    }

    private static String byName(JsonNode byName) {
        StringJoiner all = new StringJoiner(", ", " (", ")").setEmptyValue("");
        byName.fields().forEachRemaining(field -> all.add(field.getValue().asText() + " " + field.getKey()));
        return all.toString();
    }

    private void breaks(String what, long count, JsonNode some) {
        out.println(what + ": " + count);
        for (int i = 0; i < Math.min(SHOWN, some.size()); i++) {
            JsonNode each = some.get(i);
            StringJoiner items = new StringJoiner(", ");
            each.path("items")
                    .forEach(item -> items.add(item.path("side").asText() + " "
                            + item.path("vendor").asText() + " "
                            + item.path("identity").asText()));
            out.println("  " + each.path("broken").asText() + ": " + items);
            out.println("    " + each.path("reason").asText());
        }
        if (count > Math.min(SHOWN, some.size())) {
            out.println("  and " + (count - Math.min(SHOWN, some.size())) + " more");
        }
    }
}
