package com.saypro.hub.reconcile.match;

import com.saypro.hub.reconcile.rule.Side;
import java.math.BigDecimal;

/** By what items find each other. */
public final class Keys {
    private static final char BETWEEN = '\u001f';

    private Keys() {}

    /**
     * The key of an item for a way: items of different sides with one key belong together.
     *
     * @param side the item's side
     * @param way the way's place among those of the rule
     * @return null where the side is not matched that way, or one of the fields is unknown
     */
    public static String of(Side side, Item item, int way) {
        int[] fields = side.keys()[way];
        if (fields.length == 1) {
            return text(item.value(fields[0]));
        }
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < fields.length; i++) {
            String text = text(item.value(fields[i]));
            if (text == null) {
                return null;
            }
            key.append(i == 0 ? "" : BETWEEN).append(text);
        }
        return fields.length == 0 ? null : key.toString();
    }

    private static String text(Object value) {
        if (value instanceof String text) {
            return text;
        }
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros().toPlainString();
        }
        return value == null ? null : value.toString();
    }
}
