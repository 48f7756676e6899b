package com.saypro.hub.bus;

import static org.apache.camel.component.micrometer.routepolicy.MicrometerRoutePolicyNamingStrategy.DEFAULT;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Route;
import org.apache.camel.support.ExchangeHelper;
import org.apache.camel.support.RoutePolicySupport;

/**
 * Counts and times what goes through a route, by the names of Camel's own route policy. That one puts the exchange's id into
 * a text three times to do so, which costs a tenth of all work on a webhook.
 */
final class RouteMeters extends RoutePolicySupport {
    private final MeterRegistry registry;
    private final String begun;
    private Counter total;
    private Counter succeeded;
    private Counter failed;
    private Counter handled;
    private Timer time;

    /** Of the route with this id. */
    RouteMeters(MeterRegistry registry, String route) {
        this.registry = registry;
        this.begun = "hub.begun." + route;
    }

    @Override
    public void onInit(Route route) {
        super.onInit(route);
        total = counter(DEFAULT.getExchangesTotalName(route), "Exchanges, whatever came of them", route);
        succeeded = counter(DEFAULT.getExchangesSucceededName(route), "Exchanges that did not fail", route);
        failed = counter(DEFAULT.getExchangesFailedName(route), "Exchanges that failed", route);
        handled = counter(DEFAULT.getFailuresHandledName(route), "Exchanges whose failure the route handled", route);
        time = Timer.builder(DEFAULT.getName(route))
                .tags(DEFAULT.getTags(route))
                .description("Time that exchanges took")
                .register(registry);
    }

    private Counter counter(String name, String description, Route route) {
        return Counter.builder(name)
                .tags(DEFAULT.getExchangeStatusTags(route))
                .description(description)
                .register(registry);
    }

    @Override
    public void onExchangeBegin(Route route, Exchange exchange) {
        exchange.setProperty(begun, Timer.start(registry));
    }

    @Override
    public void onExchangeDone(Route route, Exchange exchange) {
        if (exchange.removeProperty(begun) instanceof Timer.Sample sample) {
            sample.stop(time);
        }
        total.increment();
        if (exchange.isFailed()) {
            failed.increment();
            return;
        }
        succeeded.increment();
        if (ExchangeHelper.isFailureHandled(exchange)) {
            handled.increment();
        }
    }

    @Override
    public void onRemove(Route route) {
        List.<Meter>of(total, succeeded, failed, handled, time).forEach(registry::remove);
    }
}
