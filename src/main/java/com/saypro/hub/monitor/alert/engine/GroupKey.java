package com.saypro.hub.monitor.alert.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.saypro.hub.event.Event;
import com.saypro.hub.event.Money;
import com.saypro.hub.event.Sha256;
import com.saypro.hub.event.reading.Field;
import com.saypro.hub.monitor.alert.rule.AlertRule;
import com.saypro.hub.monitor.alert.rule.Source;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The values that make a group, as one text. Sums of money have their currency as the last value. */
public final class GroupKey {
    private static final String BETWEEN = "\u001f";
    private static final String CURRENCY = "currency";
    /** What a card or an address is known by is kept by its digest only. */
    private static final Set<String> DIGESTED = Set.of("cardId", "addressId");

    private static final int DIGEST_BYTES = 8;

    private GroupKey() {}

    /** The group of an event; null when it has not all that makes one. */
    static String of(Source source, Event event) {
        StringBuilder key = new StringBuilder();
        for (Field field : source.per()) {
            Object value = field.read(event, (JsonNode) null);
            if (value == null) {
                return null;
            }
            append(key, DIGESTED.contains(field.name()) ? digest(value) : value);
        }
        if (source.measure().isMoney()) {
            Object value = source.measure().field().read(event, null);
            if (value == null) {
                return null;
            }
            append(key, ((Money) value).currency());
        }
        return key.toString();
    }

    private static String digest(Object value) {
        return Sha256.hex(value.toString(), DIGEST_BYTES);
    }

    private static void append(StringBuilder key, Object value) {
        if (!key.isEmpty()) {
            key.append(BETWEEN);
        }
        key.append(value.toString().replace('\0', ' '));
    }

    /** The fields of a rule's group with their values, in the order of the rule. */
    public static Map<String, String> fields(AlertRule rule, String group) {
        String[] values = group.split(BETWEEN, -1);
        Map<String, String> fields = new LinkedHashMap<>();
        List<String> names = rule.per();
        for (int i = 0; i < names.size() && i < values.length; i++) {
            fields.put(names.get(i), values[i]);
        }
        if (rule.watches().measure().isMoney()) {
            fields.put(CURRENCY, values[values.length - 1]);
        }
        return fields;
    }

    /** The currency of a rule's group; null where nothing is of money. */
    static String currency(AlertRule rule, String group) {
        return rule.watches().measure().isMoney() ? group.substring(group.lastIndexOf(BETWEEN) + 1) : null;
    }
}
