package com.saypro.hub.cli;

/** A command that cannot do what it was asked; the message says why and what to do about it. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    Refused(String message) {
        super(message);
    }
}
