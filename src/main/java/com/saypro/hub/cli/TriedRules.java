package com.saypro.hub.cli;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.RuleFolder;
import com.saypro.hub.mapping.EventSchema;
import com.saypro.hub.reconcile.story.RuleStories;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The rules of a project, tried on their stories. */
final class TriedRules {
    private final ToldStories told;
    private final RuleStories all;

    private TriedRules(ToldStories told, RuleStories all) {
        this.told = told;
        this.all = all;
    }

    /** Those of a project. */
    static TriedRules of(Sources sources, ToldStories told) {
        try {
            EventSchema schema = EventSchema.load(sources.mappings());
            return new TriedRules(
                    told,
                    new RuleStories(sources.routes().resolve(RuleFolder.NAME), sources.mappings(), schema::problems));
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
        (rules.isEmpty() ? all.rules() : rules).forEach(this::run);
    }

    private void run(String rule) {
        told.run(rule, () -> all.run(rule));
    }
}
