package com.saypro.hub.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The conditions of a list query: only those asked for, so that the database plans for just these. */
public final class Where {
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /** Adds a condition with one named parameter, unless the value is null. */
    public Where and(String condition, String parameter, Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(parameter, value);
        }
        return this;
    }

    /** Adds a condition without a parameter, if it is asked for. */
    public Where when(boolean asked, String condition) {
        if (asked) {
            conditions.add(condition);
        }
        return this;
    }

    /** The clause, empty when nothing was asked for. */
    public String clause() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    /** The parameters of the clause. */
    public Map<String, Object> parameters() {
        return parameters;
    }
}
