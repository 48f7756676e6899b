package com.saypro.hub.bus;

import java.util.Collection;
import java.util.function.BiConsumer;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.apache.camel.support.DefaultMessage;

/**
 * Turns a list of vocabulary into messages that the Kafka producer sends as one batch. Each is made when it is sent, and
 * anew when it is sent again: the producer takes the topic out of the message, so that one sent a second time would go
 * to a topic nobody reads.
 */
final class WriteBatch<T> implements Processor {
    private final BiConsumer<T, Message> write;

    WriteBatch(BiConsumer<T, Message> write) {
        this.write = write;
    }

    @Override
    @SuppressWarnings("unchecked")
    public void process(Exchange exchange) {
        Collection<T> values = exchange.getMessage().getBody(Collection.class);
        Iterable<Message> messages =
                () -> values.stream().map(value -> message(exchange, value)).iterator();
        exchange.getMessage().removeHeaders("*");
        exchange.getMessage().setBody(messages);
    }

    private Message message(Exchange exchange, T value) {
        Message message = new DefaultMessage(exchange);
        write.accept(value, message);
        return message;
    }
}
