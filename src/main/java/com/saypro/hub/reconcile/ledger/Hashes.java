package com.saypro.hub.reconcile.ledger;

import com.saypro.hub.reconcile.match.Item;
import com.saypro.hub.reconcile.match.Keys;
import com.saypro.hub.reconcile.rule.Field;
import com.saypro.hub.reconcile.rule.Rule;
import com.saypro.hub.reconcile.rule.Side;
import java.util.Arrays;
import java.util.Set;

/** What items are found by, as 64 bits: those that could belong together share one. */
final class Hashes {
    private static final long OFFSET = 0xCBF29CE484222325L;
    private static final long PRIME = 0x100000001B3L;
    private static final int IDENTITY = 100;
    private static final int PIN = 200;

    private final Edition edition;
    /** For each side the way whose key is the identity itself, so that one hash does for both; -1 for none. */
    private final int[] identityWays;

    Hashes(Edition edition) {
        this.edition = edition;
        identityWays = edition.rule().sides().stream()
                .mapToInt(side -> identityWay(edition.rule(), side))
                .toArray();
    }

    /** Adds what an item is found by. */
    void add(Item item, String pin, Set<Long> hashes) {
        Side side = edition.rule().sides().get(item.side());
        hashes.add(identity(item));
        for (int way = 0; way < side.keys().length; way++) {
            String key = Keys.of(side, item, way);
            if (key != null) {
                hashes.add(of(way, key));
            }
        }
        if (pin != null) {
            hashes.add(of(PIN, pin));
        }
    }

    /** What items with this pin are found by. */
    long pin(String pin) {
        return of(PIN, pin);
    }

    private long identity(Item item) {
        int way = identityWays[item.side()];
        return way >= 0
                ? of(way, item.identity())
                : of(IDENTITY + item.side(), item.vendor() + '\u001f' + item.identity());
    }

    private static int identityWay(Rule rule, Side side) {
        for (int way = 0; way < rule.ways().size(); way++) {
            int[] key = side.keys()[way];
            if (side.each() == null
                    && side.identity().length == 1
                    && key.length == 1
                    && Arrays.equals(key, side.identity()[0])
                    && side.fields().get(key[0]).kind() == Field.Kind.TEXT) {
                return way;
            }
        }
        return -1;
    }

    private long of(int kind, String text) {
        long hash = (OFFSET ^ edition.number()) * PRIME;
        hash = (hash ^ kind) * PRIME;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        hash ^= hash >>> 32;
        hash *= 0xD6E8FEB86659FD93L;
        return hash ^ hash >>> 32;
    }
}
