package com.saypro.hub.notify;

import com.saypro.hub.event.Failure;
import com.saypro.hub.event.FailureClass;
import com.saypro.hub.event.Finding;
import com.saypro.hub.event.Severity;
import com.saypro.hub.notify.SendFailure.Verdict;
import java.time.Instant;

/** What a person should know of a channel by which messages do not arrive. */
final class ChannelTrouble {
    private static final String ROUTE = "notify";

    private ChannelTrouble() {}

    /** Null while it is too early to say anything. */
    static Finding finding(String channel, SendFailure failure, int failures, boolean givenUp) {
        if (failure.verdict() == Verdict.GONE) {
            return raised(
                    channel, FailureClass.CONFIG, "channel-gone", "is disabled, as its receiver is gone", failure);
        }
        if (failure.verdict() == Verdict.REFUSED) {
            return raised(channel, FailureClass.CONFIG, "message-refused", "refused a message for good", failure);
        }
        if (failures >= Breaker.FAILURES || givenUp) {
            return raised(channel, failure.failureClass(), "channel-failing", "takes no messages", failure);
        }
        return null;
    }

    private static Finding raised(
            String channel, FailureClass failureClass, String kind, String what, SendFailure failure) {
        String reason =
                "Channel " + channel + " " + what + ": '" + failure.getMessage().replace("'", "") + "'";
        return Finding.raised(
                null, ROUTE, new Failure(channel, failureClass, Severity.ERROR, kind, reason), null, Instant.now());
    }
}
