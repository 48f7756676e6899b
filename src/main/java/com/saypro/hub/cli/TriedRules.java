package com.saypro.hub.cli;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.RuleFolder;
import com.saypro.hub.mapping.EventSchema;
import com.saypro.hub.monitor.alert.rule.OwnSignals;
import com.saypro.hub.monitor.alert.story.AlertStories;
import com.saypro.hub.reconcile.story.RuleStories;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The rules of a project, those of reconciliation and of alerts, tried on their stories. */
final class TriedRules {
    private final ToldStories told;
    private final RuleStories all;
    private final AlertStories alerts;

    private TriedRules(ToldStories told, RuleStories all, AlertStories alerts) {
        this.told = told;
        this.all = all;
        this.alerts = alerts;
    }

    /** Those of a project. */
    static TriedRules of(Sources sources, ToldStories told) {
        try {
            Path mappings = sources.mappings();
            Path rules = sources.routes().resolve(RuleFolder.NAME);
            EventSchema schema = EventSchema.load(mappings);
            EventSchema own = EventSchema.read(Path.of("own.schema.json"), OwnSignals.schema());
            return new TriedRules(
                    told,
                    new RuleStories(rules, mappings, schema::problems),
                    new AlertStories(rules, mappings, schema.or(own)));
        } catch (BrokenFile e) {
            throw new Refused(e.getMessage());
        }
    }

    /** The rule that a person means by its name or one of its files; null when it is none. */
    static String named(Sources sources, String text) {
        String name = Path.of(text).getFileName().toString();
        for (String ending : List.of(RuleFolder.ENDING, RuleFolder.STORIES)) {
            name = name.endsWith(ending) ? name.substring(0, name.length() - ending.length()) : name;
        }
        return Files.exists(sources.routes().resolve(RuleFolder.NAME).resolve(name + RuleFolder.ENDING)) ? name : null;
    }

    /** Tries these rules, or all when none is named, and shows what differs. */
    void run(List<String> rules) {
        List<String> those = rules.isEmpty()
                ? Stream.concat(all.rules().stream(), alerts.rules().stream()).toList()
                : rules;
        those.forEach(this::run);
    }

    private void run(String rule) {
        told.run(rule, () -> alerts.rules().contains(rule) ? alerts.run(rule) : all.run(rule));
    }
}
