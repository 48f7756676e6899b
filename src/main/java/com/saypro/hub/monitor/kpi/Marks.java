package com.saypro.hub.monitor.kpi;

/**
 * What is remembered of an entity.
 *
 * @param first in its first role; null for nothing yet
 * @param second in its second role; null for nothing yet
 */
record Marks(Mark first, Mark second) {
    static final Marks NONE = new Marks(null, null);
    private static final String BETWEEN = "\u001D";

    static Marks read(String written) {
        String[] both = written.split(BETWEEN, 2);
        return new Marks(Mark.read(both[0]), Mark.read(both[1]));
    }

    @Override
    public String toString() {
        return Mark.written(first) + BETWEEN + Mark.written(second);
    }
}
