package com.saypro.hub.notify.send;

import org.springframework.stereotype.Component;

/** The request that this thread makes now: addresses and keys stay out of the exchange, where a trace could show them. */
@Component
class Posting {
    private final ThreadLocal<Post> now = new ThreadLocal<>();

    void begin(Post post) {
        now.set(post);
    }

    Post now() {
        return now.get();
    }
}
