package com.saypro.hub.monitor.health;

/**
 * How often something happened since it was last counted.
 *
 * @param kind what happened
 * @param vendor the vendor's folder name
 * @param detail why, or of which class; null where it has none
 * @param count how often; at least 1
 */
record Tally(Kind kind, String vendor, String detail, long count) {
    /** What happens so often that it is only counted, each by a meter where it arises. */
    enum Kind {
        ACCEPTED("door.accepted", null),
        REFUSED("door.refused", "reason"),
        DUPLICATE("delivery.duplicate", null),
        LATE("event.late", null),
        KEPT("letter.kept", "failureClass");

        private final String type;
        private final String detail;

        Kind(String type, String detail) {
            this.type = type;
            this.detail = detail;
        }

        /** The type of the event that tells it. */
        String type() {
            return type;
        }

        /** The field of that event which says why; null for none. */
        String detail() {
            return detail;
        }
    }
}
