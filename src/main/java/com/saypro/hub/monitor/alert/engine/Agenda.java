package com.saypro.hub.monitor.alert.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Which alerts are to be looked at, and when. */
final class Agenda {
    private final PriorityQueue<Due> queue = new PriorityQueue<>(Comparator.comparingLong(Due::second));

    private record Due(long second, Alert alert) {}

    /** Has an alert looked at then, unless it is before. */
    void add(Alert alert, long second) {
        if (second < alert.next()) {
            alert.lookAt(second);
            queue.add(new Due(second, alert));
        }
    }

    /** Takes those whose time has come. */
    List<Alert> take(long now) {
        List<Alert> due = new ArrayList<>();
        while (!queue.isEmpty() && queue.peek().second <= now) {
            Due first = queue.remove();
            if (first.alert.next() == first.second) {
                first.alert.lookAt(Long.MAX_VALUE);
                due.add(first.alert);
            }
        }
        return due;
    }

    /** When there is something to look at; the end of time when there is nothing. */
    long next() {
        return queue.isEmpty() ? Long.MAX_VALUE : queue.peek().second;
    }
}
