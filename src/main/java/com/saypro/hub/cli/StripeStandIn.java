package com.saypro.hub.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Stands in for the part of Stripe's API that lists payouts and what each is made of, on this machine only. */
final class StripeStandIn implements AutoCloseable {
    private final HttpServer server;
    private final List<Economy.Payout> payouts;
    private final Map<String, CountDownLatch> asked;

    /** @throws Refused when nothing can listen there */
    StripeStandIn(String url, List<Economy.Payout> payouts) {
        this.payouts = payouts;
        asked = payouts.stream().collect(Collectors.toMap(Economy.Payout::id, payout -> new CountDownLatch(1)));
        URI uri = Hosts.uri(url);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), uri.getPort()), 0);
        } catch (IOException | IllegalArgumentException e) {
            throw new Refused("Cannot stand in for Stripe at " + url + ": " + e.getMessage());
        }
        server.createContext("/", this::answer);
        server.start();
    }

    /** Waits until the hub has asked what each payout is made of; answers whether it has. */
    boolean awaitAsked(Duration patience) throws InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        for (CountDownLatch each : asked.values()) {
            if (!each.await(until - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                return false;
            }
        }
        return true;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String query = String.valueOf(exchange.getRequestURI().getQuery());
            Map<String, Economy.Payout> byId =
                    payouts.stream().collect(Collectors.toMap(payout -> "payout=" + payout.id(), Function.identity()));
            Economy.Payout one = List.of(query.split("&")).stream()
                    .map(byId::get)
                    .filter(found -> found != null)
                    .findFirst()
                    .orElse(null);
            byte[] page;
            if (exchange.getRequestURI().getPath().equals("/v1/payouts")) {
                page = EconomyJson.page(
                        payouts.stream().map(EconomyJson::payout).toList());
            } else if (one != null) {
                page = EconomyJson.page(
                        one.sales().stream().map(EconomyJson::entry).toList());
            } else {
                page = EconomyJson.page(List.of());
            }
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            if (one != null) {
                asked.get(one.id()).countDown();
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
