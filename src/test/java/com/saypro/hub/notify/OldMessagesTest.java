package com.saypro.hub.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.hub.event.RoomsOnPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OldMessagesTest {
    @BeforeEach
    void empty() {
        RoomsOnPostgres.empty();
    }

    @Test
    void messagesAreForgottenWhenTheirDaysAreOverUnlessTheyWaitToBeSent() {
        RoomsOnPostgres.sql().sql("""
                insert into notify_message (notice, channel, state, content, planned, due, done) values
                  ('old', 'ops', 'sent', '{}', now() - interval '99 days', now() - interval '99 days', now() - interval '91 days'),
                  ('young', 'ops', 'sent', '{}', now() - interval '99 days', now() - interval '99 days', now() - interval '89 days'),
                  ('waiting', 'ops', 'failed', '{}', now() - interval '99 days', now() - interval '99 days', null)""").update();

        new OldMessages(RoomsOnPostgres.sql(), 90).forget();

        assertThat(RoomsOnPostgres.sql()
                        .sql("select notice from notify_message")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("young", "waiting");
    }
}
