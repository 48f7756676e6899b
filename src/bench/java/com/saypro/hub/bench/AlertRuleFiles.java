package com.saypro.hub.bench;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Entry;
import com.saypro.hub.event.EventFields;
import com.saypro.hub.monitor.alert.rule.AlertFile;
import com.saypro.hub.monitor.alert.rule.AlertRule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/** Many alert rules of different kinds, put before a running hub and taken away again. */
final class AlertRuleFiles {
    private static final String[] KINDS = {
        "alert: threshold\nover: %2$dm\nabove: 1000000000",
        "alert: rate\nover: %2$dm\nagainst: 7d\nabove: 1000",
        "alert: absence\nover: %2$dm\natLeast: 1000000000",
        "alert: ratio\nof: {takes: [{types: [payment.captured, payment.failed, order.created]}]}\nover: %2$dm\nabove: 99.99%%",
        "alert: burn\nof: {takes: [{types: [payment.captured, payment.failed, order.created]}]}\nobjective: 1%%"
    };
    private static final String[] TAKES = {
        "{types: [payment.captured, payment.failed]}",
        "{types: [payment.captured], where: {method: card}}",
        "{types: [payment.failed]}",
        "{types: [order.created]}",
        "{types: [order.created, order.paid]}",
        "{types: [payment.captured], where: {vendor: vendor-%1$d}}",
        "{types: [order.created], where: {vendor: vendor-%1$d}}",
        "{types: [shipment.updated], where: {vendor: vendor-%1$d}}",
        "{types: [payment.captured], where: {country: country-%1$d}}",
        "{types: [ticket.created], where: {status: status-%1$d}}"
    };
    private static final int LONGEST = 55;

    private final Path folder;
    private final Path log;

    /**
     * @param routes the routes of a hub
     * @param data the folder of the hub's process
     */
    AlertRuleFiles(Path routes, Path data) {
        folder = routes.resolve("rules");
        log = data.resolve("data/logs/hub.log");
    }

    /** Takes the alert rules that ship away, so that only those measured are there. */
    static void none(Path routes) throws IOException {
        try (var files = Files.list(routes.resolve("rules"))) {
            for (Path file : files.toList()) {
                if (Files.readString(file).contains("\nalert:")) {
                    Files.delete(file);
                }
            }
        }
    }

    /** One of many, as it is read. */
    static AlertRule rule(int number, EventFields fields) throws BrokenFile {
        Path file = Path.of("bench-" + number + ".rule.yaml");
        return AlertFile.read(file, Entry.of(file, text(number).getBytes(StandardCharsets.UTF_8)), fields);
    }

    private static String text(int number) {
        String rule = "description: Rule %1$d of many.\nseverity: info\naccountable: nobody\n"
                + "watches: {takes: [" + TAKES[number % TAKES.length] + "]}\n"
                + KINDS[number / TAKES.length % KINDS.length];
        return rule.formatted(number, 1 + number % LONGEST);
    }

    /** Puts so many rules there, and waits until they are live. */
    void put(int count) throws Exception {
        for (int i = 0; i < count; i++) {
            write("bench-" + i, text(i));
        }
        await(count);
    }

    /** Puts a rule there, and waits until it is live. */
    void put(String name, String rule) throws Exception {
        write(name, rule);
        await(1);
    }

    private void write(String name, String rule) throws IOException {
        Files.writeString(folder.resolve(name + ".rule.yaml"), rule);
    }

    /** Takes them away again. */
    void remove(int count) throws Exception {
        for (int i = 0; i < count; i++) {
            FileSystemUtils.deleteRecursively(folder.resolve("bench-" + i + ".rule.yaml"));
        }
        await(0);
    }

    private void await(int count) throws Exception {
        String wanted = String.format(Locale.ROOT, "and %d of alerts", count);
        for (int i = 0; i < 600; i++) {
            String last = Files.readString(log)
                    .lines()
                    .filter(line -> line.contains("of alerts"))
                    .reduce("", (before, line) -> line);
            if (last.contains(wanted)) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new IllegalStateException("Not live after a minute: " + count + " alert rules");
    }
}
