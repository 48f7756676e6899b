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
                insert into risk_usual (kind, name, seen, amounts) values
                  ('customer', 'gone', now() - interval '401 days', '{1}'),
                  ('customer', 'here', now() - interval '399 days', '{1}')""").update();
        RoomsOnPostgres.sql().sql("""
                insert into risk_trail (kind, name, seen, kept) values
                  ('card', 'gone', now() - interval '401 days', '{}'),
                  ('card', 'here', now() - interval '399 days', '{}')""").update();

        new OldRisk(RoomsOnPostgres.sql(), 400).forget();

        assertThat(RoomsOnPostgres.sql()
                        .sql("select name from risk_usual union all select name from risk_trail")
                        .query(String.class)
                        .list())
                .containsExactly("here", "here");
    }
}
