package com.saypro.hub.monitor.kpi;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.EventFields;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The figures that are live, in the order of their files. Safe for use by many threads. */
@Component
public class Definitions {
    private record Live(List<Kpi> kpis, EventFields fields) {}

    private final Path mappings;
    private volatile Live live = new Live(List.of(), null);

    /** @param mappings the folder with the schema of events */
    public Definitions(@Value("${hub.mappings-dir}") Path mappings) {
        this.mappings = mappings;
    }

    /**
     * Makes these live and no others.
     *
     * @param fields what the events have
     */
    public void replace(Collection<Kpi> kpis, EventFields fields) {
        live = new Live(List.copyOf(kpis), fields);
    }

    /** All of them. */
    public List<Kpi> all() {
        return live.kpis();
    }

    /** The one of this name. */
    public Optional<Kpi> of(String name) {
        return all().stream().filter(kpi -> kpi.name().equals(name)).findFirst();
    }

    /** What they count, each once. */
    Collection<Series> series() {
        TreeMap<String, Series> series = new TreeMap<>();
        new ArrayList<>(all()).forEach(kpi -> kpi.formula().series().forEach(each -> series.put(each.version(), each)));
        return series.values();
    }

    /** What the events have; read when it was not said. */
    EventFields fields() {
        EventFields fields = live.fields();
        try {
            return fields == null ? EventFields.load(mappings) : fields;
        } catch (BrokenFile e) {
            throw new IllegalStateException("The schema of events cannot be read", e);
        }
    }
}
