package com.saypro.hub.incident;

import com.saypro.hub.event.Notice;

/**
 * A change of an incident's state that findings made.
 *
 * @param change what happened
 * @param action the same in the history's words
 * @param note why
 * @param before what it was before; null where nothing was changed
 * @param after what it has been since
 * @param id tells it apart from other such changes of the incident
 */
record Turn(Notice.Change change, String action, String note, String before, String after, String id) {
    /** The action of one that was quiet and now may be heard. */
    static final String SPEAKS = "speaks for itself";

    /** Whether it begins something that people have not heard of. */
    boolean begins() {
        return change == Notice.Change.OPENED || change == Notice.Change.REOPENED;
    }
}
