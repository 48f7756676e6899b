package com.saypro.hub.event;

/**
 * What people decide in a file {@code routes/policy/<name>.yaml}, such as who is told of what. Beans of this type are given
 * their file at the hub's start and when it changes; while it is broken they keep what they have. They have a constructor
 * without arguments, so that a check can read files without a hub. Readers never wait.
 *
 * @param <T> what the file says
 */
public abstract class Policy<T> {
    /** The folder of these files among the routes. */
    public static final String FOLDER = "policy";

    /** How the files end. */
    public static final String ENDING = ".yaml";

    private final String name;
    private final T usual;
    private volatile T now;

    /**
     * @param name the file's name without its ending
     * @param usual what holds without a file
     */
    protected Policy(String name, T usual) {
        this.name = name;
        this.usual = usual;
        now = usual;
    }

    /** The file's name without its ending. */
    public final String name() {
        return name;
    }

    /** What holds now. */
    public final T now() {
        return now;
    }

    /**
     * Reads the file, and changes nothing.
     *
     * @throws BrokenFile when anything in it is wrong
     */
    public abstract T read(Entry file) throws BrokenFile;

    /** Makes it live. */
    public final void put(T read) {
        now = read;
    }

    /** Goes back to what holds without a file. */
    public final void clear() {
        now = usual;
    }
}
