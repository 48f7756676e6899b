package com.saypro.hub.inbound;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts the open connections, all and by address. */
final class Guests {
    private final int most;
    private final int mostPerAddress;
    private final AtomicInteger all = new AtomicInteger();
    private final Map<Long, Integer> byAddress = new ConcurrentHashMap<>();

    Guests(int most, int mostPerAddress) {
        this.most = most;
        this.mostPerAddress = mostPerAddress;
    }

    /** Lets one more connection in, if there is room; whoever is let in must {@link #leave} once. */
    boolean enter(long address, boolean isProxy) {
        int here = byAddress.merge(address, 1, Integer::sum);
        if (all.incrementAndGet() <= most && (isProxy || here <= mostPerAddress)) {
            return true;
        }
        leave(address);
        return false;
    }

    /** A connection is closed. */
    void leave(long address) {
        all.decrementAndGet();
        byAddress.computeIfPresent(address, (key, here) -> here == 1 ? null : here - 1);
    }
}
