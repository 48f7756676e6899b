package com.saypro.hub.bus;

import com.saypro.hub.event.DeadLetter;
import com.saypro.hub.event.Replayer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/** Hands replays to their route. */
@Component
class BusReplayer implements Replayer {
    private static final Logger LOG = LoggerFactory.getLogger(BusReplayer.class);

    private final CamelContext camel;
    private final Breaker breaker;

    BusReplayer(@Lazy CamelContext camel, Breaker breaker) {
        this.camel = camel;
        this.breaker = breaker;
    }

    @Override
    public void replay(List<DeadLetter> letters, String who) {
        if (breaker.isOpen()) {
            throw new DataAccessResourceFailureException("Kafka is away; the dead letters stay open");
        }
        try (ProducerTemplate template = camel.createProducerTemplate()) {
            String step = letters.get(0).failure().step();
            template.sendBodyAndHeaders("direct:replay", letters, Map.of("step", step, "who", who));
        } catch (CamelExecutionException e) {
            LOG.warn("A replay did not come through: {}", String.valueOf(e.getCause()));
            throw new DataAccessResourceFailureException(
                    "The replay did not come through; the dead letters stay open", e);
        } catch (IOException e) {
            throw new IllegalStateException("The replay's template does not close", e);
        }
    }
}
