package com.saypro.hub.bus;

import com.saypro.hub.event.Position;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.component.kafka.KafkaConstants;

/** The records of one poll, and where the stage stands when they are done. */
final class Batch {
    private static final String PROPERTY = "hub.batch";

    private final List<Exchange> records;

    private Batch(List<Exchange> records) {
        this.records = records;
    }

    /** Takes the records that Camel's batching consumer put in the body, and remembers them for the commit. */
    @SuppressWarnings("unchecked")
    static Batch take(Exchange exchange) {
        Batch batch = new Batch(exchange.getMessage().getBody(List.class));
        exchange.setProperty(PROPERTY, batch);
        return batch;
    }

    /** The batch that this exchange took before. */
    static Batch taken(Exchange exchange) {
        return exchange.getProperty(PROPERTY, Batch.class);
    }

    List<Exchange> records() {
        return records;
    }

    /** The last record of each partition. */
    Collection<Exchange> last() {
        Map<String, Exchange> last = new LinkedHashMap<>();
        for (Exchange record : records) {
            Position at = position(record.getMessage());
            last.put(at.topic() + "-" + at.partition(), record);
        }
        return last.values();
    }

    /** Where a record stands. */
    static Position position(Message message) {
        return new Position(
                message.getHeader(KafkaConstants.TOPIC, String.class),
                message.getHeader(KafkaConstants.PARTITION, Integer.class),
                message.getHeader(KafkaConstants.OFFSET, Long.class));
    }
}
