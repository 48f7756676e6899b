package com.saypro.hub.web.pages;

import com.saypro.hub.event.Category;
import com.saypro.hub.monitor.kpi.KpiAnswer;
import com.saypro.hub.monitor.kpi.KpiQuery;
import com.saypro.hub.monitor.kpi.Kpis;
import com.saypro.hub.web.pages.LiveView.Tile;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The figures that say most about a category now: those of the last hour, and of the last day where hours say little. */
@Component
class LiveFigures {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Map<Category, List<Asked>> ASKED = Map.of(
            Category.PAYMENT,
            List.of(
                    new Asked("payment-success-rate", HOUR),
                    new Asked("payment-volume", HOUR),
                    new Asked("payment-value", HOUR)),
            Category.CRM,
            List.of(new Asked("crm-sync-lag", HOUR), new Asked("new-contacts", DAY)),
            Category.COMMERCE,
            List.of(new Asked("orders", HOUR), new Asked("order-value", HOUR)),
            Category.SHIPPING,
            List.of(new Asked("on-time-rate", DAY), new Asked("parcel-exception-rate", DAY)),
            Category.MARKETING,
            List.of(new Asked("ad-spend", DAY), new Asked("ad-roas", DAY)));

    private record Asked(String kpi, Duration over) {}

    private final Kpis kpis;

    LiveFigures(Kpis kpis) {
        this.kpis = kpis;
    }

    List<Tile> of(Category category, Instant now) {
        return ASKED.getOrDefault(category, List.of()).stream()
                .flatMap(asked -> kpis
                        .of(asked.kpi, new KpiQuery(null, now.minus(asked.over), now, null, null))
                        .map(answer -> tile(answer, asked.over))
                        .stream())
                .toList();
    }

    private static Tile tile(KpiAnswer answer, Duration over) {
        String counts = KpiText.counts(answer);
        String window = over.equals(HOUR) ? "last hour" : "last day";
        boolean small = answer.figures().stream().anyMatch(figure -> figure.small());
        return new Tile(
                answer.title(),
                KpiText.value(answer),
                (counts == null ? "" : counts + ", ") + window + (small ? ", few" : ""),
                "",
                "/kpis");
    }
}
