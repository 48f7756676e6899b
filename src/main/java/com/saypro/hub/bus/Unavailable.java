package com.saypro.hub.bus;

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Answers 503: the delivery is not durable, and the vendor is to send it again. Says nothing of why. */
@Component("unavailable")
final class Unavailable implements Processor {
    private static final Logger LOG = LoggerFactory.getLogger(Unavailable.class);
    private static final int RETRY_AFTER_SECONDS = 5;

    private final Breaker breaker;

    Unavailable(Breaker breaker) {
        this.breaker = breaker;
    }

    @Override
    public void process(Exchange exchange) {
        Message message = exchange.getMessage();
        Throwable cause = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        if (!(cause instanceof Breaker.Open)) {
            breaker.failed(cause);
            log(exchange, message, cause);
        }
        message.removeHeaders("*");
        message.setBody(null);
        message.setHeader(Exchange.HTTP_RESPONSE_CODE, 503);
        message.setHeader("Retry-After", RETRY_AFTER_SECONDS);
    }

    private static void log(Exchange exchange, Message message, Throwable cause) {
        LOG.atWarn()
                .addKeyValue("delivery", message.getHeader(Headers.ID))
                .addKeyValue("traceparent", message.getHeader(Headers.TRACE))
                // As a text: there may be many at once, and their stack traces tell nothing.
                .log("A delivery of {} is answered 503: {}", exchange.getProperty("vendor"), String.valueOf(cause));
    }
}
