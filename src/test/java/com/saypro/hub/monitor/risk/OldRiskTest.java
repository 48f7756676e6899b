package com.saypro.hub.monitor.risk;

import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.hub.event.RoomsOnPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OldRiskTest {
    @BeforeEach
    void empty() {
        RoomsOnPostgres.empty();
    }

    @Test
    void whoDidNothingForAsLongAsEventsAreKeptIsForgotten() {
        RoomsOnPostgres.sql().sql("""
                insert into risk_party (name, seen, kept) values
                  ('customer stripe gone', now() - interval '401 days', ''),
                  ('customer stripe here', now() - interval '399 days', '')""").update();

        new OldRisk(RoomsOnPostgres.sql(), 400).forget();

        assertThat(RoomsOnPostgres.sql()
                        .sql("select name from risk_party")
                        .query(String.class)
                        .list())
                .containsExactly("customer stripe here");
    }
}
