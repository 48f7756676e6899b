package com.saypro.hub.reconcile.ledger;

import com.saypro.hub.reconcile.match.Item;
import com.saypro.hub.reconcile.rule.Field;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a person said is all right, so that it is noticed when it changes: the items that count and what is known of them. */
final class Digest {
    private Digest() {}

    /** The digest of items of an edition. */
    static String of(Sheet sheet, Collection<Item> items) {
        return of(sheet, items, null);
    }

    /**
     * The digest of items by some fields only.
     *
     * @param names for each side the names of the fields that count; null: all
     */
    static String of(Sheet sheet, Collection<Item> items, List<Set<String>> names) {
        Set<String> lines = items.stream()
                .filter(Item::counts)
                .map(item -> line(sheet, item, names == null ? null : names.get(item.side())))
                .collect(Collectors.toCollection(TreeSet::new));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static String line(Sheet sheet, Item item, Set<String> names) {
        List<Field> fields = sheet.sides().get(item.side()).fields();
        StringBuilder line = new StringBuilder()
                .append(sheet.sides().get(item.side()).name())
                .append('\t')
                .append(item.vendor())
                .append('\t')
                .append(item.identity());
        Set<String> values = new TreeSet<>();
        for (int i = 0; i < fields.size(); i++) {
            if (item.value(i) != null
                    && (names == null || names.contains(fields.get(i).name()))) {
                values.add(fields.get(i).name() + '=' + item.value(i));
            }
        }
        return line.append('\t').append(String.join("\t", values)).toString();
    }
}
