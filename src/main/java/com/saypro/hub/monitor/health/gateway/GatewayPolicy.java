package com.saypro.hub.monitor.health.gateway;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Entry;
import com.saypro.hub.event.Policy;
import org.springframework.stereotype.Component;

/** By what a gateway is preferred now. */
@Component
public class GatewayPolicy extends Policy<GatewayTerms> {
    /** Holds what is usual. */
    public GatewayPolicy() {
        super("gateways", GatewayTerms.USUAL);
    }

    @Override
    public GatewayTerms read(Entry file) throws BrokenFile {
        return GatewayTerms.read(file);
    }
}
