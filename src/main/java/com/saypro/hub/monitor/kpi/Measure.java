package com.saypro.hub.monitor.kpi;

import java.util.Set;

/** What is counted of events. */
public sealed interface Measure permits Tally, Track {
    Kind kind();

    /** The types of event that it looks at. */
    Set<String> types();
}
