package com.saypro.hub.poll;

import java.io.IOException;

/** An answer that comes, but not to its end in time. */
final class SlowAnswer extends IOException {
    private static final long serialVersionUID = 1;

    SlowAnswer() {
        super("The answer takes too long");
    }
}
