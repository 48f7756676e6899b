package com.saypro.hub.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RefusedSendersTest {
    private final AtomicLong nanos = new AtomicLong(-7);
    private final RefusedSenders senders = new RefusedSenders(10, nanos::get);

    private int refusedUntilItMustWait(long sender) {
        int refused = 0;
        while (!senders.mustWait(sender)) {
            senders.refused(sender);
            refused++;
        }
        return refused;
    }

    @Test
    void aSenderIsForgivenTenSecondsWorthAtOnce() {
        assertThat(refusedUntilItMustWait(1)).isEqualTo(101);
    }

    @Test
    void othersDoNotWait() {
        refusedUntilItMustWait(1);
        assertThat(senders.mustWait(2)).isFalse();
    }

    @Test
    void whoeverWaitedIsForgivenBitByBit() {
        refusedUntilItMustWait(1);
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(1));
        assertThat(refusedUntilItMustWait(1)).isEqualTo(10);
        nanos.addAndGet(TimeUnit.HOURS.toNanos(1));
        assertThat(refusedUntilItMustWait(1)).isEqualTo(101);
    }

    @Test
    void manySendersTakeNoMoreMemoryAndDoNotPayForEachOther() {
        for (long sender = 0; sender < 1_000_000; sender++) {
            senders.refused(sender);
        }
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(1));
        for (long sender = 0; sender < 1_000_000; sender++) {
            assertThat(senders.mustWait(sender)).isFalse();
        }
    }
}
