package com.saypro.hub.poll;

import com.saypro.hub.event.Probed;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.springframework.stereotype.Component;

/** Makes of a probe's answer, or of there being none, what it means. */
@Component("readProbe")
final class ReadProbe implements Processor {
    @Override
    public void process(Exchange exchange) {
        Probing probing = exchange.getProperty("talk", Probing.class);
        Throwable failure = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        Message message = exchange.getMessage();
        Probed probed = failure == null ? heard(probing, message) : probing.failed(failure);
        message.removeHeaders("*");
        message.setBody(probed);
    }

    private static Probed heard(Probing probing, Message message) {
        byte[] body = message.getBody() == null ? new byte[0] : message.getBody(byte[].class);
        return probing.heard(message.getHeader(Exchange.HTTP_RESPONSE_CODE, 0, Integer.class), body);
    }
}
