package com.saypro.hub.cli;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.EventFields;
import com.saypro.hub.monitor.kpi.Kpi;
import com.saypro.hub.monitor.kpi.KpiFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The figures in Markdown, from their files alone. */
final class KpiMarkdown {
    private KpiMarkdown() {}

    /**
     * All of them, by category.
     *
     * @throws Refused when a file is broken
     */
    static String of(Sources sources) {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.list(sources.routes().resolve(KpiFile.FOLDER))) {
            EventFields fields = EventFields.load(sources.mappings());
            for (Path file : files.filter(each -> each.toString().endsWith(KpiFile.ENDING))
                    .sorted()
                    .toList()) {
                text.append("\n## ").append(heading(KpiFile.category(file))).append('\n');
                KpiFile.load(file, fields).forEach(kpi -> text.append(of(kpi)));
            }
        } catch (BrokenFile e) {
            throw new Refused(e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.append('\n').toString();
    }

    private static String heading(String category) {
        return category.equals("crm")
                ? "CRM"
                : category.substring(0, 1).toUpperCase(Locale.ROOT) + category.substring(1);
    }

    private static String of(Kpi kpi) {
        List<String> by = kpi.by();
        return "\n### " + kpi.title() + "\n\n`" + kpi.name() + "`: in "
                + kpi.unit().word() + ", "
                + kpi.better().word() + " is better; by vendor"
                + (by.isEmpty() ? "" : ", " + String.join(", ", by)) + ".\n" + kpi.sentence() + "\n\n```yaml\n"
                + kpi.definition() + "```\n";
    }
}
