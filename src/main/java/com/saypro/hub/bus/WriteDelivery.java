package com.saypro.hub.bus;

import com.saypro.hub.event.Delivery;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.springframework.stereotype.Component;

/** Lays a delivery as a Kafka record. Whatever headers the message had are gone: none of them may steer the producer. */
@Component("writeDelivery")
final class WriteDelivery implements Processor {
    @Override
    public void process(Exchange exchange) throws InvalidPayloadException {
        Message message = exchange.getMessage();
        Delivery delivery = message.getMandatoryBody(Delivery.class);
        message.removeHeaders("*");
        DeliveryRecord.write(delivery, message);
    }
}
