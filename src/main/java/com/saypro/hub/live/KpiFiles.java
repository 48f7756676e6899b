package com.saypro.hub.live;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.EventFields;
import com.saypro.hub.monitor.kpi.Definitions;
import com.saypro.hub.monitor.kpi.Kpi;
import com.saypro.hub.monitor.kpi.KpiFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Keeps the figures in step with the files in {@code routes/kpis}. A broken file leaves its figures as they were. */
@Component
class KpiFiles {
    private static final Logger LOG = LoggerFactory.getLogger(KpiFiles.class);

    private final Path folder;
    private final Path mappings;
    private final Definitions definitions;
    private final BrokenFiles broken;
    private final Map<Path, List<Kpi>> running = new TreeMap<>();
    private Map<Path, Folder.Stamp> loaded = Map.of();
    private Folder.Stamp schema;

    KpiFiles(
            @Value("${hub.routes-dir}") Path routes,
            @Value("${hub.mappings-dir}") Path mappings,
            Definitions definitions,
            BrokenFiles broken) {
        this.folder = routes.resolve(KpiFile.FOLDER);
        this.mappings = mappings;
        this.definitions = definitions;
        this.broken = broken;
    }

    /** Loads the figures if they, or the schema that says what events have, changed since the last time. */
    synchronized void refresh(Folder routesNow, Folder mappingsNow) {
        Map<Path, Folder.Stamp> files = new TreeMap<>(routesNow.files());
        files.keySet()
                .removeIf(file -> !file.startsWith(folder) || !file.toString().endsWith(KpiFile.ENDING));
        Folder.Stamp schemaNow = mappingsNow.files().get(mappings.resolve(EventFields.FILE));
        if (files.equals(loaded) && schemaNow != null && schemaNow.equals(schema)) {
            return;
        }
        try {
            EventFields fields = EventFields.load(mappings);
            loaded.keySet().stream().filter(file -> !files.containsKey(file)).forEach(broken::accepted);
            running.keySet().retainAll(files.keySet());
            files.keySet().forEach(file -> load(file, fields));
            definitions.replace(running.values().stream().flatMap(List::stream).toList(), fields);
            loaded = files;
            schema = schemaNow;
            LOG.info("Figures are live: {}", definitions.all().size());
        } catch (BrokenFile e) {
            LOG.debug("Refused where the mappings are loaded", e);
        }
    }

    private void load(Path file, EventFields fields) {
        try {
            List<Kpi> read = KpiFile.load(file, fields);
            KpiFile.checkApart(file, read, running);
            running.put(file, read);
            broken.accepted(file);
        } catch (BrokenFile e) {
            broken.refused(e.file(), e.line(), e.reason());
        }
    }
}
