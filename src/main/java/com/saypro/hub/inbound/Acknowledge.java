package com.saypro.hub.inbound;

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.springframework.stereotype.Component;

/** Gives the vendor that the exchange property {@code vendor} names the answer it wants. */
@Component("acknowledge")
public class Acknowledge implements Processor {
    private final Vendors vendors;

    /** Answers as the vendors' files say. */
    public Acknowledge(Vendors vendors) {
        this.vendors = vendors;
    }

    @Override
    public void process(Exchange exchange) {
        // The delivery is durable: a vendor whose file has just gone is still owed an answer.
        Answer answer = vendors.find(exchange.getProperty("vendor", String.class))
                .map(Vendor::answer)
                .orElse(Answer.ACCEPTED);
        Message message = exchange.getMessage();
        message.removeHeaders("*");
        message.setBody(answer.body().isEmpty() ? null : answer.body());
        message.setHeader(Exchange.HTTP_RESPONSE_CODE, answer.status());
        if (answer.contentType() != null) {
            message.setHeader(Exchange.CONTENT_TYPE, answer.contentType());
        }
    }
}
