package com.saypro.hub.web.pages;

import com.saypro.hub.event.Category;
import com.saypro.hub.incident.OpenIncidents;
import com.saypro.hub.incident.clock.ClockKind;
import com.saypro.hub.incident.clock.SlaFigure;
import com.saypro.hub.web.pages.LiveView.Tile;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The figures that every category has. */
@Component
class LiveTiles {
    static Tile perMinute(Double value) {
        return new Tile(
                "Deliveries a minute",
                value == null ? null : String.format(Locale.ROOT, "%,.0f", value),
                value == null ? null : "last whole minute",
                "",
                null);
    }

    List<Tile> of(Category category, OpenIncidents.Count open, LiveAlerts firing, List<SlaFigure> promise) {
        return List.of(firing.tile(category), incidents(category, open), resolvedInTime(category, promise));
    }

    private static Tile resolvedInTime(Category category, List<SlaFigure> promise) {
        Optional<SlaFigure> known = promise.stream()
                .filter(figure -> figure.clock() == ClockKind.RESOLVE
                        && figure.of().equals("category")
                        && category.word().equals(figure.category()))
                .findFirst();
        return new Tile(
                "Resolved in time",
                known.map(SlaFigure::percent)
                        .map(percent -> percent.stripTrailingZeros().toPlainString() + " %")
                        .orElse(null),
                known.filter(figure -> figure.counted() > 0)
                        .map(figure -> figure.met() + " of " + figure.counted() + (figure.small() ? ", few" : ""))
                        .orElse(null),
                known.map(SlaFigure::reached)
                        .map(reached -> reached ? "good" : "bad")
                        .orElse(""),
                "/sla");
    }

    private static Tile incidents(Category category, OpenIncidents.Count open) {
        String note = open.overdue() > 0
                ? String.format(Locale.ROOT, "%,d overdue", open.overdue())
                : open.critical() > 0 ? String.format(Locale.ROOT, "%,d critical", open.critical()) : "none overdue";
        return new Tile(
                "Open incidents",
                String.format(Locale.ROOT, "%,d", open.open()),
                open.open() == 0 ? null : note,
                open.open() == 0 ? "good" : open.overdue() + open.critical() > 0 ? "bad" : "",
                "/incidents?category=" + category.word());
    }
}
