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

    @Override
    public void process(Exchange exchange) {
        Message message = exchange.getMessage();
        LOG.atWarn()
                .addKeyValue("delivery", message.getHeader(Headers.ID))
                .addKeyValue("traceparent", message.getHeader(Headers.TRACE))
                .log(
                        "A delivery of {} is answered 503: {}",
                        exchange.getProperty("vendor"),
                        exchange.getProperty(Exchange.EXCEPTION_CAUGHT));
        message.removeHeaders("*");
        message.setBody(null);
        message.setHeader(Exchange.HTTP_RESPONSE_CODE, 503);
        message.setHeader("Retry-After", RETRY_AFTER_SECONDS);
    }
}
