package com.saypro.hub.embedded;

import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.springframework.beans.factory.config.InstantiationAwareBeanPostProcessor;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.Ordered;
import org.springframework.core.PriorityOrdered;

/**
 * Ties the embedded services to the life of the hub, so that no other part has to know them: what connects waits for
 * them, and they stop after everything that uses them.
 */
final class ServicesInContext implements SmartLifecycle, InstantiationAwareBeanPostProcessor, PriorityOrdered {
    private final EmbeddedServices services;
    private volatile boolean running;

    private ServicesInContext(EmbeddedServices services) {
        this.services = services;
    }

    /** @param afterwards what is done once the services have stopped */
    static void join(ConfigurableApplicationContext context, EmbeddedServices services, Runnable afterwards) {
        DefaultListableBeanFactory beans = (DefaultListableBeanFactory) context.getBeanFactory();
        ServicesInContext life = new ServicesInContext(services);
        beans.registerSingleton("embeddedServices", services);
        beans.registerSingleton("embeddedServicesLife", life);
        // Beans are destroyed in the reverse of this order: first here is last there, after the pools are closed.
        beans.registerDisposableBean("embeddedServices", afterwards::run);
    }

    @Override
    public Object postProcessBeforeInstantiation(Class<?> type, String name) {
        if (DataSource.class.isAssignableFrom(type)) {
            services.awaitPostgres();
        } else if (Admin.class.isAssignableFrom(type)
                || Producer.class.isAssignableFrom(type)
                || Consumer.class.isAssignableFrom(type)) {
            services.awaitKafka();
        }
        return null;
    }

    @Override
    public void start() {
        services.awaitPostgres();
        services.awaitKafka();
        running = true;
    }

    @Override
    public void stop() {
        running = false; // the services outlive this: pools are closed after the last phase
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before every other bean processor: one of them may need the database. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
