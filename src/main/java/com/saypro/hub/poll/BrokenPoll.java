package com.saypro.hub.poll;

import com.saypro.hub.event.BrokenFile;
import java.nio.file.Path;

/** Why what a vendor file says of the vendor's API cannot be used. */
public final class BrokenPoll extends BrokenFile {
    private static final long serialVersionUID = 1;

    BrokenPoll(Path file, int line, String reason) {
        super(file, line, reason);
    }
}
