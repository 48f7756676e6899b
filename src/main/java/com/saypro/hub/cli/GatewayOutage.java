package com.saypro.hub.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest;
import java.util.Optional;

/** Stripe's API is away, which a stand-in plays on this machine only, and what is paid there fails. */
final class GatewayOutage implements Trouble {
    /** So long nothing is paid at all: what is away declines nothing either. */
    private static final double NOBODY_PAYS = 0.6;

    private final HttpServer server;
    private final Shoppers shoppers;
    private volatile int status = 200;

    /** @throws Refused when nothing can listen there */
    GatewayOutage(String url, Shoppers shoppers) {
        this.shoppers = shoppers;
        try {
            server = HttpServer.create(
                    new InetSocketAddress(
                            InetAddress.getLoopbackAddress(), Hosts.uri(url).getPort()),
                    0);
        } catch (IOException | IllegalArgumentException e) {
            throw new Refused("Cannot stand in for Stripe at " + url + ": " + e.getMessage());
        }
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(status, -1);
        }
    }

    @Override
    public String expected() {
        return "gateway-down: stripe is down, which also explains its declined payments";
    }

    @Override
    public Optional<HttpRequest> ordinary() {
        return Optional.of(shoppers.pays());
    }

    @Override
    public Optional<HttpRequest> wrong(double part) {
        return part < NOBODY_PAYS ? Optional.empty() : Optional.of(shoppers.isDeclined("processing_error"));
    }

    @Override
    public void begins() {
        status = 503;
    }

    @Override
    public void ends() {
        status = 200;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
