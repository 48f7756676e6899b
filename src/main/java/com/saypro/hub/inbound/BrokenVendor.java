package com.saypro.hub.inbound;

import com.saypro.hub.event.BrokenFile;
import java.nio.file.Path;

/** A vendor file that cannot be used. */
public final class BrokenVendor extends BrokenFile {
    private static final long serialVersionUID = 1;

    BrokenVendor(Path file, int line, String reason) {
        super(file, line, reason);
    }
}
