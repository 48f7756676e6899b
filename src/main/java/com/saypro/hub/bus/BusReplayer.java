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
import org.springframework.stereotype.Component;

/** Hands replays to their route. */
@Component
class BusReplayer implements Replayer {
    private static final Logger LOG = LoggerFactory.getLogger(BusReplayer.class);

    private final CamelContext camel;

    BusReplayer(@Lazy CamelContext camel) {
        this.camel = camel;
    }

    @Override
    public void replay(List<DeadLetter> letters, String who) {
        try (ProducerTemplate template = camel.createProducerTemplate()) {
            String step = letters.get(0).failure().step();
            template.sendBodyAndHeaders("direct:replay", letters, Map.of("step", step, "who", who));
        } catch (CamelExecutionException e) {
            LOG.warn("A replay did not come through", e);
            throw new IllegalStateException("The replay did not come through; the dead letters stay open", e);
        } catch (IOException e) {
            throw new IllegalStateException("The replay's template does not close", e);
        }
    }
}
