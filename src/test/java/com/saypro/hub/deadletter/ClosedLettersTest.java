package com.saypro.hub.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.hub.event.RoomsOnPostgres;
import com.saypro.hub.event.Samples;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClosedLettersTest {
    private final DeadLetters letters = RoomsOnPostgres.bean(DeadLetters.class);
    private final ClosedLetters closed = RoomsOnPostgres.bean(ClosedLetters.class);

    @BeforeEach
    void empty() {
        RoomsOnPostgres.empty();
    }

    @Test
    void aLetterIsForgottenWithItsActionsNinetyDaysAfterItWasClosed() {
        letters.keep(List.of(Samples.letter("old", "bad", 0), Samples.letter("young", "bad", 0)));
        letters.discard("old", "ann", "seen");
        letters.discard("young", "ann", "seen");
        age("closed_at = now() - interval '91 days' where id = 'old'");
        age("closed_at = now() - interval '89 days' where id = 'young'");

        closed.forget();

        assertThat(letters.find("old")).isEmpty();
        assertThat(letters.find("young")).isPresent();
        assertThat(count("dead_letter_action")).isEqualTo(1);
    }

    @Test
    void anOpenLetterIsNeverForgotten() {
        letters.keep(List.of(Samples.letter("open", "bad", 0)));
        age("failed_at = now() - interval '5 years', received = now() - interval '5 years'");

        closed.forget();

        assertThat(letters.find("open")).isPresent();
    }

    @Test
    void moreThanGoInOneTransactionAreForgottenAllTheSame() {
        letters.keep(IntStream.range(0, 2001)
                .mapToObj(i -> Samples.letter("l" + i, "bad", 0))
                .toList());
        age("status = 'discarded', closed_at = now() - interval '1 year'");

        closed.forget();

        assertThat(count("dead_letter")).isZero();
    }

    private static void age(String change) {
        RoomsOnPostgres.sql().sql("update dead_letter set " + change).update();
    }

    private static long count(String table) {
        return RoomsOnPostgres.sql()
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }
}
