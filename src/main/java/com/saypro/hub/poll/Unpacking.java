package com.saypro.hub.poll;

import com.fasterxml.jackson.databind.JsonNode;
import com.saypro.hub.event.Delivery;
import com.saypro.hub.event.Finding;
import com.saypro.hub.event.Via;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes deliveries of what a poll found. */
final class Unpacking {
    private static final int LARGEST_ITEM = 4 << 20;

    private final VendorApi vendor;
    private final Poll poll;
    private final List<Finding> findings = new ArrayList<>();

    Unpacking(VendorApi vendor, Poll poll) {
        this.vendor = vendor;
        this.poll = poll;
    }

    /**
     * One a item, whose exact bytes it has.
     *
     * @param parent whose items they are; null where they are nobody's
     */
    List<Delivery> deliveries(List<JsonNode> items, List<byte[]> bytes, String parent) {
        Map<String, String> headers = new HashMap<>(Map.of("poll", poll.name()));
        if (parent != null) {
            headers.put("parent", parent);
        }
        List<Delivery> deliveries = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            add(deliveries, items.get(i), bytes.get(i), Map.copyOf(headers));
        }
        return deliveries;
    }

    private void add(List<Delivery> deliveries, JsonNode item, byte[] bytes, Map<String, String> headers) {
        if (bytes.length > LARGEST_ITEM) {
            findings.add(PollFindings.tooLarge(vendor.vendor(), poll.name(), bytes.length));
            return;
        }
        var id = Delivery.newId();
        String entity = poll.entity() == null ? "" : item.at(poll.entity()).asText("");
        String key = entity.isEmpty() || entity.length() > 200 ? id.toString() : vendor.vendor() + ":" + entity;
        deliveries.add(new Delivery(
                id, vendor.vendor(), vendor.category(), Via.POLL, Instant.now(), key, headers, bytes, null));
    }

    /** The newest time of an item; null where the poll looks at none, or there are none. */
    Instant newest(List<JsonNode> items) {
        if (poll.watermark() == null || items.isEmpty()) {
            return null;
        }
        return items.stream()
                .map(item -> ItemTime.of(item.at(poll.watermark())))
                .filter(time -> time != null)
                .max(Instant::compareTo)
                .orElseThrow(() -> PollFailure.config(
                        "poll-watermark", "No item of a page has a time at '" + poll.watermark() + "'"));
    }

    /** What a person should know of it; told once. */
    List<Finding> findings() {
        List<Finding> told = List.copyOf(findings);
        findings.clear();
        return told;
    }
}
