package com.saypro.hub.reconcile.rule;

import com.saypro.hub.event.reading.Field;
import com.saypro.hub.event.reading.Take;
import java.util.List;

/**
 * One kind of items of a rule, e.g. its payments.
 *
 * @param name as the rule calls it
 * @param index where it stands among the rule's sides, from 0
 * @param takes the events that make or change an item
 * @param ends the events after which the item counts no more, until a later event takes it again
 * @param fields what is kept of an event; the other components name fields by their place here
 * @param identity what tells two items of a vendor apart: the first of these sets of fields that is there wholly; an event
 *     without any is not taken. Of elements of an array it is within the event's subject, and their place where there is none
 * @param keys for each way the fields that make up the key; empty where the side is not matched that way
 * @param many whether a match may hold several items of this side
 * @param link whether it only ties the other sides together: a match of nothing but links is none
 * @param each the array in the data of whose elements each is an item, e.g. {@code items}; null: the event is one item
 * @param after the side whose newest item sets the beginning: items that began before it, or with it, are spent; null: none
 */
public record Side(
        String name,
        int index,
        List<Take> takes,
        List<Take> ends,
        List<Field> fields,
        int[][] identity,
        int[][] keys,
        boolean many,
        boolean link,
        String each,
        String after) {}
