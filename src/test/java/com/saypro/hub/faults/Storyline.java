package com.saypro.hub.faults;

import com.saypro.hub.faults.Notice.Fate;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** What one vendor tells about one entity, step by step; each step is a second later than the one before. */
final class Storyline {
    private static final AtomicLong NEXT = new AtomicLong(System.currentTimeMillis());
    private static final long BEGINNING = 1_767_261_600;

    private final String vendor;
    private final long entity = NEXT.incrementAndGet();
    private long step;

    Storyline(String vendor) {
        this.vendor = vendor;
    }

    /** The next thing to tell. */
    Notice next() {
        step++;
        return switch (vendor) {
            case "stripe" -> stripe("charge.succeeded", Fate.EVENT);
            case "shopify" -> shopify();
            case "hubspot" -> hubspot();
            case "easypost" -> easypost();
            default -> throw new IllegalArgumentException(vendor);
        };
    }

    /** Something that Stripe tells and the mapping chose to make nothing of. */
    Notice nextToIgnore() {
        step++;
        return stripe("balance.available", Fate.IGNORED);
    }

    /** Something of Stripe's that no mapping knows. */
    Notice nextUnmappable() {
        step++;
        return stripe("nobody.knows_this", Fate.DEAD_LETTER);
    }

    private Notice stripe(String topic, Fate fate) {
        String id = "evt_" + entity + "_" + step;
        String body = """
                {"id":"%s","object":"event","api_version":"2024-06-20","created":%d,"livemode":true,"type":"%s",
                 "data":{"object":{"id":"ch_%d","object":"charge","amount":4990,"currency":"eur","captured":true,
                 "customer":"cus_7","status":"succeeded","payment_method_details":{"type":"card"}}}}""".formatted(id, BEGINNING + step, topic, entity);
        return notice("ch_" + entity, fate == Fate.EVENT ? List.of(id) : List.of(), fate, Map.of(), body);
    }

    private Notice shopify() {
        String id = "00000000-0000-4000-" + entity + "-" + step;
        Map<String, String> headers = Map.of(
                "X-Shopify-Topic", "orders/updated",
                "X-Shopify-Webhook-Id", id,
                "X-Shopify-Triggered-At",
                        Instant.ofEpochSecond(BEGINNING + step).toString(),
                "X-Shopify-API-Version", "2024-10",
                "X-Shopify-Shop-Domain", "saypro-example.myshopify.com");
        String body = """
                {"id":%d,"currency":"EUR","financial_status":"paid","total_price":"89.80","line_items":[],"note":"%d"}""".formatted(entity, step);
        return notice("" + entity, List.of(id), Fate.EVENT, headers, body);
    }

    /** Three changes of one contact in one delivery. */
    private Notice hubspot() {
        List<String> fields = List.of("email", "phone", "firstname");
        long at = (BEGINNING + step) * 1000;
        StringBuilder body = new StringBuilder("[");
        for (int item = 0; item < fields.size(); item++) {
            body.append(item == 0 ? "" : ",")
                    .append("""
                    {"eventId":%d,"subscriptionId":2507002,"portalId":44026000,"appId":1160000,"occurredAt":%d,
                     "subscriptionType":"contact.propertyChange","attemptNumber":0,"objectId":%d,
                     "changeSource":"CRM_UI","propertyName":"%s","propertyValue":"v%d"}""".formatted(at + item, at + item, entity, fields.get(item), step));
        }
        List<String> ids = List.of(0, 1, 2).stream()
                .map(item -> entity + "-" + (at + item) + "-contact.propertyChange-" + fields.get(item))
                .toList();
        return notice("" + entity, ids, Fate.EVENT, Map.of(), body.append("]").toString());
    }

    private Notice easypost() {
        String id = "evt_" + entity + "_" + step;
        Instant at = Instant.ofEpochSecond(BEGINNING + step);
        String body = """
                {"description":"tracker.updated","mode":"production","previous_attributes":{"status":"pre_transit"},
                 "created_at":"%s","updated_at":"%s","id":"%s","object":"Event","status":"pending",
                 "result":{"id":"trk_%d","object":"Tracker","tracking_code":"1Z%d","status":"in_transit","carrier":"UPS",
                 "tracking_details":[],"updated_at":"%s"}}""".formatted(at, at, id, entity, entity, at);
        return notice("trk_" + entity, List.of(id), Fate.EVENT, Map.of(), body);
    }

    private Notice notice(String subject, List<String> ids, Fate fate, Map<String, String> headers, String body) {
        List<String> events = ids.stream().map(id -> vendor + ":" + id).toList();
        return new Notice(vendor, subject, events, fate, headers, body);
    }
}
