package com.saypro.hub.event;

import java.nio.file.Path;

/**
 * Files in a folder among the routes of which each stands for itself, such as templates. Beans of this type are given each
 * file at the hub's start and when it changes; while one is broken its last good form stays. They have a constructor without
 * arguments, so that a check can read files without a hub.
 */
public interface LooseFiles {
    /** The folder's name. */
    String folder();

    /**
     * Makes a file live, in place of its former content.
     *
     * @param inside where it is in the folder
     * @throws BrokenFile when it cannot be used; nothing is changed
     */
    void put(Path inside, Path file, byte[] bytes) throws BrokenFile;

    /** Takes a file away that is gone. */
    void remove(Path inside);
}
