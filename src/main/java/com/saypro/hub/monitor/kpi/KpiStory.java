package com.saypro.hub.monitor.kpi;

import java.util.List;

/**
 * What happened, and what a figure should be then.
 *
 * @param name what happens in it, one sentence
 * @param line where in the file, from 1
 * @param kpi the figure
 * @param given what happened, in the order in which it is told
 * @param query what is asked
 * @param expected what should be answered
 */
record KpiStory(String name, int line, Kpi kpi, List<Told> given, KpiQuery query, List<KpiExpected> expected) {
    /** What differs, a line each. */
    List<String> differences() {
        KpiAnswer answer =
                new Answering(kpi, StoryGrids.of(kpi, given), !given.isEmpty(), KpiExpected.ALWAYS).answer(query);
        return KpiExpected.differences(expected, answer);
    }
}
