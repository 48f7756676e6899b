package com.saypro.hub.reconcile.statement;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Entry;
import com.saypro.hub.event.VendorFile;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Under which heading a vendor's entries stand, by their kinds, as the part {@code statement} of its file says, e.g. {@code
 * statement: {charge: [payment], dispute: [dispute_reversal]}}. A kind that is named like a heading stands under it; any other
 * that is not in the file stands under {@link Heading#OTHER}.
 *
 * @param vendor the vendor's folder name
 * @param byKind the heading of each kind that is in the file
 */
public record Headings(String vendor, Map<String, Heading> byKind) {
    private static final List<String> WORDS =
            Arrays.stream(Heading.values()).map(Heading::word).toList();

    /**
     * Reads the part {@code statement} of a vendor's file, which may be absent.
     *
     * @throws BrokenFile when it has other headings, or a kind stands under two
     */
    public static Headings read(VendorFile file) throws BrokenFile {
        Entry statement = file.get("statement").with(WORDS);
        Map<String, Heading> byKind = new HashMap<>();
        for (Map.Entry<String, Entry> heading : statement.entries().entrySet()) {
            for (String kind : heading.getValue().texts()) {
                if (byKind.put(kind, Heading.values()[WORDS.indexOf(heading.getKey())]) != null) {
                    throw heading.getValue().wrong("'" + kind + "' stands under two headings");
                }
            }
        }
        return new Headings(file.vendor(), byKind);
    }

    /** The heading for a kind of entries. */
    public Heading of(String kind) {
        Heading named = byKind.get(kind);
        int own = WORDS.indexOf(kind);
        return named != null ? named : own < 0 ? Heading.OTHER : Heading.values()[own];
    }

    /** The kinds that are known to stand under a heading. */
    Set<String> kinds(Heading heading) {
        Set<String> kinds = new TreeSet<>(Set.of(heading.word()));
        kinds.addAll(byKind.keySet());
        kinds.removeIf(kind -> of(kind) != heading);
        return kinds;
    }
}
