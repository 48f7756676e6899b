package com.saypro.hub.whole;

import java.util.concurrent.atomic.AtomicLong;

/** Stripe charges by the dozen: each its own event, about its own charge unless told otherwise. */
final class Charge {
    private static final AtomicLong NEXT = new AtomicLong(System.currentTimeMillis());

    private Charge() {}

    static String id() {
        return "t" + NEXT.incrementAndGet();
    }

    /** A captured charge of 49.90 EUR, as event {@code evt_<id>} about {@code ch_<id>}. */
    static String captured(String id) {
        return event(id, "charge.succeeded", id, 1_767_261_600);
    }

    /** Any event about a charge. */
    static String event(String id, String topic, String charge, long created) {
        return """
                {"id":"evt_%s","object":"event","api_version":"2024-06-20","created":%d,"livemode":true,"type":"%s",
                 "data":{"object":{"id":"ch_%s","object":"charge","amount":4990,"currency":"eur","captured":true,
                 "customer":"cus_7","status":"succeeded","payment_method_details":{"type":"card"}}}}""".formatted(id, created, topic, charge);
    }
}
