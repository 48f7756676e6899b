package com.saypro.hub.poll;

/** A talk in which nothing is asked. */
enum Silence implements Talk {
    NONE;

    @Override
    public boolean goesOn() {
        return false;
    }

    @Override
    public long pause() {
        return 0;
    }

    @Override
    public Request ask() {
        throw new IllegalStateException("There is nothing to ask");
    }
}
