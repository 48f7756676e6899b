package com.saypro.hub.deadletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.saypro.hub.event.DeadLetter;
import com.saypro.hub.event.Finding;
import com.saypro.hub.event.Mapped;
import com.saypro.hub.event.Page;
import com.saypro.hub.event.RoomsOnPostgres;
import com.saypro.hub.event.Samples;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeadLettersTest {
    private static final Mapped ALL_WELL = new Mapped(List.of(), List.of(), List.of());

    private final DeadLetters letters = RoomsOnPostgres.bean(DeadLetters.class);

    @BeforeEach
    void empty() {
        RoomsOnPostgres.empty();
    }

    @Test
    void aLetterIsKeptAsItIs() {
        DeadLetter letter = Samples.letter("1", "It failed", 0);

        List<Finding> findings = letters.keep(List.of(letter));

        KeptDeadLetter kept = letters.find("1").orElseThrow();
        assertThat(kept.letter()).usingRecursiveComparison().isEqualTo(letter);
        assertThat(kept.fingerprint()).isEqualTo(findings.get(0).fingerprint());
        assertThat(kept.status()).isEqualTo("open");
    }

    @Test
    void aLetterDeliveredAgainIsNoFurtherAttempt() {
        DeadLetter letter = Samples.letter("1", "It failed", 0);
        letters.keep(List.of(letter));

        assertThat(letters.keep(List.of(letter))).hasSize(1);

        assertThat(letters.find("1").orElseThrow().attempts()).isEqualTo(1);
    }

    @Test
    void aClosedLetterDeliveredAgainStaysClosedAndIsNotFoundAgain() {
        DeadLetter letter = Samples.letter("1", "It failed", 0);
        letters.keep(List.of(letter));
        letters.replayed(List.of(letter), ALL_WELL, "ops");

        assertThat(letters.keep(List.of(letter))).isEmpty();

        assertThat(letters.find("1").orElseThrow().status()).isEqualTo("replayed");
    }

    @Test
    void aLetterThatFailsAgainIsOneAttemptMoreAndStaysOpen() {
        DeadLetter letter = Samples.letter("1", "It failed", 0);
        letters.keep(List.of(letter));
        DeadLetter again = Samples.letter("1", "It failed", 5);

        List<Finding> findings =
                letters.replayed(List.of(letter), new Mapped(List.of(), List.of(), List.of(again)), "ops");
        letters.keep(List.of(again));

        assertThat(findings).isEmpty();
        assertThat(letters.find("1").orElseThrow().attempts()).isEqualTo(2);
        assertThat(letters.find("1").orElseThrow().status()).isEqualTo("open");
        assertThat(letters.actions("1")).singleElement().satisfies(action -> {
            assertThat(action.who()).isEqualTo("ops");
            assertThat(action.result()).isEqualTo("failed again");
        });
    }

    @Test
    void aLetterThatFailsForAnotherReasonLeavesItsFormerProblem() {
        DeadLetter letter = Samples.letter("1", "It failed", 0);
        String before = letters.keep(List.of(letter)).get(0).fingerprint();

        List<Finding> findings = letters.keep(List.of(Samples.letter("1", "Something else", 5)));

        assertThat(findings).hasSize(2);
        assertThat(findings.get(0).cleared()).isNull();
        assertThat(findings.get(1).cleared()).isEqualTo("replayed");
        assertThat(findings.get(1).fingerprint()).isEqualTo(before);
    }

    @Test
    void theProblemEndsWithItsLastLetter() {
        letters.keep(List.of(Samples.letter("1", "It failed", 0), Samples.letter("2", "It failed", 0)));

        assertThat(letters.replayed(List.of(Samples.letter("1", "It failed", 0)), ALL_WELL, "ops"))
                .isEmpty();
        assertThat(letters.discard("2", "ops", "not worth it"))
                .extracting(Finding::cleared)
                .containsExactly("accepted");
    }

    @Test
    void lettersDiscardedAtOnceEndTheirProblem() throws Exception {
        for (int round = 0; round < 20; round++) {
            List<String> ids = List.of("a" + round, "b" + round);
            ids.forEach(id -> letters.keep(List.of(Samples.letter(id, "It failed", 0))));
            List<Finding> ended = Collections.synchronizedList(new ArrayList<>());

            Samples.atOnce(ids.stream()
                    .map(id -> (Callable<Boolean>) () -> ended.addAll(letters.discard(id, "ops", "not worth it")))
                    .toList());

            assertThat(ended).isNotEmpty();
        }
    }

    @Test
    void aDiscardNeedsANoteAndAnOpenLetter() {
        letters.keep(List.of(Samples.letter("1", "It failed", 0)));

        assertThatThrownBy(() -> letters.discard("1", "ops", " ")).isInstanceOf(IllegalArgumentException.class);
        letters.discard("1", "ops", "not worth it");
        assertThatThrownBy(() -> letters.discard("1", "ops", "again")).isInstanceOf(IllegalStateException.class);
        assertThat(letters.actions("1")).extracting(DeadLetterAction::note).containsExactly("not worth it");
    }

    @Test
    void aCursorWalksEveryLetterOnce() {
        letters.keep(IntStream.range(0, 25)
                .mapToObj(i -> Samples.letter("l" + i, "It failed", i))
                .toList());

        List<String> walked = new ArrayList<>();
        Long cursor = null;
        do {
            Page<KeptDeadLetter> page =
                    letters.list(new DeadLetterQuery("acme", "open", null, Samples.NOON, 7, cursor));
            page.items().forEach(each -> walked.add(each.letter().id()));
            cursor = page.next() == null ? null : Long.valueOf(page.next());
        } while (cursor != null);

        assertThat(walked)
                .containsExactlyElementsOf(
                        IntStream.range(0, 25).mapToObj(i -> "l" + (24 - i)).toList());
    }
}
