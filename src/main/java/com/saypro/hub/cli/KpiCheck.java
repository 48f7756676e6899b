package com.saypro.hub.cli;

import com.saypro.hub.check.RouteRules.Problem;
import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Entry;
import com.saypro.hub.event.EventFields;
import com.saypro.hub.event.Policy;
import com.saypro.hub.monitor.kpi.Kpi;
import com.saypro.hub.monitor.kpi.KpiFile;
import com.saypro.hub.monitor.kpi.KpiStories;
import com.saypro.hub.monitor.kpi.Targets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Checks the figures: each file, that no name is given twice, that each has stories, and that targets are of figures there are. */
final class KpiCheck {
    private final Set<Path> files = new TreeSet<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<Path, List<Kpi>> kpis = new TreeMap<>();

    private KpiCheck() {}

    static KpiCheck of(Sources sources) {
        KpiCheck check = new KpiCheck();
        Path folder = sources.routes().resolve(KpiFile.FOLDER);
        if (Files.isDirectory(folder)) {
            check.files(folder);
            check.load(sources.mappings());
            check.targets(sources.routes());
        }
        return check;
    }

    Set<Path> files() {
        return files;
    }

    List<Problem> problems() {
        return problems;
    }

    private void files(Path folder) {
        try (Stream<Path> found = Files.list(folder)) {
            found.filter(file -> file.toString().endsWith(KpiFile.ENDING)
                            || file.toString().endsWith(KpiStories.ENDING))
                    .forEach(files::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void load(Path mappings) {
        EventFields fields;
        try {
            fields = EventFields.load(mappings);
        } catch (BrokenFile e) {
            return; // said where the mappings are checked
        }
        for (Path file : files) {
            try {
                if (file.toString().endsWith(KpiFile.ENDING)) {
                    load(file, fields);
                }
            } catch (BrokenFile e) {
                add(e);
            }
        }
    }

    private void load(Path file, EventFields fields) throws BrokenFile {
        List<Kpi> read = KpiFile.load(file, fields);
        KpiFile.checkApart(file, read, kpis);
        kpis.put(file, read);
        Path stories = file.resolveSibling(KpiFile.category(file) + KpiStories.ENDING);
        if (!files.contains(stories)) {
            throw new BrokenFile(file, 0, "the figures have no stories: " + stories.getFileName() + " is missing");
        }
    }

    private void targets(Path routes) {
        Path file = routes.resolve(Policy.FOLDER).resolve(new Targets().name() + Policy.ENDING);
        try {
            for (Entry target : Files.exists(file) ? Entry.of(file).list() : List.<Entry>of()) {
                String name = target.get("kpi").text();
                if (kpis.values().stream()
                        .flatMap(List::stream)
                        .noneMatch(kpi -> kpi.name().equals(name))) {
                    throw target.get("kpi").wrong("there is no figure '" + name + "'");
                }
            }
        } catch (BrokenFile e) {
            add(e);
        }
    }

    private void add(BrokenFile e) {
        problems.add(new Problem(e.file(), e.line(), e.reason()));
    }
}
