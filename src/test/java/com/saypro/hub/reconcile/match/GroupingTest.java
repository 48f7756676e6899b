package com.saypro.hub.reconcile.match;

import static com.saypro.hub.reconcile.match.Sketch.identities;
import static com.saypro.hub.reconcile.match.Sketch.item;
import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.hub.reconcile.rule.Rule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GroupingTest {
    private static final int ORDER = 0;
    private static final int PAYMENT = 1;
    private static final int REFUND = 2;
    private static final Rule ONE_WAY = Sketch.rule(1, "order", "payment");
    private static final Rule TWO_WAYS = Sketch.rule(2, "order", "payment", "refund");

    @Test
    void itemsOfDifferentSidesWithOneKeyBelongTogether() {
        assertThat(identities(Grouping.of(
                        ONE_WAY,
                        List.of(
                                item(ORDER, "o1", "1"),
                                item(PAYMENT, "p1", "1"),
                                item(PAYMENT, "p2", "1"),
                                item(ORDER, "o2", "2"),
                                item(PAYMENT, "p3", "3")))))
                .containsExactly("o1 p1 p2", "o2", "p3");
    }

    @Test
    void itemsWithoutAKeyStayAlone() {
        assertThat(identities(Grouping.of(
                        ONE_WAY, List.of(item(ORDER, "o1", (String) null), item(PAYMENT, "p1", (String) null)))))
                .containsExactly("o1", "p1");
    }

    @Test
    void theSameThingTwiceIsSeenTogetherEvenWithoutTheOtherSide() {
        assertThat(identities(Grouping.of(ONE_WAY, List.of(item(PAYMENT, "p1", "1"), item(PAYMENT, "p2", "1")))))
                .containsExactly("p1 p2");
    }

    @Test
    void aLaterWayIsOnlyForThoseThatTheFirstDidNotMatch() {
        assertThat(identities(Grouping.of(
                        TWO_WAYS,
                        List.of(
                                item(ORDER, "o1", "1", "x"),
                                item(PAYMENT, "p1", "1", null),
                                item(ORDER, "o2", "2", "y"),
                                item(PAYMENT, "p2", null, "y")))))
                .containsExactly("o1 p1", "o2 p2");
    }

    @Test
    void aLaterWayBringsOthersToAMatchThatIsThere() {
        assertThat(identities(Grouping.of(
                        TWO_WAYS,
                        List.of(
                                item(ORDER, "o1", "1", null),
                                item(PAYMENT, "p1", "1", "p1"),
                                item(REFUND, "r1", null, "p1")))))
                .containsExactly("o1 p1 r1");
    }

    @Test
    void whatCouldGoToTwoMatchesGoesToNone() {
        assertThat(identities(Grouping.of(
                        TWO_WAYS,
                        List.of(
                                item(ORDER, "o1", "1", "x"),
                                item(PAYMENT, "p1", "1", null),
                                item(ORDER, "o2", "2", "x"),
                                item(PAYMENT, "p2", "2", null),
                                item(REFUND, "r1", null, "x")))))
                .containsExactly("o1 p1", "o2 p2", "r1?");
    }

    @Test
    void whatPeoplePinnedTogetherGoesBeforeAllKeys() {
        Item[] items = {item(ORDER, "o1", "1"), item(PAYMENT, "p1", "1"), item(PAYMENT, "p2", "9")};
        assertThat(identities(Grouping.of(ONE_WAY, items, Arrays.asList("pin", null, "pin"))))
                .containsExactly("o1 p1 p2");
    }

    @Test
    void theOrderOfTheItemsMakesNoDifference() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            List<Item> items = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                items.add(item(random.nextInt(3), "i" + i, key(random), key(random)));
            }
            List<String> expected = identities(Grouping.of(TWO_WAYS, items));
            Collections.shuffle(items, random);
            assertThat(identities(Grouping.of(TWO_WAYS, items)))
                    .as("seed %d", seed)
                    .isEqualTo(expected);
        }
    }

    @Test
    void everyItemIsInExactlyOneGroup() {
        Random random = new Random(7);
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            items.add(item(random.nextInt(3), "i" + i, Integer.toString(random.nextInt(2_000)), key(random)));
        }
        assertThat(Grouping.of(TWO_WAYS, items).stream().flatMap(group -> Arrays.stream(group.items())))
                .containsExactlyInAnyOrderElementsOf(items);
    }

    private static String key(Random random) {
        int key = random.nextInt(6);
        return key == 0 ? null : Integer.toString(key);
    }
}
