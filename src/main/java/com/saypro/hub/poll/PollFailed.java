package com.saypro.hub.poll;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import java.io.IOException;
import java.time.Duration;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.RuntimeCamelException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Books that a firing of a poll failed. Nothing is lost by that: the poll stands where it stood. */
@Component("pollFailed")
final class PollFailed implements Processor {
    private static final Logger LOG = LoggerFactory.getLogger(PollFailed.class);

    private final Poller poller;

    PollFailed(Poller poller) {
        this.poller = poller;
    }

    @Override
    public void process(Exchange exchange) {
        Throwable cause = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        PollFailure failure = failure(cause);
        try {
            if (exchange.getProperty("talk") instanceof Sweep sweep) {
                poller.failed(sweep, failure);
                return;
            }
        } catch (DataAccessException | TransactionException e) {
            LOG.debug("The failure of a poll is not booked", e);
        }
        LOG.warn(
                "{} polled for {} failed, goes on at the next firing: {}",
                exchange.getProperty("vendor"),
                exchange.getProperty("poll"),
                failure.getMessage());
    }

    private static PollFailure failure(Throwable caught) {
        Throwable cause =
                caught instanceof RuntimeCamelException && caught.getCause() != null ? caught.getCause() : caught;
        if (cause instanceof PollFailure known) {
            return known;
        }
        if (cause instanceof CallNotPermittedException) {
            return PollFailure.away("The vendor failed so often that it is left alone for a while", Duration.ZERO);
        }
        return cause instanceof IOException
                ? PollFailure.away(
                        "The vendor cannot be reached: " + cause.getClass().getSimpleName(), Duration.ZERO)
                : PollFailure.system(cause);
    }
}
