package com.saypro.hub.cli;

import java.net.http.HttpRequest;
import java.util.Optional;

/** One thing that goes wrong, and the ordinary time before and after it. */
interface Trouble extends AutoCloseable {
    /** What people should be told of it, in a sentence. */
    String expected();

    /** What is told next while all is well; empty when nothing. */
    Optional<HttpRequest> ordinary();

    /**
     * What is told next while it goes wrong; empty when nothing.
     *
     * @param part how much of the time is over, from 0 to 1
     */
    Optional<HttpRequest> wrong(double part);

    /** It goes wrong from now on. */
    default void begins() {}

    /** All is well again. */
    default void ends() {}

    @Override
    default void close() {}
}
