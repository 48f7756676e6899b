package com.saypro.hub.cli;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.mapping.EventSchema;
import com.saypro.hub.monitor.alert.rule.OwnSignals;
import com.saypro.hub.monitor.kpi.KpiFile;
import com.saypro.hub.monitor.kpi.KpiStories;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The figures of a project, tried on their stories. */
final class TriedKpis {
    private final KpiStories all;
    private final ToldStories told;

    private TriedKpis(KpiStories all, ToldStories told) {
        this.all = all;
        this.told = told;
    }

    /** Those of a project. */
    static TriedKpis of(Sources sources, ToldStories told) {
        try {
            EventSchema own = EventSchema.read(Path.of("own.schema.json"), OwnSignals.schema());
            EventSchema schema = EventSchema.load(sources.mappings());
            return new TriedKpis(
                    new KpiStories(sources.routes().resolve(KpiFile.FOLDER), sources.mappings(), schema.or(own)), told);
        } catch (BrokenFile e) {
            throw new Refused(e.getMessage());
        }
    }

    /** The category that a person means by one of its files; null when it is none. */
    static String named(Sources sources, String text) {
        Path file = Path.of(text);
        String name = file.getFileName().toString();
        boolean isHere = file.getParent() == null || file.getParent().endsWith(KpiFile.FOLDER);
        for (String ending : List.of(KpiFile.ENDING, KpiStories.ENDING)) {
            name = name.endsWith(ending) ? name.substring(0, name.length() - ending.length()) : name;
        }
        Path folder = sources.routes().resolve(KpiFile.FOLDER);
        return isHere && Files.exists(folder.resolve(name + KpiFile.ENDING)) ? name : null;
    }

    /** Tries the figures of these categories, or all when none is named. */
    void run(List<String> categories) {
        (categories.isEmpty() ? all.categories() : categories)
                .forEach(category -> told.run(category + " figures", () -> all.run(category)));
    }
}
