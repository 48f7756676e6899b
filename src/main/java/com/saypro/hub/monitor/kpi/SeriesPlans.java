package com.saypro.hub.monitor.kpi;

import com.saypro.hub.event.BrokenFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes of what the table says what is counted. */
@Component
class SeriesPlans {
    private static final Logger LOG = LoggerFactory.getLogger(SeriesPlans.class);
    private static final int MOST = 16;

    private final Definitions definitions;
    /** By the versions they hold. */
    private final Map<List<String>, Plan> made = new ConcurrentHashMap<>();

    SeriesPlans(Definitions definitions) {
        this.definitions = definitions;
    }

    Plan of(Collection<SeriesRow> rows) {
        List<String> key =
                rows.stream().map(row -> row.number() + row.version()).collect(Collectors.toList());
        Plan known = made.get(key);
        if (known == null) {
            known = make(rows);
            if (made.size() >= MOST) {
                made.clear();
            }
            made.put(key, known);
        }
        return known;
    }

    private Plan make(Collection<SeriesRow> rows) {
        List<Numbered> series = new ArrayList<>();
        for (SeriesRow row : rows) {
            try {
                series.add(new Numbered(row.number(), SeriesSection.read(row.said(), definitions.fields())));
            } catch (BrokenFile e) {
                // Another hub's events have what it speaks of; or it is unwanted soon.
                LOG.warn("Not counted here, as the events have not what it needs: {}", e.reason());
            }
        }
        return new Plan(series);
    }
}
