package com.saypro.hub.reconcile.rule;

/** The rule that most tests try: every paid order has its money, and every payment its order. */
public final class OrderPayment {
    /** Its file, {@code order-payment.rule.yaml}. */
    public static final String RULE = """
            description: Every paid order has its money.
            severity: error
            accountable: payments
            sides:
              order:
                takes: [{types: [order.paid]}]
                ends: [{types: [order.canceled]}]
                identity: orderId
              payment:
                takes: [{types: [payment.captured]}]
                ends: [{types: [payment.canceled]}]
                identity: paymentId
                count: many
            match:
              - {order: orderId, payment: orderId}
            needs:
              payment: {within: 2h}
              order: {within: 1h}
            agree:
              amount: {that: payment.amount = order.total}
            """;

    private OrderPayment() {}
}
