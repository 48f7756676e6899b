package com.saypro.hub.web.pages;

import com.saypro.hub.event.Category;
import com.saypro.hub.incident.OpenIncidents;
import com.saypro.hub.incident.clock.Sla;
import com.saypro.hub.incident.clock.SlaFigure;
import com.saypro.hub.monitor.alert.Alerts;
import com.saypro.hub.monitor.health.Health;
import com.saypro.hub.monitor.health.Sign;
import com.saypro.hub.monitor.health.VendorHealth;
import com.saypro.hub.web.pages.LiveView.Tile;
import com.saypro.hub.web.pages.LiveView.VendorTile;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Gathers the overview. However many look at it, it is gathered once in some seconds. */
@Component
class LiveNow {
    private static final Duration FRESH = Duration.ofSeconds(4);
    private static final Map<Category, String> TITLES = Map.of(
            Category.PAYMENT, "Payments",
            Category.CRM, "Customers",
            Category.COMMERCE, "Commerce",
            Category.SHIPPING, "Shipping",
            Category.MARKETING, "Marketing");
    private static final List<String> WORST_FIRST = List.of("down", "degraded", "maintenance", "up", "unknown");

    private final Health health;
    private final LiveFigures figures;
    private final LiveTiles tiles;
    private final OpenIncidents incidents;
    private final Alerts alerts;
    private final Sla sla;
    private List<LiveView> known = List.of();
    private Instant knownAt = Instant.EPOCH;

    LiveNow(Health health, LiveFigures figures, LiveTiles tiles, OpenIncidents incidents, Alerts alerts, Sla sla) {
        this.health = health;
        this.figures = figures;
        this.tiles = tiles;
        this.incidents = incidents;
        this.alerts = alerts;
        this.sla = sla;
    }

    /** One view a category, in the order of the pages. */
    synchronized List<LiveView> look() {
        Instant now = Instant.now();
        if (Duration.between(knownAt, now).abs().compareTo(FRESH) >= 0) {
            known = gather(now);
            knownAt = now;
        }
        return known;
    }

    private List<LiveView> gather(Instant now) {
        LastHour hour = LastHour.of(health.minutes(Sign.DOOR, LastHour.since(now)), now);
        Map<String, OpenIncidents.Count> open = incidents.byCategory();
        List<VendorHealth> vendors = health.all();
        List<SlaFigure> promise = sla.now();
        LiveAlerts firing = LiveAlerts.of(alerts.rules(), vendors);
        return Stream.of(Category.values())
                .map(category -> {
                    List<VendorTile> those = vendors.stream()
                            .filter(each -> each.category().equals(category.word()))
                            .map(each -> tile(each, hour, now))
                            .sorted(Comparator.comparing(each -> WORST_FIRST.indexOf(each.state())))
                            .toList();
                    List<String> names = those.stream().map(VendorTile::vendor).toList();
                    List<Tile> all = new ArrayList<>();
                    all.add(LiveTiles.perMinute(hour.perMinute(names)));
                    all.addAll(figures.of(category, now));
                    all.addAll(tiles.of(category, OpenIncidents.of(open, category.word()), firing, promise));
                    return new LiveView(category.word(), TITLES.get(category), all, those, hour.spark(names));
                })
                .toList();
    }

    private static VendorTile tile(VendorHealth vendor, LastHour hour, Instant now) {
        return new VendorTile(
                vendor.vendor(),
                vendor.state().word(),
                vendor.reasons().stream().findFirst().orElse(null),
                Moment.of(vendor.since(), now),
                vendor.probes().stream()
                        .filter(probe -> probe.status() > 0)
                        .findFirst()
                        .map(probe -> String.format(Locale.ROOT, "answers in %,d ms", probe.millis()))
                        .orElse(null),
                hour.spark(List.of(vendor.vendor())));
    }
}
