package com.saypro.hub.poll;

/** One request after the other to a vendor's API, until nothing more is asked. */
interface Talk {
    /** Whether there is more to ask. */
    boolean goesOn();

    /** How long to wait before asking, in milliseconds. */
    long pause();

    /** The next request. */
    Request ask();
}
