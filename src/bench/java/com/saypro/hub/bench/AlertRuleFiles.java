package com.saypro.hub.bench;

import java.io.IOException;
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

    /** Puts so many rules there, and waits until they are live. */
    void put(int count) throws Exception {
        for (int i = 0; i < count; i++) {
            String rule = "description: Rule %1$d of many.\nseverity: info\naccountable: nobody\n"
                    + "watches: {takes: [" + TAKES[i % TAKES.length] + "]}\n" + KINDS[i / TAKES.length % KINDS.length];
            write("bench-" + i, rule.formatted(i, 1 + i % LONGEST));
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
