package com.saypro.hub.bench;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Entry;
import com.saypro.hub.event.EventFields;
import com.saypro.hub.event.Sha256;
import com.saypro.hub.monitor.alert.rule.AlertFile;
import com.saypro.hub.monitor.alert.rule.AlertRule;
import com.saypro.hub.monitor.alert.rule.AlertRules;
import com.saypro.hub.monitor.kpi.Definitions;
import com.saypro.hub.monitor.kpi.Kpi;
import com.saypro.hub.monitor.kpi.KpiFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** All that watches events, by the rules and figures that ship. */
final class WatchRoom {
    private static final String ENTER = """
            insert into kpi_series (version, said, round, building, unsettled, whole_since)
            values (:version, :said, 1, false, false, now()) on conflict do nothing""";
    private static final int VERSION_BYTES = 12;

    private WatchRoom() {}

    static EventRoom open(Path folder) throws IOException, BrokenFile {
        EventRoom room = new EventRoom(folder, "com.saypro.hub.monitor");
        EventFields fields = EventFields.load(Path.of("mappings"));
        room.bean(AlertRules.class).replace(rules(fields), Set.of());
        List<Kpi> kpis = kpis(fields);
        room.bean(Definitions.class).replace(kpis, fields);
        kpis.stream()
                .flatMap(kpi -> Stream.of(kpi.formula().part(), kpi.formula().of()))
                .filter(Objects::nonNull)
                .forEach(series -> room.sql()
                        .sql(ENTER)
                        .param("version", Sha256.hex(series.said(), VERSION_BYTES))
                        .param("said", series.said())
                        .update());
        return room;
    }

    private static List<AlertRule> rules(EventFields fields) throws IOException, BrokenFile {
        List<AlertRule> rules = new ArrayList<>();
        for (Path file : files("routes/rules", ".rule.yaml")) {
            Entry entry = Entry.of(file);
            if (entry.get("alert").isThere()) {
                rules.add(AlertFile.read(file, entry, fields));
            }
        }
        return rules;
    }

    private static List<Kpi> kpis(EventFields fields) throws IOException, BrokenFile {
        List<Kpi> kpis = new ArrayList<>();
        for (Path file : files("routes/kpis", KpiFile.ENDING)) {
            kpis.addAll(KpiFile.load(file, fields));
        }
        return kpis;
    }

    private static List<Path> files(String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
