package com.saypro.hub.inbound;

import com.fasterxml.jackson.core.JsonPointer;
import com.saypro.hub.event.Delivery;
import com.saypro.hub.event.Findings;
import com.saypro.hub.event.Via;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.apache.camel.component.netty.http.NettyHttpMessage;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Lets a request in when it is proven to be the vendor's that the exchange property {@code vendor} names: the message
 * then holds a {@link Delivery} and nothing else. A refusal is an empty answer that ends the route; no exception, so that
 * a flood of forged requests costs little.
 */
@Component("gate")
public class Gate implements Processor {
    private final Vendors vendors;
    private final Secrets secrets;
    private final SecretWatch watch;
    private final Consumer<String> refusals;
    private final MeterRegistry meters;
    private final String publicUrl;
    private final Rates rates = new Rates();

    /**
     * A gate for all vendors.
     *
     * @param refusals told the vendor's name at each refusal
     * @param publicUrl the base URL that is registered at the vendors; some sign it
     */
    public Gate(
            Vendors vendors,
            Secrets secrets,
            Findings findings,
            @Qualifier("refusals") Consumer<String> refusals,
            MeterRegistry meters,
            @Value("${hub.public-url:http://localhost:8080}") String publicUrl) {
        this.vendors = vendors;
        this.secrets = secrets;
        this.watch = new SecretWatch(findings);
        this.refusals = refusals;
        this.meters = meters;
        this.publicUrl = publicUrl.replaceFirst("/+$", "");
    }

    @Override
    public void process(Exchange exchange) {
        String name = exchange.getProperty("vendor", String.class);
        Optional<Vendor> vendor = vendors.find(name);
        if (vendor.isEmpty()) {
            refuse(exchange, name, Refusal.NO_VENDOR);
            return;
        }
        Credentials known = secrets.credentials(name);
        Optional<String> lacking = vendor.get().signature().lacks(known);
        watch.saw(vendor.get(), exchange.getFromRouteId(), lacking);
        Arrival arrival = new Arrival(((NettyHttpMessage) exchange.getMessage()).getHttpRequest());
        Refusal refusal = lacking.isPresent() ? Refusal.NO_SECRET : judge(vendor.get(), arrival);
        if (refusal != null) {
            refuse(exchange, name, refusal);
            return;
        }
        SignedRequest request = arrival.signed(publicUrl);
        Instant now = Instant.now();
        // A look whether somebody is here, without a body, betrays nothing.
        Verdict verdict = request.method().equals("HEAD")
                ? Verdict.PROVEN
                : vendor.get().signature().judge(request, known, now);
        if (verdict != Verdict.PROVEN) {
            refuse(exchange, name, verdict == Verdict.PENDING ? Refusal.NO_KEY : Refusal.UNSIGNED);
        } else if (!rates.allow(vendor.get())) {
            refuse(exchange, name, Refusal.TOO_MANY);
        } else if (!arrival.isPost()) {
            greet(exchange, name);
        } else {
            accept(exchange, vendor.get(), request, now);
        }
    }

    /** What can be said before the body is looked at; null when nothing speaks against the request. */
    private Refusal judge(Vendor vendor, Arrival arrival) {
        // The listener's own check takes part of an allowed method's name for the method.
        if (!arrival.isPost()) {
            return vendor.handshake().contains(arrival.method()) ? null : Refusal.WRONG_METHOD;
        }
        if (arrival.size() > vendor.maxBody()) {
            return Refusal.TOO_LARGE;
        }
        // A look whether somebody is here has no body that could be of a type.
        boolean wrongType = arrival.isPost()
                && vendor.contentType() != null
                && !vendor.contentType().equals(arrival.mediaType());
        return wrongType ? Refusal.WRONG_TYPE : null;
    }

    private void refuse(Exchange exchange, String vendor, Refusal refusal) {
        Message message = exchange.getMessage();
        message.removeHeaders("*");
        message.setBody(null);
        message.setHeader(Exchange.HTTP_RESPONSE_CODE, refusal.status());
        if (refusal.retryAfter() > 0) {
            message.setHeader(WebhookBinding.RETRY_AFTER, refusal.retryAfter());
        }
        exchange.setRouteStop(true);
        refusals.accept(vendor);
        count(vendor, refusal.word());
    }

    /** Shows a vendor that registers its webhook that somebody is here. */
    private void greet(Exchange exchange, String vendor) {
        Message message = exchange.getMessage();
        message.removeHeaders("*");
        message.setBody(null);
        message.setHeader(Exchange.HTTP_RESPONSE_CODE, 200);
        exchange.setRouteStop(true);
        meters.counter("hub.handshakes", "source", vendor).increment();
    }

    private void accept(Exchange exchange, Vendor vendor, SignedRequest request, Instant now) {
        Message message = exchange.getMessage();
        message.removeHeaders("*");
        message.setBody(delivery(vendor, request, now));
        count(vendor.name(), "accepted");
    }

    private static Delivery delivery(Vendor vendor, SignedRequest request, Instant now) {
        UUID id = Delivery.newId();
        Map<String, String> kept = new HashMap<>(request.headers());
        kept.keySet().retainAll(vendor.headers());
        return new Delivery(
                id,
                vendor.name(),
                vendor.category(),
                Via.WEBHOOK,
                now,
                key(vendor, request.body()).orElseGet(id::toString),
                Map.copyOf(kept),
                request.body(),
                null);
    }

    private static Optional<String> key(Vendor vendor, byte[] body) {
        JsonPointer entity = vendor.entity();
        return entity == null
                ? Optional.empty()
                : EntityKey.find(entity, body).map(found -> vendor.name() + ":" + found);
    }

    private void count(String vendor, String result) {
        meters.counter("hub.ingest", "source", vendor, "result", result).increment();
    }
}
