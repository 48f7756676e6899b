package com.saypro.hub.reconcile.story;

import com.saypro.hub.event.Event;
import com.saypro.hub.reconcile.contract.Contracts;
import java.time.Instant;
import java.util.List;

/**
 * What happened, and what a rule should say of it.
 *
 * @param name what happens in it, one sentence
 * @param line where in the file, from 1
 * @param contracts what vendors may charge in it
 * @param given what happened, in the order in which it is told
 * @param asOf when the rule is asked
 * @param breaks the breaks expected, and no others; empty: silence
 * @param matches all the matches expected, broken or not; null: not said
 */
record Story(
        String name,
        int line,
        Contracts contracts,
        List<Event> given,
        Instant asOf,
        List<Expected> breaks,
        List<Expected> matches) {}
