package com.saypro.hub.bus;

import com.saypro.hub.event.Event;
import org.apache.camel.Message;
import org.apache.camel.component.kafka.KafkaConstants;

/**
 * How an event lies on the bus: a CloudEvent in structured mode, keyed by its subject. The change it tells of is a header:
 * it is the hub's own affair.
 */
final class EventRecord {
    private static final String CONTENT_TYPE = "content-type";

    private EventRecord() {}

    static void write(Event event, Message message) {
        message.setBody(event.toBytes());
        message.setHeader(KafkaConstants.OVERRIDE_TOPIC, event.category().eventsTopic());
        message.setHeader(KafkaConstants.KEY, event.vendor() + ":" + event.subject());
        message.setHeader(CONTENT_TYPE, "application/cloudevents+json");
        if (event.change() != null) {
            message.setHeader(Headers.CHANGE, event.change());
        }
    }

    static Event read(Message message) {
        return Event.parse(message.getBody(byte[].class)).withChange(Headers.given(message, Headers.CHANGE));
    }
}
