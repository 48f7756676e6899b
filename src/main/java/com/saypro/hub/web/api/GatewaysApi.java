package com.saypro.hub.web.api;

import com.saypro.hub.monitor.health.gateway.Preference;
import com.saypro.hub.monitor.health.gateway.PreferredGateway;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which gateways the marketplace should use. */
@RestController
@RequestMapping("/api/gateways")
class GatewaysApi {
    private final PreferredGateway preferred;

    GatewaysApi(PreferredGateway preferred) {
        this.preferred = preferred;
    }

    /** The payment gateways, the preferred one first; {@code preferred} is {@code none} when no gateway is healthy. */
    @GetMapping("/payment/preferred")
    Preference payment() {
        return preferred.now();
    }
}
