package com.saypro.hub.bus;

import com.saypro.hub.event.Progress;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/** Tells, before any stage reads, which Kafka this is: the database may have known another. */
@Component
class KafkaIdentity implements InitializingBean {
    private final Admin admin;
    private final Progress progress;

    KafkaIdentity(Admin admin, Progress progress) {
        this.admin = admin;
        this.progress = progress;
    }

    @Override
    public void afterPropertiesSet() throws ExecutionException, InterruptedException {
        progress.isOn(admin.describeCluster().clusterId().get());
    }
}
