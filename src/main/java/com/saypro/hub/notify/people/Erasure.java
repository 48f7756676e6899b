package com.saypro.hub.notify.people;

import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forgets customers that were deleted, in the contacts and in what was and would be told to them. */
@Component
class Erasure {
    private final Contacts contacts;
    private final JdbcClient client;

    Erasure(Contacts contacts, JdbcClient client) {
        this.contacts = contacts;
        this.client = client;
    }

    void of(List<Contact> deleted) {
        if (deleted.isEmpty()) {
            return;
        }
        List<String> addresses = contacts.emails(deleted).stream()
                .map(address -> address.toLowerCase(Locale.ROOT))
                .toList();
        contacts.forget(deleted);
        if (!addresses.isEmpty()) {
            client.sql("""
                            update notify_message set recipient = 'deleted/' || id, content = '{}', taken = null,
                              state = case when state in ('pending', 'failed') then 'given_up' else state end,
                              error = case when state in ('pending', 'failed') then 'deleted' else error end,
                              done = coalesce(done, now())
                            where recipient <> '' and lower(recipient) in (:addresses)""").param("addresses", addresses).update();
        }
    }
}
