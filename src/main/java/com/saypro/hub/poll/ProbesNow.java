package com.saypro.hub.poll;

import java.time.Instant;
import org.springframework.stereotype.Component;

/** The probe that this thread asks now: the HTTP client is one for all. */
@Component
class ProbesNow {
    private final ThreadLocal<Probing> now = new ThreadLocal<>();

    void begin(Probing probing) {
        now.set(probing);
    }

    void certificateEnds(Instant end) {
        Probing probing = now.get();
        if (probing != null) {
            probing.certificateEnds(end);
        }
    }
}
