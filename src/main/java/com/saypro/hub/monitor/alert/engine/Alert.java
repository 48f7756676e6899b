package com.saypro.hub.monitor.alert.engine;

/** One group of one rule, and where it stands. */
final class Alert {
    private final Watch watch;
    private final String group;
    private AlertState state;
    /** When it is looked at next, in seconds since 1970. */
    private long next = Long.MAX_VALUE;

    Alert(Watch watch, String group) {
        this.watch = watch;
        this.group = group;
    }

    Watch watch() {
        return watch;
    }

    String group() {
        return group;
    }

    /** Null when all is well. */
    AlertState state() {
        return state;
    }

    void become(AlertState now) {
        state = now;
    }

    long next() {
        return next;
    }

    void lookAt(long second) {
        next = second;
    }
}
