package com.saypro.hub.web.pages;

import com.saypro.hub.event.Category;
import com.saypro.hub.inbound.Vendor;
import com.saypro.hub.inbound.Vendors;
import com.saypro.hub.monitor.kpi.Kpi;
import com.saypro.hub.monitor.kpi.KpiQuery;
import com.saypro.hub.monitor.kpi.Kpis;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The figures of the last 30 days, for people. */
@Component
class KpiRows {
    private static final String INTEGRATION = "integration";

    private final Kpis kpis;
    private final Vendors vendors;

    KpiRows(Kpis kpis, Vendors vendors) {
        this.kpis = kpis;
        this.vendors = vendors;
    }

    /** By category: all for null; of one vendor those that can speak of it. */
    Map<String, List<KpiRow>> byCategory(String vendor) {
        Instant now = Instant.now();
        KpiQuery query = new KpiQuery(vendor, null, now, null, null);
        Map<String, List<KpiRow>> rows = new LinkedHashMap<>();
        for (Kpi kpi : spoken(vendor)) {
            kpis.of(kpi.name(), query)
                    .ifPresent(answer -> rows.computeIfAbsent(kpi.category(), none -> new ArrayList<>())
                            .add(KpiRow.of(kpi, answer, now)));
        }
        return rows;
    }

    private List<Kpi> spoken(String vendor) {
        Category category = vendors.all().stream()
                .filter(each -> each.name().equals(vendor))
                .findFirst()
                .map(Vendor::category)
                .orElse(null);
        return category == null ? kpis.definitions() : spokenOf(kpis, category.word());
    }

    /** The figures of vendors of a category: those of its kind first, then how well the hub hears of it. */
    static List<Kpi> spokenOf(Kpis kpis, String category) {
        return Stream.of(category, INTEGRATION)
                .flatMap(asked ->
                        kpis.definitions().stream().filter(kpi -> kpi.category().equals(asked)))
                .toList();
    }
}
