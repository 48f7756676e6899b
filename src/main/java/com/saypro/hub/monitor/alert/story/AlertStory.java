package com.saypro.hub.monitor.alert.story;

import com.saypro.hub.event.Event;
import java.time.Instant;
import java.util.List;

/**
 * What happened, and when an alert rule should say something.
 *
 * @param name what happens in it, one sentence
 * @param line where in the file, from 1
 * @param given what happened, in the order in which it was received
 * @param asOf until when is looked
 * @param expected what the rule should say, and nothing else; empty: silence
 */
record AlertStory(String name, int line, List<Event> given, Instant asOf, List<ExpectedChange> expected) {}
