package com.saypro.hub.monitor.health.gateway;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Entry;
import com.saypro.hub.event.Policy;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/** By what a gateway is preferred now. */
@Component
public class GatewayPolicy implements Policy<GatewayTerms> {
    private final AtomicReference<GatewayTerms> terms = new AtomicReference<>(GatewayTerms.USUAL);

    @Override
    public String name() {
        return "gateways";
    }

    @Override
    public GatewayTerms read(Entry file) throws BrokenFile {
        return GatewayTerms.read(file);
    }

    @Override
    public void put(GatewayTerms read) {
        terms.set(read);
    }

    @Override
    public void clear() {
        terms.set(GatewayTerms.USUAL);
    }

    GatewayTerms now() {
        return terms.get();
    }
}
