package com.saypro.hub.notify;

import com.saypro.hub.notify.SendFailure.Verdict;
import com.saypro.hub.notify.policy.LiveNotifyPolicy;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Books what became of messages that were taken to be sent. */
@Component("messageBook")
public class MessageBook {
    private static final Logger LOG = LoggerFactory.getLogger(MessageBook.class);
    private static final int LONGEST_ERROR = 300;

    private final JdbcClient client;
    private final TransactionTemplate transactions;
    private final LiveNotifyPolicy policy;
    private final ChannelTable channels;
    private final NoticeMeters meters;

    MessageBook(
            JdbcClient client,
            TransactionTemplate transactions,
            LiveNotifyPolicy policy,
            ChannelTable channels,
            NoticeMeters meters) {
        this.client = client;
        this.transactions = transactions;
        this.policy = policy;
        this.channels = channels;
        this.meters = meters;
    }

    /**
     * Its receiver has it.
     *
     * @param remote what it became there; null when the receiver says nothing of that
     */
    public void sent(Message message, String remote) {
        transactions.executeWithoutResult(status -> {
            client.sql("""
                            update notify_message set state = 'sent', done = now(), taken = null, error = null,
                              remote = coalesce(:remote, remote) where id = :id""").param("id", message.id()).param("remote", remote).update();
            channels.sent(message.channel().name());
        });
        meters.tried(message.channel().name(), "sent");
    }

    /** Its receiver has it not, or does not say so. */
    public void failed(Message message, SendFailure failure) {
        Duration wait =
                Backoff.after(message.attempts(), ThreadLocalRandom.current().nextDouble());
        Duration asked = failure.patience();
        Instant next = Instant.now().plus(wait.compareTo(asked) > 0 ? wait : asked);
        boolean over = failure.verdict() == Verdict.REFUSED
                || next.isAfter(message.planned().plus(policy.now().giveUp()));
        boolean givenUp = over && failure.verdict() != Verdict.GONE;
        transactions.executeWithoutResult(status -> {
            client.sql("""
                            update notify_message set state = :state, taken = null, error = :error, due = :due,
                              done = case when :state = 'given_up' then now() end
                            where id = :id and state in ('pending', 'failed')""")
                    .param("id", message.id())
                    .param("state", givenUp ? "given_up" : "failed")
                    .param("error", shortened(failure.getMessage()))
                    .param("due", Timestamp.from(next))
                    .update();
            // One bad address says nothing of the channel.
            if (failure.verdict() != Verdict.REFUSED || message.recipient().isEmpty()) {
                channels.failed(message.channel().name(), failure, givenUp);
            }
        });
        meters.tried(message.channel().name(), givenUp ? "given_up" : "failed");
        LOG.warn("{} was not sent{}: {}", message, givenUp ? " and is given up" : "", failure.getMessage());
    }

    private static String shortened(String text) {
        return text.length() > LONGEST_ERROR ? text.substring(0, LONGEST_ERROR) : text;
    }
}
