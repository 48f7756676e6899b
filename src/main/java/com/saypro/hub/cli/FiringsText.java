package com.saypro.hub.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;

/** Writes for people when an alert rule would have fired. */
final class FiringsText {
    private static final int SHOWN = 20;

    private final PrintWriter out;

    FiringsText(PrintWriter out) {
        this.out = out;
    }

    void write(JsonNode found) {
        out.println(found.path("rule").asText() + " since "
                + found.path("since").asText() + ": " + found.path("events").asText() + " events, "
                + found.path("millis").asText() + " ms");
        firings("would fire", found.path("found"));
        if (found.path("live").isObject()) {
            firings("the live rule would", found.path("live"));
        }
        out.println("Nothing was changed. The rule goes live by being saved in routes/rules.");
    }

    private void firings(String what, JsonNode found) {
        int count = found.path("count").asInt();
        out.println(what + ": " + count + (count == 1 ? " time" : " times"));
        JsonNode firings = found.path("firings");
        for (int i = 0; i < Math.min(SHOWN, firings.size()); i++) {
            JsonNode firing = firings.get(i);
            StringBuilder line = new StringBuilder("  " + firing.path("fired").asText());
            firing.path("group")
                    .properties()
                    .forEach(field -> line.append(' ')
                            .append(field.getKey())
                            .append(' ')
                            .append(field.getValue().asText()));
            out.println(line.append(": ").append(firing.path("reading").asText()));
            out.println("    "
                    + (firing.has("recovered")
                            ? "over at " + firing.path("recovered").asText()
                            : "not over"));
        }
        if (count > Math.min(SHOWN, firings.size())) {
            out.println("  and " + (count - Math.min(SHOWN, firings.size())) + " more");
        }
    }
}
