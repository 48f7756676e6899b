package com.saypro.hub.event.story;

import java.nio.file.Path;
import java.util.List;

/**
 * What became of one story.
 *
 * @param story what happens in it
 * @param file where it is written
 * @param line where in the file, from 1
 * @param reports whether it expects something to be found
 * @param differences what differs from what is expected, a line each; none when all is well
 */
public record StoryResult(String story, Path file, int line, boolean reports, List<String> differences) {
    /** Whether all came as expected. */
    public boolean ok() {
        return differences.isEmpty();
    }
}
