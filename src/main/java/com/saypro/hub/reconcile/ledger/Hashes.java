package com.saypro.hub.reconcile.ledger;

import com.saypro.hub.event.reading.Field;
import com.saypro.hub.reconcile.match.Item;
import com.saypro.hub.reconcile.match.Keys;
import com.saypro.hub.reconcile.rule.Rule;
import com.saypro.hub.reconcile.rule.Side;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What items are found by, as 64 bits: those that could belong together share one. */
final class Hashes {
    private static final long OFFSET = 0xCBF29CE484222325L;
    private static final long PRIME = 0x100000001B3L;
    private static final char BETWEEN = '\u001f';
    private static final int IDENTITY = 100;
    private static final int EDITION_BITS = 16;
    private static final int MOST_WAYS = 8;

    private final Edition edition;
    /** For each way the first one by which a side has the same key: what is found by one is found by the other. */
    private final int[] spaces;
    /** For each side the ways whose key may be the identity itself, so that one hash does for both. */
    private final int[][] identityWays;

    Hashes(Edition edition) {
        this.edition = edition;
        spaces = spaces(edition.rule());
        identityWays = edition.rule().sides().stream()
                .map(side -> identityWays(edition.rule(), side))
                .toArray(int[][]::new);
    }

    /** Adds what an item is kept by. */
    void add(Item item, Set<Long> hashes) {
        Side side = edition.rule().sides().get(item.side());
        for (int way = 0; way < side.keys().length; way++) {
            String key = Keys.of(side, item, way);
            if (key != null) {
                hashes.add(of(spaces[way], key));
            }
        }
        boolean isKept = IntStream.of(identityWays[item.side()])
                .anyMatch(way -> item.identity().equals(Keys.of(side, item, way)));
        if (!isKept) {
            hashes.add(identity(edition.number(), Entry.Identity.of(item)));
        }
    }

    /** Adds all that the item with this identity may be kept by, whatever its keys. */
    void addIdentity(Entry.Identity item, Set<Long> hashes) {
        int[] ways = identityWays[item.side()];
        for (int way : ways) {
            hashes.add(of(spaces[way], item.identity()));
        }
        // The key is the identity always where there is no other: then it is kept by nothing else.
        if (ways.length == 0 || edition.rule().sides().get(item.side()).identity().length > 1) {
            hashes.add(identity(edition.number(), item));
        }
    }

    private static int[] spaces(Rule rule) {
        int[] spaces = IntStream.range(0, rule.ways().size()).toArray();
        for (int way = 1; way < spaces.length; way++) {
            for (int other = 0; other < way && spaces[way] == way; other++) {
                if (haveOneKey(rule, way, other)) {
                    spaces[way] = spaces[other];
                }
            }
        }
        return spaces;
    }

    private static boolean haveOneKey(Rule rule, int way, int other) {
        return rule.sides().stream()
                .anyMatch(side -> side.keys()[way].length > 0 && Arrays.equals(side.keys()[way], side.keys()[other]));
    }

    private static int[] identityWays(Rule rule, Side side) {
        return side.each() != null
                ? new int[0]
                : IntStream.range(0, rule.ways().size())
                        .filter(way -> isIdentity(side, side.keys()[way]))
                        .toArray();
    }

    private static boolean isIdentity(Side side, int[] key) {
        return key.length == 1
                && side.fields().get(key[0]).kind() == Field.Kind.TEXT
                && Stream.of(side.identity()).anyMatch(identity -> Arrays.equals(identity, key));
    }

    private static long identity(int edition, Entry.Identity item) {
        return of(edition, IDENTITY + item.side(), item.vendor() + BETWEEN + item.identity());
    }

    private long of(int kind, String text) {
        return of(edition.number(), kind, text);
    }

    /** The edition's number leads: what was made for an edition lies together. */
    private static long of(int edition, int kind, String text) {
        long hash = (OFFSET ^ kind) * PRIME;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        hash ^= hash >>> 32;
        hash *= 0xD6E8FEB86659FD93L;
        return first(edition) | (hash ^ hash >>> 32) >>> EDITION_BITS;
    }

    /** The number of the edition that a hash is of. */
    static int edition(long hash) {
        return (int) (hash >>> Long.SIZE - EDITION_BITS);
    }

    /** The first hash of an edition; those of the next one follow its last. */
    static long first(int edition) {
        return (long) edition << Long.SIZE - EDITION_BITS;
    }

    /** What another edition of the rule may have found an item by, whatever its keys were. */
    Set<Long> formerly(int other, Entry.Identity item) {
        Set<Long> hashes = new HashSet<>();
        hashes.add(identity(other, item));
        for (int way = 0; way < MOST_WAYS; way++) {
            hashes.add(of(other, way, item.identity()));
        }
        return hashes;
    }
}
