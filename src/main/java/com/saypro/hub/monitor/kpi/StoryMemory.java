package com.saypro.hub.monitor.kpi;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Remembers entities in a story. */
final class StoryMemory implements Memory {
    private final Map<Entity, Marks> all = new HashMap<>();

    @Override
    public Map<Entity, Marks> load(Collection<Entity> entities) {
        Map<Entity, Marks> loaded = new HashMap<>(all);
        loaded.keySet().retainAll(entities);
        return loaded;
    }

    @Override
    public void save(Map<Entity, Marks> marks) {
        all.putAll(marks);
    }
}
