package com.saypro.hub.event;

/**
 * What people decide in a file {@code routes/policy/<name>.yaml}, such as who is told of what. Beans of this type are given
 * their file at the hub's start and when it changes; while it is broken they keep what they have. They have a constructor
 * without arguments, so that a check can read files without a hub.
 *
 * @param <T> what the file says
 */
public interface Policy<T> {
    /** The folder of these files among the routes. */
    String FOLDER = "policy";

    /** How the files end. */
    String ENDING = ".yaml";

    /** The file's name without its ending. */
    String name();

    /**
     * Reads the file, and changes nothing.
     *
     * @throws BrokenFile when anything in it is wrong
     */
    T read(Entry file) throws BrokenFile;

    /** Makes it live. */
    void put(T read);

    /** Goes back to what holds without a file. */
    void clear();
}
