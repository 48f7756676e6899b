package com.saypro.hub.web.pages;

import com.saypro.hub.monitor.kpi.Kpi;
import com.saypro.hub.monitor.kpi.KpiAnswer;
import com.saypro.hub.monitor.kpi.KpiQuery;
import com.saypro.hub.monitor.kpi.Kpis;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The figures of the last 30 days, for people. */
@Component
class KpiRows {
    private final Kpis kpis;

    KpiRows(Kpis kpis) {
        this.kpis = kpis;
    }

    /** By category; of one vendor, or of all for null. */
    Map<String, List<KpiRow>> byCategory(String vendor) {
        Instant now = Instant.now();
        Map<String, Kpi> definitions = new LinkedHashMap<>();
        kpis.definitions().forEach(kpi -> definitions.put(kpi.name(), kpi));
        Map<String, List<KpiRow>> rows = new LinkedHashMap<>();
        for (KpiAnswer answer : kpis.all(new KpiQuery(vendor, null, now, null, null))) {
            Kpi kpi = definitions.get(answer.kpi());
            if (kpi != null) {
                rows.computeIfAbsent(kpi.category(), none -> new ArrayList<>()).add(KpiRow.of(kpi, answer, now));
            }
        }
        return rows;
    }
}
