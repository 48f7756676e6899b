package com.saypro.hub.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

class ProgressTest {
    private final Progress progress = RoomsOnPostgres.bean(Progress.class);
    private final TransactionTemplate transactions = RoomsOnPostgres.bean(TransactionTemplate.class);

    @BeforeEach
    void empty() {
        RoomsOnPostgres.empty();
    }

    @Test
    void aRedeliveredRecordIsNotFresh() {
        assertThat(fresh("books", at(0, 0), at(0, 1), at(1, 0))).hasSize(3);
        assertThat(fresh("books", at(0, 1), at(0, 2), at(1, 0))).containsExactly(at(0, 2));
        assertThat(fresh("books", at(0, 0), at(0, 1), at(0, 2))).isEmpty();
    }

    @Test
    void aGapInTheOffsetsDoesNotMatter() {
        assertThat(fresh("books", at(0, 100))).hasSize(1);
        assertThat(fresh("books", at(0, 99), at(0, 205))).containsExactly(at(0, 205));
    }

    @Test
    void everyStageCountsForItself() {
        fresh("books", at(0, 0));

        assertThat(fresh("incidents", at(0, 0))).hasSize(1);
    }

    @Test
    void whatIsRolledBackIsFreshAgain() {
        transactions.executeWithoutResult(status -> {
            progress.fresh("books", List.of(at(0, 0)), Function.identity());
            status.setRollbackOnly();
        });

        assertThat(fresh("books", at(0, 0))).hasSize(1);
    }

    @Test
    void onAnotherKafkaEverythingIsFresh() {
        progress.isOn("first");
        fresh("books", at(0, 7));
        progress.isOn("first");
        assertThat(fresh("books", at(0, 0))).isEmpty();

        progress.isOn("second");

        assertThat(fresh("books", at(0, 0))).hasSize(1);
    }

    private List<Position> fresh(String stage, Position... positions) {
        return transactions.execute(status -> progress.fresh(stage, List.of(positions), Function.identity()));
    }

    private static Position at(int partition, long offset) {
        return new Position("hub.deliveries.payment", partition, offset);
    }
}
