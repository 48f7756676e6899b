package com.saypro.hub.web.pages;

import com.saypro.hub.event.Category;
import com.saypro.hub.incident.OpenIncidents;
import com.saypro.hub.web.pages.LiveView.Tile;
import java.util.List;
import java.util.Locale;
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

    List<Tile> of(Category category, OpenIncidents.Count open) {
        return List.of(incidents(category, open));
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
