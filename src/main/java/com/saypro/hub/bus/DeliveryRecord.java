package com.saypro.hub.bus;

import com.saypro.hub.event.Category;
import com.saypro.hub.event.Delivery;
import com.saypro.hub.event.Receipt;
import com.saypro.hub.event.Times;
import com.saypro.hub.event.Via;
import java.util.UUID;
import org.apache.camel.Message;
import org.apache.camel.component.kafka.KafkaConstants;

/** How a delivery lies in Kafka: its exact bytes as the value, all else in headers. */
final class DeliveryRecord {
    private DeliveryRecord() {}

    static void write(Delivery delivery, Message message) {
        message.setBody(delivery.body());
        message.setHeader(KafkaConstants.OVERRIDE_TOPIC, delivery.category().deliveriesTopic());
        message.setHeader(KafkaConstants.KEY, delivery.key());
        message.setHeader(Headers.ID, delivery.id().toString());
        message.setHeader(Headers.VENDOR, delivery.vendor());
        message.setHeader(Headers.CATEGORY, delivery.category().word());
        message.setHeader(Headers.VIA, delivery.via().word());
        message.setHeader(Headers.RECEIVED, Times.text(delivery.received()));
        String trace = delivery.traceId();
        message.setHeader(Headers.TRACE, "00-" + trace + "-" + trace.substring(16) + "-01");
        Headers.writeVendorsOwn(message, delivery.headers());
    }

    /** Reads no more than whose it is and where it stands: counting needs none of the rest. */
    static Receipt readReceipt(Message message) {
        return new Receipt(Headers.text(message, Headers.VENDOR), Batch.position(message));
    }

    static Delivery read(Message message) {
        return new Delivery(
                UUID.fromString(Headers.text(message, Headers.ID)),
                Headers.text(message, Headers.VENDOR),
                Category.of(Headers.text(message, Headers.CATEGORY)),
                Via.of(Headers.text(message, Headers.VIA)),
                Headers.time(message, Headers.RECEIVED),
                message.getHeader(KafkaConstants.KEY, String.class),
                Headers.readVendorsOwn(message),
                message.getBody(byte[].class),
                Batch.position(message));
    }
}
