package com.saypro.hub.reconcile.ledger;

import com.saypro.hub.event.Sha256;
import com.saypro.hub.event.reading.Field;
import com.saypro.hub.reconcile.match.Item;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a person said is all right, so that it is noticed when it changes: the items that count and what is known of them. */
final class Digest {
    private Digest() {}

    /** The digest of items of an edition. */
    static String of(Sheet sheet, Collection<Item> items) {
        Set<String> lines = items.stream()
                .filter(Item::counts)
                .map(item -> line(sheet, item))
                .collect(Collectors.toCollection(TreeSet::new));
        return Sha256.hex(String.join("\n", lines), 16);
    }

    private static String line(Sheet sheet, Item item) {
        List<Field> fields = sheet.sides().get(item.side()).fields();
        StringBuilder line = new StringBuilder()
                .append(sheet.sides().get(item.side()).name())
                .append('\t')
                .append(item.vendor())
                .append('\t')
                .append(item.identity());
        Set<String> values = new TreeSet<>();
        for (int i = 0; i < fields.size(); i++) {
            if (item.value(i) != null) {
                values.add(fields.get(i).name() + '=' + item.value(i));
            }
        }
        return line.append('\t').append(String.join("\t", values)).toString();
    }
}
