package com.saypro.hub.monitor.kpi;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What people read of the figures. */
@Component
public class Kpis {
    private final Definitions definitions;
    private final SeriesTable table;
    private final Targets targets;
    private final CellReader reader;

    Kpis(Definitions definitions, SeriesTable table, Targets targets, CellReader reader) {
        this.definitions = definitions;
        this.table = table;
        this.targets = targets;
        this.reader = reader;
    }

    /** What the figures mean, in the order of their files. */
    public List<Kpi> definitions() {
        return definitions.all();
    }

    /** All figures of the same window. */
    public List<KpiAnswer> all(KpiQuery query) {
        Map<String, SeriesRow> numbers = numbers();
        return definitions.all().stream()
                .map(kpi -> answer(kpi, numbers, query))
                .toList();
    }

    /**
     * One figure.
     *
     * @throws IllegalArgumentException when it cannot be asked so; the message is a sentence for who asks
     */
    public Optional<KpiAnswer> of(String name, KpiQuery query) {
        return definitions.of(name).map(kpi -> answer(kpi, numbers(), query));
    }

    private KpiAnswer answer(Kpi kpi, Map<String, SeriesRow> numbers, KpiQuery query) {
        Answering answering = answering(kpi, numbers, query);
        KpiAnswer answer = answering.answer(query);
        Quarter quarter = Quarter.at(answer.until().minusNanos(1));
        List<Target> asked = targets.of(kpi, quarter, query.vendor());
        return answer.with(answering.stands(asked, answer.until()));
    }

    private Answering answering(Kpi kpi, Map<String, SeriesRow> numbers, KpiQuery query) {
        Series counted = kpi.formula().of();
        SeriesRow row = numbers.get(counted.version());
        boolean known = kpi.formula().kind() == Kind.COUNT
                && row != null
                && reader.knows(row.number(), query.vendor(), query.window().until());
        return new Answering(kpi, new StoredGrids(reader, numbers), known, wholeSince(kpi, numbers));
    }

    /** The later of both; null while one is being counted. */
    private static Instant wholeSince(Kpi kpi, Map<String, SeriesRow> numbers) {
        Instant since = Instant.MIN;
        for (Series series : kpi.formula().series()) {
            SeriesRow row = numbers.get(series.version());
            if (row == null || row.building()) {
                return null;
            }
            since = row.wholeSince().isAfter(since) ? row.wholeSince() : since;
        }
        return since;
    }

    private Map<String, SeriesRow> numbers() {
        Map<String, SeriesRow> numbers = new HashMap<>();
        table.all().forEach(row -> numbers.put(row.version(), row));
        return numbers;
    }
}
