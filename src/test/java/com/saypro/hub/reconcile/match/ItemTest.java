package com.saypro.hub.reconcile.match;

import static com.saypro.hub.reconcile.match.Sketch.telling;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ItemTest {
    @Test
    void theLaterEventCountsWhicheverComesFirst() {
        Item old = told(1, "e1", "draft", null);
        Item late = told(2, "e2", "paid", "card");
        assertThat(values(old.join(late))).isEqualTo(values(late.join(old))).containsExactly("paid", "card");
    }

    @Test
    void whatALaterEventDoesNotSayStays() {
        assertThat(values(told(2, "e2", "paid", null).join(told(1, "e1", "draft", "card"))))
                .containsExactly("paid", "card");
    }

    @Test
    void anItemBeganWithItsFirstEvent() {
        Item joined = told(5, "e5", "a", null).join(told(1, "e1", "b", null));
        assertThat(joined.first()).isEqualTo(telling(1, "e1"));
        assertThat(joined.newest()).isEqualTo(telling(5, "e5"));
    }

    @Test
    void inWhichOrderAndHowOftenItIsToldMakesNoDifference() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            List<Item> told = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                told.add(told(random.nextInt(3), "e" + i, word(random), word(random)));
            }
            String expected = text(join(told));
            told.addAll(told.subList(0, 3));
            Collections.shuffle(told, random);
            int middle = random.nextInt(told.size() - 1) + 1;
            Item apart = join(told.subList(0, middle)).join(join(told.subList(middle, told.size())));
            assertThat(text(join(told))).as("seed %d", seed).isEqualTo(expected);
            assertThat(text(apart)).as("seed %d, in two parts", seed).isEqualTo(expected);
        }
    }

    @Test
    void itemsOfDifferentEntitiesAreNotJoined() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sketch.item(0, "a", "1").join(Sketch.item(0, "b", "1")));
    }

    private static Item told(int minute, String event, String... values) {
        Item.Telling telling = telling(minute, event);
        return new Item(0, "acme", "i", telling, telling, values.clone(), null);
    }

    private static Item join(List<Item> items) {
        return items.stream().reduce(Item::join).orElseThrow();
    }

    private static List<Object> values(Item item) {
        return IntStream.range(0, item.fields()).mapToObj(item::value).toList();
    }

    private static String text(Item item) {
        return item.first() + " " + item.newest()
                + IntStream.range(0, item.fields())
                        .mapToObj(field ->
                                item.value(field) + (item.value(field) == null ? "" : "@" + item.teller(field)))
                        .toList();
    }

    private static String word(Random random) {
        int word = random.nextInt(4);
        return word == 0 ? null : "w" + word;
    }
}
