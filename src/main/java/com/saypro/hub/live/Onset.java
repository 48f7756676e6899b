package com.saypro.hub.live;

import org.apache.camel.Endpoint;
import org.apache.camel.component.direct.DirectEndpoint;
import org.apache.camel.component.netty.http.NettyHttpEndpoint;

/** When a route begins as the hub starts, earliest first: it may need whatever begins before it. */
enum Onset {
    /** Does nothing until another route calls it. */
    CALLED,
    /** Takes in what vendors send, which waits in Kafka for the rest. */
    DOOR,
    /** Acts by itself: at set times, or on what waits in Kafka. */
    SOURCE;

    /** When a route begins that takes from there. */
    static Onset of(Endpoint from) {
        if (from instanceof DirectEndpoint) {
            return CALLED;
        }
        return from instanceof NettyHttpEndpoint ? DOOR : SOURCE;
    }
}
