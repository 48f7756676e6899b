package com.saypro.hub.monitor.kpi;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Category;
import com.saypro.hub.event.Entry;
import com.saypro.hub.event.EventFields;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads the figures of a category. The grammar is in {@code docs/kpis.md}. */
public final class KpiFile {
    /** The folder of these files among the routes. */
    public static final String FOLDER = "kpis";

    /** How the files end; what stands before is the category. */
    public static final String ENDING = ".kpi.yaml";

    private static final List<String> CATEGORIES = Stream.concat(
                    Stream.of(Category.values()).map(Category::word), Stream.of("integration"))
            .toList();

    private KpiFile() {}

    /**
     * Reads a file.
     *
     * @param fields what the events have that it speaks of
     * @throws BrokenFile when anything in it is wrong
     */
    public static List<Kpi> load(Path file, EventFields fields) throws BrokenFile {
        String category = category(file);
        if (!CATEGORIES.contains(category)) {
            throw new BrokenFile(file, 0, "the file is named by one of " + String.join(", ", CATEGORIES));
        }
        List<Kpi> kpis = new ArrayList<>();
        for (Entry entry : Entry.of(file).list()) {
            Kpi kpi = new KpiSection(entry, category, fields).read();
            if (kpis.stream().anyMatch(other -> other.name().equals(kpi.name()))) {
                throw entry.wrong("there are two figures '" + kpi.name() + "'");
            }
            kpis.add(kpi);
        }
        return kpis;
    }

    /**
     * Throws when another file has a figure of the same name.
     *
     * @param others what each file holds
     */
    public static void checkApart(Path file, List<Kpi> kpis, Map<Path, List<Kpi>> others) throws BrokenFile {
        for (Map.Entry<Path, List<Kpi>> other : others.entrySet()) {
            for (Kpi kpi : kpis) {
                if (!other.getKey().equals(file)
                        && other.getValue().stream()
                                .anyMatch(each -> each.name().equals(kpi.name()))) {
                    throw new BrokenFile(
                            file, 0, other.getKey().getFileName() + " has a figure '" + kpi.name() + "' too");
                }
            }
        }
    }

    /** The category whose figures a file holds. */
    public static String category(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
    }
}
