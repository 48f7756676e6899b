package com.saypro.hub.event;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How far along its entity's life an event stands: decides between two events of one entity at the same time. */
final class Ranks {
    private static final Map<String, Integer> RANKS = Stream.of(
                    List.of(
                            "payment.pending",
                            "payment.authorized",
                            "payment.failed",
                            "payment.canceled",
                            "payment.captured"),
                    List.of("refund.created", "refund.failed", "refund.succeeded"),
                    List.of("dispute.opened", "dispute.updated", "dispute.closed"),
                    List.of("payout.created", "payout.paid", "payout.failed"),
                    List.of("customer.created", "customer.updated", "customer.deleted"),
                    List.of("deal.created", "deal.updated"),
                    List.of("ticket.created", "ticket.updated"),
                    List.of("product.created", "product.updated", "product.deleted"),
                    List.of("fulfillment.created", "fulfillment.updated"),
                    List.of(
                            "order.created",
                            "order.updated",
                            "order.paid",
                            "order.partially_fulfilled",
                            "order.fulfilled",
                            "order.canceled"))
            .flatMap(life -> IntStream.range(0, life.size()).mapToObj(rank -> Map.entry(life.get(rank), rank)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private Ranks() {}

    /** The rank of a type among those of its kind, 0 for kinds without an order. */
    static int of(String type) {
        return RANKS.getOrDefault(type, 0);
    }
}
