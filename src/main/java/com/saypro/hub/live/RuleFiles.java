package com.saypro.hub.live;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Entry;
import com.saypro.hub.event.EventFields;
import com.saypro.hub.event.RuleFolder;
import com.saypro.hub.monitor.alert.rule.AlertFile;
import com.saypro.hub.monitor.alert.rule.AlertRule;
import com.saypro.hub.monitor.alert.rule.AlertRules;
import com.saypro.hub.reconcile.rule.Rivals;
import com.saypro.hub.reconcile.rule.Rule;
import com.saypro.hub.reconcile.rule.RuleFile;
import com.saypro.hub.reconcile.rule.Rules;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Keeps the rules of reconciliation and of alerts in step with the files in {@code routes/rules}. A broken file leaves its rule
 * as it was. They are few and soon read, so a change of one has all be read again: then it also shows what is mended by it.
 */
@Component
class RuleFiles {
    private static final Logger LOG = LoggerFactory.getLogger(RuleFiles.class);

    private final Path folder;
    private final Path mappings;
    private final Rules rules;
    private final AlertRules alerts;
    private final BrokenFiles broken;
    private Map<Path, Folder.Stamp> loaded = Map.of();
    private Folder.Stamp schema;
    private EventFields fields;
    /** As their files said when they were last sound. */
    private Map<Path, Rule> running = Map.of();

    private Map<Path, AlertRule> alerting = Map.of();

    RuleFiles(
            @Value("${hub.routes-dir}") Path routes,
            @Value("${hub.mappings-dir}") Path mappings,
            Rules rules,
            AlertRules alerts,
            BrokenFiles broken) {
        this.folder = routes.resolve(RuleFile.FOLDER);
        this.mappings = mappings;
        this.rules = rules;
        this.alerts = alerts;
        this.broken = broken;
    }

    /** Loads the rules if they, or the schema that says what events have, changed since the last time. */
    synchronized void refresh(Folder routesNow, Folder mappingsNow) {
        Map<Path, Folder.Stamp> files = new TreeMap<>(routesNow.files());
        files.keySet()
                .removeIf(file -> !file.startsWith(folder) || !file.toString().endsWith(RuleFile.ENDING));
        Folder.Stamp schemaNow = mappingsNow.files().get(mappings.resolve(EventFields.FILE));
        boolean otherSchema = schemaNow != null && !schemaNow.equals(schema) && readSchema();
        if (fields != null && (otherSchema || !files.equals(loaded))) {
            loaded.keySet().stream().filter(file -> !files.containsKey(file)).forEach(broken::accepted);
            load(files.keySet());
            loaded = files;
        }
        schema = schemaNow;
    }

    private boolean readSchema() {
        try {
            fields = EventFields.load(mappings);
            return true;
        } catch (BrokenFile e) {
            LOG.debug("Refused where the mappings are loaded", e);
            return false;
        }
    }

    private void load(Set<Path> files) {
        Map<Path, Rule> next = new TreeMap<>(running);
        next.keySet().retainAll(files);
        Map<Path, AlertRule> nextAlerts = new TreeMap<>(alerting);
        nextAlerts.keySet().retainAll(files);
        Set<Path> refused = new HashSet<>();
        for (Path file : files) {
            try {
                read(file, next, nextAlerts);
            } catch (BrokenFile e) {
                refuse(e, refused);
            }
        }
        refuseRivals(next, refused);
        files.stream().filter(file -> !refused.contains(file)).forEach(broken::accepted);
        running = next;
        alerting = nextAlerts;
        rules.replace(next.values(), names(refused, file -> !isAlert(file, nextAlerts)));
        alerts.replace(nextAlerts.values(), names(refused, file -> isAlert(file, nextAlerts)));
        LOG.info("Rules are live: {}, and {} of alerts, {} refused", next.size(), nextAlerts.size(), refused.size());
    }

    /** A file may become one of the other kind; what it was before runs until it is sound. */
    private void read(Path file, Map<Path, Rule> next, Map<Path, AlertRule> nextAlerts) throws BrokenFile {
        Entry entry = Entry.of(file);
        if (RuleFolder.isAlert(entry)) {
            nextAlerts.put(file, AlertFile.read(file, entry, fields));
            next.remove(file);
        } else {
            next.put(file, RuleFile.read(file, entry, fields));
            nextAlerts.remove(file);
        }
    }

    private boolean isAlert(Path file, Map<Path, AlertRule> nextAlerts) {
        return nextAlerts.containsKey(file) || !running.containsKey(file) && RuleFolder.isAlert(file);
    }

    private static Set<String> names(Set<Path> refused, Predicate<Path> which) {
        return refused.stream().filter(which).map(RuleFile::name).collect(Collectors.toSet());
    }

    /** What changed gives way to what did not; among what changed nobody can say who comes first, so none does. */
    private void refuseRivals(Map<Path, Rule> next, Set<Path> refused) {
        List<Path> rivals;
        do {
            rivals = next.keySet().stream()
                    .filter(file -> isOther(next.get(file), running.get(file)))
                    .filter(file -> Rivals.of(next.get(file), next.values()).isPresent())
                    .toList();
            List<BrokenFile> reasons = rivals.stream()
                    .map(file -> Rivals.wrong(
                            file,
                            next.get(file),
                            Rivals.of(next.get(file), next.values()).orElseThrow()))
                    .toList();
            reasons.forEach(reason -> refuse(reason, refused));
            rivals.forEach(file -> restore(file, next));
        } while (!rivals.isEmpty());
    }

    private static boolean isOther(Rule rule, Rule before) {
        return before == null || !before.version().equals(rule.version());
    }

    private void restore(Path file, Map<Path, Rule> next) {
        next.remove(file);
        if (running.containsKey(file)) {
            next.put(file, running.get(file));
        }
    }

    private void refuse(BrokenFile reason, Set<Path> refused) {
        broken.refused(reason.file(), reason.line(), reason.reason());
        refused.add(reason.file());
    }
}
