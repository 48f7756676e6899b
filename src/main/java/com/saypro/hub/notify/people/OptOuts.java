package com.saypro.hub.notify.people;

import com.saypro.hub.event.Sha256;
import com.saypro.hub.event.Times;
import java.time.Instant;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Who does not want to hear of us. The list keeps digests of addresses, so it tells nobody who is on it. */
@Component
public class OptOuts {
    private static final int DIGEST_BYTES = 16;

    private final JdbcClient client;
    private final TransactionTemplate transactions;

    OptOuts(JdbcClient client, TransactionTemplate transactions) {
        this.client = client;
        this.transactions = transactions;
    }

    /**
     * Notes that somebody opted out, or wants to hear of us again. What was said later holds.
     *
     * @param address an email address
     * @param why who says so, e.g. {@code api} or a vendor
     */
    public void note(String address, boolean out, String why, Instant at) {
        transactions.executeWithoutResult(status -> {
            int changed = client.sql("""
                            insert into notify_opt_out as old (address, at, out, why) values (:address, :at, :out, :why)
                            on conflict (address) do update set at = excluded.at, out = excluded.out, why = excluded.why
                            where old.at <= excluded.at""")
                    .param("address", digest(address))
                    .param("at", Times.written(at))
                    .param("out", out)
                    .param("why", why)
                    .update();
            if (out && changed > 0) {
                takeBack(address);
            }
        });
    }

    /** Whether they opted out. */
    public boolean isOut(String address) {
        return client.sql("select out from notify_opt_out where address = :address")
                .param("address", digest(address))
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** What waits to be sent to them is not; what they are told nevertheless was marked when it was planned. */
    private void takeBack(String address) {
        client.sql("""
                        update notify_message set state = 'given_up', done = now(), taken = null, error = 'opted out'
                        where lower(recipient) = lower(:address) and recipient <> '' and state in ('pending', 'failed')
                          and coalesce(content #>> '{details,always}', '') <> 'true'""").param("address", address.strip()).update();
    }

    private static String digest(String address) {
        return Sha256.hex(address.strip().toLowerCase(Locale.ROOT), DIGEST_BYTES);
    }
}
