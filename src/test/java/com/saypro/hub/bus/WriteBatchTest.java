package com.saypro.hub.bus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.saypro.hub.event.Category;
import com.saypro.hub.event.Delivery;
import com.saypro.hub.event.Event;
import com.saypro.hub.event.Via;
import java.time.Instant;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.component.kafka.KafkaConstants;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.Test;

class WriteBatchTest {
    @Test
    void aBatchThatIsSentAgainGoesToTheSameTopics() {
        Exchange exchange = new DefaultExchange(new DefaultCamelContext());
        exchange.getMessage().setBody(List.of(event(Category.PAYMENT), event(Category.CRM)));

        new WriteBatch<>(EventRecord::write).process(exchange);

        assertThat(topicsTakenOut(exchange)).containsExactly("hub.events.payment", "hub.events.crm");
        assertThat(topicsTakenOut(exchange)).containsExactly("hub.events.payment", "hub.events.crm");
    }

    /** Reads the topics as the Kafka producer does, which takes them out of the messages. */
    @SuppressWarnings("unchecked")
    private static List<Object> topicsTakenOut(Exchange exchange) {
        Iterable<Message> messages = exchange.getMessage().getBody(Iterable.class);
        return java.util.stream.StreamSupport.stream(messages.spliterator(), false)
                .map(message -> message.removeHeader(KafkaConstants.OVERRIDE_TOPIC))
                .toList();
    }

    private static Event event(Category category) {
        Instant now = Instant.now();
        return new Event(
                "tried:1",
                "payment.captured",
                "1",
                now,
                "tried",
                category,
                Via.WEBHOOK,
                now,
                Delivery.newId(),
                false,
                null,
                JsonNodeFactory.instance.objectNode());
    }
}
