package com.saypro.hub.monitor.risk;

import com.saypro.hub.event.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A marketplace whose payments are made up, honest and not. What honest people do follows no threshold of any detector:
 * amounts are log-normal around each shop's prices and each customer's purse, customers pay as often as a Pareto distribution
 * has it, and a few do what looks like fraud: they buy something dear, travel, get a new card, share a card with their family, shop
 * in a hurry, mistype a code, or send things back. Frauds are mixed in by {@link Crime}.
 */
class Market {
    static final Instant BEGAN = Instant.parse("2026-01-01T00:00:00Z");
    static final Duration TIME = Duration.ofDays(60);

    private static final String[] COUNTRIES = {"PT", "ES", "FR", "DE", "IT", "NL", "BE", "PL", "IE", "AT"};
    private static final double HOME = 0.55;

    /** A shop: its prices lie around the middle, in minor units. */
    record Shop(String id, double middle, double spread) {}

    /** Who shops. {@code purse} multiplies prices, {@code often} is a share of all payments. */
    static final class Customer {
        final String id;
        final String country;
        final double purse;
        final double often;
        final Instant since;
        final List<Shop> shops = new ArrayList<>();
        String card;
        final double returns;

        Customer(String id, Random random) {
            this.id = id;
            this.country = random.nextDouble() < HOME ? COUNTRIES[0] : COUNTRIES[random.nextInt(COUNTRIES.length)];
            this.purse = Math.exp(random.nextGaussian() * 0.5);
            this.often = Math.pow(1 - random.nextDouble(), -1 / 1.6);
            this.since = random.nextDouble() < 0.7
                    ? BEGAN
                    : BEGAN.plusSeconds((long) (random.nextDouble() * TIME.toSeconds()));
            this.card = "card-" + id;
            this.returns = random.nextDouble() < 0.03 ? 0.25 : 0.05;
        }

        Shopper shopper() {
            return new Shopper(id, card, country);
        }
    }

    final Random random;
    final List<Shop> shops = new ArrayList<>();
    final List<Customer> customers = new ArrayList<>();
    final Map<String, Case> frauds = new HashMap<>();
    final Map<String, Case> culprits = new HashMap<>();

    private final List<Event> events = new ArrayList<>();
    private int payments;

    Market(long seed, int customers, int shops) {
        this.random = new Random(seed);
        for (int i = 0; i < shops; i++) {
            this.shops.add(
                    new Shop("shop-" + i, 3500 * Math.exp(random.nextGaussian()), 0.3 + 0.5 * random.nextDouble()));
        }
        for (int i = 0; i < customers; i++) {
            Customer customer = new Customer("c-" + i, random);
            int habits = 1 + random.nextInt(6);
            for (int j = 0; j < habits; j++) {
                customer.shops.add(anyShop());
            }
            if (i > 0 && random.nextDouble() < 0.04) {
                customer.card = this.customers.get(i - 1).card; // A family.
            }
            this.customers.add(customer);
        }
    }

    Shop anyShop() {
        return shops.get(random.nextInt(shops.size()));
    }

    Customer anyCustomer() {
        return customers.get(random.nextInt(customers.size()));
    }

    String anyCountry() {
        return COUNTRIES[random.nextInt(COUNTRIES.length)];
    }

    /** A moment after a time and before the end. */
    Instant moment(Instant after) {
        return after.plusSeconds((long)
                (random.nextDouble() * Duration.between(after, BEGAN.plus(TIME)).toSeconds()));
    }

    /** What something costs that a customer buys there. */
    long price(Shop shop, double purse) {
        return Math.max(50, Math.round(shop.middle() * purse * Math.exp(random.nextGaussian() * shop.spread())));
    }

    String payment() {
        return "p-" + payments++;
    }

    int payments() {
        return payments;
    }

    void tell(Event event) {
        events.add(event);
    }

    /** All that happened, as it came. */
    List<Event> events() {
        events.sort(Comparator.comparing(Event::time));
        return events;
    }
}
