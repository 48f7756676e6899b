package com.saypro.hub.monitor.kpi;

import java.util.Collection;
import java.util.Map;

/** What is remembered of entities. */
interface Memory {
    /** What is remembered of these; those of which nothing is may be missing. */
    Map<Entity, Marks> load(Collection<Entity> entities);

    /** Remembers this in place of what was. */
    void save(Map<Entity, Marks> marks);
}
