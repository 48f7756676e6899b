package com.saypro.hub.bench;

import com.saypro.hub.event.Delivery;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.apache.camel.component.kafka.KafkaConstants;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** Puts deliveries into Kafka as the door would, laid by the hub's own step, without the door. */
final class Backlog implements AutoCloseable {
    private static final AtomicLong NEXT = new AtomicLong(System.currentTimeMillis() << 20 | 1L << 62);

    private final AnnotationConfigApplicationContext room = new AnnotationConfigApplicationContext();
    private final CamelContext camel = new DefaultCamelContext();
    private final AtomicReference<Exception> failure = new AtomicReference<>();
    private final KafkaProducer<String, byte[]> producer;
    private final Processor writeDelivery;

    Backlog(String brokers) {
        room.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor());
        room.scan("com.saypro.hub.bus");
        room.refresh();
        writeDelivery = room.getBean("writeDelivery", Processor.class);
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", brokers, "acks", "all", "linger.ms", 20, "batch.size", 200_000),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Puts that many there and waits until all are durable. */
    void put(int count) throws Exception {
        for (int i = 0; i < count; i++) {
            producer.send(record(Deliveries.any(NEXT.getAndIncrement())), (at, e) -> {
                if (e != null) {
                    failure.set(e);
                }
            });
        }
        producer.flush();
        if (failure.get() != null) {
            throw failure.get();
        }
    }

    private ProducerRecord<String, byte[]> record(Delivery delivery) throws Exception {
        Exchange exchange = new DefaultExchange(camel);
        exchange.getMessage().setBody(delivery);
        writeDelivery.process(exchange);
        Message message = exchange.getMessage();
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(
                (String) message.removeHeader(KafkaConstants.OVERRIDE_TOPIC),
                (String) message.removeHeader(KafkaConstants.KEY),
                message.getBody(byte[].class));
        message.getHeaders()
                .forEach((name, value) ->
                        record.headers().add(name, value.toString().getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    @Override
    public void close() throws Exception {
        producer.close();
        camel.close();
        room.close();
    }
}
