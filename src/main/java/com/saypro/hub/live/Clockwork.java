package com.saypro.hub.live;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.task.ThreadPoolTaskSchedulerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Runs what is done again and again. While PostgreSQL or Kafka is away such work fails in one line, and is tried again. */
@Configuration
@EnableScheduling
class Clockwork {
    private static final Logger LOG = LoggerFactory.getLogger(Clockwork.class);

    @Bean
    ThreadPoolTaskSchedulerCustomizer oneLineAFailure() {
        return scheduler -> scheduler.setErrorHandler(failure -> {
            LOG.warn("Will be tried again: {}", failure.toString());
            LOG.debug("It failed", failure);
        });
    }
}
