package com.saypro.hub.reconcile.rule;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Entry;
import com.saypro.hub.event.EventFields;
import com.saypro.hub.event.RuleFolder;
import com.saypro.hub.event.Severity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads a rule's file. The grammar is in {@code docs/reconciliation.md}. */
public final class RuleFile {
    /** The folder of rules among the routes. */
    public static final String FOLDER = RuleFolder.NAME;

    /** How the files of rules end; what stands before is the rule's name. */
    public static final String ENDING = RuleFolder.ENDING;

    private static final String SIDE_NAME = "[a-z][A-Za-z0-9_]*";
    private static final int MOST_SIDES = 3;
    private static final int USUAL_PRIORITY = 100;
    private static final int HIGHEST_PRIORITY = 1_000_000;

    private final Entry file;
    private final Map<String, SideSection> sides = new LinkedHashMap<>();

    private RuleFile(Entry file) {
        this.file = file;
    }

    /**
     * Reads a rule.
     *
     * @param fields what the events have that it speaks of
     * @throws BrokenFile when anything in it is wrong
     */
    public static Rule load(Path file, EventFields fields) throws BrokenFile {
        String name = RuleFolder.checkedName(file);
        return new RuleFile(Entry.of(file)).read(name, fields);
    }

    /**
     * Reads a rule.
     *
     * @param path where the file stands; its name is the rule's
     * @param file what it holds
     */
    public static Rule read(Path path, Entry file, EventFields fields) throws BrokenFile {
        return new RuleFile(file).read(RuleFolder.checkedName(path), fields);
    }

    /** Reads the rule that the file would be with this text. */
    public static Rule read(Path file, byte[] text, EventFields fields) throws BrokenFile {
        String name = RuleFolder.checkedName(file);
        return new RuleFile(Entry.of(file, text)).read(name, fields);
    }

    /** The name of the rule in this file. */
    public static String name(Path file) {
        return RuleFolder.name(file);
    }

    /** Throws when what a rule calls something is no name. */
    static void checkName(Entry entry, String name) throws BrokenFile {
        if (!RuleFolder.isName(name)) {
            throw entry.wrong("'" + name + "' must be in lower case with single dashes");
        }
    }

    private Rule read(String name, EventFields fields) throws BrokenFile {
        file.with("description", "concern", "priority", "severity", "accountable", "sides", "match", "needs", "agree");
        sides(file.get("sides"), fields);
        List<String> ways = WaySection.read(file.get("match"), sides);
        List<Need> needs = NeedSection.read(file.get("needs"), sides);
        List<Agreement> agreements = agreements(file.get("agree"));
        String concern = file.get("concern").text(name);
        checkName(file.get("concern"), concern);
        List<Side> read = sides.values().stream().map(SideSection::side).toList();
        return new Rule(
                name,
                version(read),
                file.get("description").text(),
                concern,
                file.get("priority").whole(0, HIGHEST_PRIORITY, USUAL_PRIORITY),
                file.get("severity").word(Severity.class, null),
                file.get("accountable").text(),
                read,
                ways,
                needs,
                agreements);
    }

    private void sides(Entry entry, EventFields fields) throws BrokenFile {
        for (Map.Entry<String, Entry> each : entry.entries().entrySet()) {
            if (!each.getKey().matches(SIDE_NAME)) {
                throw each.getValue().wrong("the side '" + each.getKey() + "' must be named in letters and digits");
            }
            sides.put(each.getKey(), new SideSection(each.getValue(), each.getKey(), sides.size(), fields));
        }
        if (sides.isEmpty() || sides.size() > MOST_SIDES) {
            throw entry.wrong("a rule has one to three 'sides'");
        }
        if (sides.values().stream().allMatch(SideSection::link)) {
            throw entry.wrong("not all sides can be links");
        }
        for (SideSection side : sides.values()) {
            side.checkAfter(sides);
        }
    }

    private List<Agreement> agreements(Entry entry) throws BrokenFile {
        List<Agreement> agreements = new ArrayList<>();
        for (Map.Entry<String, Entry> each : entry.entries().entrySet()) {
            agreements.add(AgreementSection.read(each.getKey(), each.getValue(), sides));
        }
        return List.copyOf(agreements);
    }

    /** Comments and spaces make no other version; another kind of a field does. */
    private String version(List<Side> read) {
        String said = file.value()
                + read.stream()
                        .flatMap(side -> side.fields().stream())
                        .map(field -> field.name() + field.kind())
                        .collect(Collectors.joining(",", "\n", ""));
        return Version.of(said);
    }
}
