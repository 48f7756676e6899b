package com.saypro.hub.reconcile.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.saypro.hub.event.reading.Field;
import com.saypro.hub.reconcile.match.Item;
import com.saypro.hub.reconcile.match.Item.Telling;
import com.saypro.hub.reconcile.rule.Side;
import java.time.Instant;
import java.util.List;

/**
 * How the facts of an item lie in JSON: {@code values} by the fields' names (text, number, or {@code minor} and
 * {@code currency}), {@code rank} of the newest event where it is not 0, {@code first} for the rank and id of the first event
 * where it is another, and {@code told} for the time, rank and id of whoever told a value where it is not the newest. When
 * these happened, and whether the item counts, are columns.
 */
final class Facts {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final ObjectReader READER = JSON.readerFor(JsonNode.class);
    private static final String VALUES = "values";
    private static final String RANK = "rank";
    private static final String FIRST = "first";
    private static final String TOLD = "told";

    private final Side side;

    Facts(Side side) {
        this.side = side;
    }

    /** The facts of an item of the side. */
    String write(Item item) {
        ObjectNode facts = JSON.createObjectNode();
        ObjectNode values = facts.putObject(VALUES);
        List<Field> fields = side.fields();
        for (int i = 0; i < fields.size(); i++) {
            FactValues.put(values, fields.get(i).name(), item.value(i));
        }
        if (item.newest().rank() != 0) {
            facts.put(RANK, item.newest().rank());
        }
        if (!item.first().equals(item.newest())) {
            Telling first = item.first();
            facts.putArray(FIRST).add(first.rank()).add(first.event()).add(first.ends());
        }
        for (int i = 0; i < fields.size(); i++) {
            Telling teller = item.teller(i);
            if (item.value(i) != null && !teller.equals(item.newest())) {
                facts.withObjectProperty(TOLD)
                        .putArray(fields.get(i).name())
                        .add(teller.time().toString())
                        .add(teller.rank())
                        .add(teller.event())
                        .add(teller.ends());
            }
        }
        return facts.toString();
    }

    /**
     * The item back from its facts and columns.
     *
     * @param began when the first event happened
     * @param changed when the newest did
     * @param event the newest one's id
     */
    Item read(
            String vendor,
            String identity,
            Instant began,
            Instant changed,
            boolean counts,
            String event,
            String facts) {
        JsonNode json = parse(facts);
        Telling newest = new Telling(changed, json.path(RANK).intValue(), event, !counts);
        JsonNode first = json.path(FIRST);
        JsonNode told = json.path(TOLD);
        int count = side.fields().size();
        Object[] values = new Object[count];
        Telling[] tellers = told.isMissingNode() ? null : new Telling[count];
        for (int i = 0; i < count; i++) {
            String name = side.fields().get(i).name();
            values[i] = FactValues.read(json.path(VALUES).path(name));
            if (tellers != null) {
                tellers[i] = told.has(name) ? teller(told.path(name)) : newest;
            }
        }
        Telling began1 = first.isMissingNode()
                ? newest
                : new Telling(
                        began,
                        first.path(0).intValue(),
                        first.path(1).asText(),
                        first.path(2).booleanValue());
        return new Item(side.index(), vendor, identity, began1, newest, values, tellers);
    }

    private static Telling teller(JsonNode told) {
        return new Telling(
                Instant.parse(told.path(0).asText()),
                told.path(1).intValue(),
                told.path(2).asText(),
                told.path(3).booleanValue());
    }

    private static JsonNode parse(String facts) {
        try {
            return READER.readValue(facts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An item's facts are not JSON", e);
        }
    }
}
