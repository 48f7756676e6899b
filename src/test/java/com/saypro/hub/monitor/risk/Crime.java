package com.saypro.hub.monitor.risk;

import java.time.Duration;
import java.time.Instant;

/** Frauds of the kinds that payment teams know, each in as many ways as it comes. */
final class Crime {
    private final Market market;
    private int cases;

    Crime(Market market) {
        this.market = market;
    }

    /** So many frauds of each kind. */
    void strike(int each) {
        for (int i = 0; i < each; i++) {
            takeover();
            dearPurchase();
            cardTesting();
            stolenCard();
            guessing();
            refundAbuse();
            if (i % 4 == 0) {
                deceitfulShop();
            }
        }
    }

    /** Somebody has got into an account, and buys from elsewhere by a card of his own what can be sold on. */
    private void takeover() {
        Case of = next("takeover");
        Market.Customer victim = market.anyCustomer();
        Shopper thief = victim.shopper().with("stolen-" + of.number()).from(foreign(victim));
        Instant at = market.moment(victim.since);
        int times = 1 + market.random.nextInt(3);
        for (int i = 0; i < times; i++) {
            at = at.plusSeconds(60 + market.random.nextInt(1800));
            steal(of, thief, market.anyShop(), at, 3 + 17 * market.random.nextDouble());
        }
    }

    /** A saved card is used for one large purchase, from the usual country. */
    private void dearPurchase() {
        Market.Customer victim = market.anyCustomer();
        steal(
                next("dear purchase"),
                victim.shopper(),
                market.anyShop(),
                market.moment(victim.since),
                10 + 50 * market.random.nextDouble());
    }

    /** A new account tries many cards with small amounts; most are declined. */
    private void cardTesting() {
        Case of = next("card testing");
        Instant at = market.moment(Market.BEGAN);
        int cards = 6 + market.random.nextInt(20);
        Market.Shop shop = market.anyShop();
        String country = market.anyCountry();
        for (int i = 0; i < cards; i++) {
            at = at.plusSeconds(5 + market.random.nextInt(60));
            Shopper tester = new Shopper("tester-" + of.number(), "tested-" + of.number() + "-" + i, country);
            long price = 50L + market.random.nextInt(450);
            if (market.random.nextDouble() < 0.7) {
                market.tell(Told.failed(market.payment(), at, price, tester, shop.id()));
            } else {
                made(of, tester, shop, at, price);
            }
        }
    }

    /** One stolen card is spent as fast as it goes, by accounts made for it. */
    private void stolenCard() {
        Case of = next("stolen card");
        Instant at = market.moment(Market.BEGAN);
        int times = 4 + market.random.nextInt(8);
        String country = market.anyCountry();
        for (int i = 0; i < times; i++) {
            at = at.plusSeconds(10 + market.random.nextInt(120));
            Market.Shop shop = market.anyShop();
            Shopper thief = new Shopper("mule-" + of.number() + "-" + i / 2, "spent-" + of.number(), country);
            made(of, thief, shop, at, market.price(shop, 2));
        }
    }

    /** A code is guessed until the payment goes through. */
    private void guessing() {
        Case of = next("guessing");
        Market.Customer victim = market.anyCustomer();
        Instant at = market.moment(victim.since);
        Market.Shop shop = market.anyShop();
        int wrong = 3 + market.random.nextInt(8);
        long price = market.price(shop, victim.purse * 3);
        for (int i = 0; i < wrong; i++) {
            at = at.plusSeconds(5 + market.random.nextInt(120));
            market.tell(Told.failed(market.payment(), at, price, victim.shopper(), shop.id()));
        }
        made(of, victim.shopper(), shop, at.plusSeconds(30), price);
    }

    /** A customer who says of nearly everything that it never came. */
    private void refundAbuse() {
        Case of = next("refund abuse");
        Shopper abuser = new Shopper("abuser-" + of.number(), "abuser-" + of.number(), market.anyCountry());
        market.culprits.put(abuser.customer(), of);
        int times = 4 + market.random.nextInt(8);
        for (int i = 0; i < times; i++) {
            Instant at = market.moment(Market.BEGAN);
            Market.Shop shop = market.anyShop();
            String payment = market.payment();
            long price = market.price(shop, 1);
            market.tell(Told.captured(payment, at, price, abuser, shop.id()));
            if (market.random.nextDouble() < 0.85) {
                market.tell(Told.refund(payment, at.plus(Duration.ofDays(1 + market.random.nextInt(15))), price));
            }
        }
    }

    /** A shop that takes the money and sends nothing, or something else. */
    private void deceitfulShop() {
        Case of = next("deceitful shop");
        Market.Shop shop = new Market.Shop("deceit-" + of.number(), 6000, 0.4);
        market.culprits.put(shop.id(), of);
        Instant began = market.moment(Market.BEGAN);
        int sales = 15 + market.random.nextInt(60);
        for (int i = 0; i < sales; i++) {
            Market.Customer buyer = market.anyCustomer();
            Instant at = began.plusSeconds(market.random.nextInt(10 * 86_400));
            String payment = market.payment();
            long price = market.price(shop, 1);
            market.tell(Told.captured(payment, at, price, buyer.shopper(), shop.id()));
            if (market.random.nextDouble() < 0.3) {
                market.tell(Told.dispute(payment, at.plus(Duration.ofDays(6 + market.random.nextInt(25))), price));
            }
        }
    }

    private Case next(String pattern) {
        return new Case(pattern, cases++);
    }

    private String foreign(Market.Customer victim) {
        String country = market.anyCountry();
        while (country.equals(victim.country)) {
            country = market.anyCountry();
        }
        return country;
    }

    private void steal(Case of, Shopper thief, Market.Shop shop, Instant at, double dear) {
        made(of, thief, shop, at, Math.round(market.price(shop, 1) * dear));
    }

    private void made(Case of, Shopper thief, Market.Shop shop, Instant at, long price) {
        String payment = market.payment();
        market.frauds.put(payment, of);
        market.tell(Told.captured(payment, at, price, thief, shop.id()));
    }
}
