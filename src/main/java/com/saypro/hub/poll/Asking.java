package com.saypro.hub.poll;

import org.springframework.stereotype.Component;

/** The request that this thread makes now: the HTTP client and the circuit breaker are one for all vendors. */
@Component
class Asking {
    private final ThreadLocal<Request> now = new ThreadLocal<>();

    void begin(Request request) {
        now.set(request);
    }

    Request now() {
        return now.get();
    }

    void end() {
        now.remove();
    }
}
