package com.saypro.hub.monitor.risk;

import java.time.Duration;
import java.time.Instant;

/** What honest customers do. */
final class Honest {
    private static final double DECLINED = 0.04;
    private static final double TRIED_AGAIN = 0.6;
    private static final double CONTESTED = 0.002;
    private static final double DEAR = 0.004;
    private static final double HURRY = 0.004;
    private static final double TRAVELS = 0.15;

    private final Market market;

    Honest(Market market) {
        this.market = market;
    }

    /** About so many payments of all customers. */
    void live(int payments) {
        double all = market.customers.stream()
                .mapToDouble(customer -> customer.often)
                .sum();
        for (Market.Customer customer : market.customers) {
            int theirs = (int) Math.round(payments * customer.often / all);
            Instant away = market.random.nextDouble() < TRAVELS ? market.moment(customer.since) : null;
            String abroad = market.anyCountry();
            Instant lost = market.random.nextDouble() < 0.1 ? market.moment(customer.since) : null;
            for (int i = 0; i < theirs; i++) {
                Instant at = market.moment(customer.since);
                Shopper shopper = customer.shopper();
                if (away != null && at.isAfter(away) && at.isBefore(away.plus(Duration.ofDays(9)))) {
                    shopper = shopper.from(abroad);
                }
                if (lost != null && at.isAfter(lost)) {
                    shopper = shopper.with(customer.card + "-new");
                }
                shop(customer, shopper, at);
            }
        }
    }

    private void shop(Market.Customer customer, Shopper shopper, Instant at) {
        int basket = market.random.nextDouble() < HURRY ? 2 + market.random.nextInt(4) : 1;
        for (int i = 0; i < basket; i++) {
            boolean isHabit = market.random.nextDouble() < 0.8;
            Market.Shop shop =
                    isHabit ? customer.shops.get(market.random.nextInt(customer.shops.size())) : market.anyShop();
            double dear = market.random.nextDouble() < DEAR ? 4 + 26 * market.random.nextDouble() : 1;
            pay(
                    shopper,
                    shop,
                    at.plusSeconds(90L * i),
                    Math.round(market.price(shop, customer.purse) * dear),
                    customer.returns);
        }
    }

    private void pay(Shopper shopper, Market.Shop shop, Instant first, long price, double returns) {
        Instant at = first;
        while (market.random.nextDouble() < DECLINED) {
            market.tell(Told.failed(market.payment(), at, price, shopper, shop.id()));
            if (market.random.nextDouble() > TRIED_AGAIN) {
                return;
            }
            at = at.plusSeconds(20 + market.random.nextInt(200));
        }
        String payment = market.payment();
        market.tell(Told.captured(payment, at, price, shopper, shop.id()));
        if (market.random.nextDouble() < returns) {
            market.tell(Told.refund(payment, at.plus(Duration.ofDays(2 + market.random.nextInt(20))), price));
        } else if (market.random.nextDouble() < CONTESTED) {
            market.tell(Told.dispute(payment, at.plus(Duration.ofDays(5 + market.random.nextInt(30))), price));
        }
    }
}
