package com.saypro.hub.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Where the running hub is. */
final class Hosts {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    private Hosts() {}

    /** The address of the listener for vendors, by the settings. */
    static String webhooks(Terminal terminal) {
        return address(terminal, "HUB_WEBHOOKS", "8080");
    }

    /** The address of the listener for people, by the settings. */
    static String admin(Terminal terminal) {
        return address(terminal, "HUB_ADMIN", "8081");
    }

    /** The address of the listener for vendors as they know it, which some of them sign. */
    static String registered(Terminal terminal) {
        return trimmed(terminal.setting("HUB_PUBLIC_URL", "http://localhost:8080"));
    }

    private static String address(Terminal terminal, String prefix, String port) {
        String host = terminal.setting(prefix + "_HOST", "127.0.0.1");
        // A listener on all addresses is one on this one too.
        String near = host.equals("0.0.0.0") ? "127.0.0.1" : host;
        return "http://" + near + ":" + terminal.setting(prefix + "_PORT", port);
    }

    /** An address without a slash at its end. */
    static String trimmed(String url) {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    /** An address as a person may have written it. */
    static URI uri(String address) {
        try {
            return URI.create(address);
        } catch (IllegalArgumentException e) {
            throw new Refused("This is no address: " + address);
        }
    }

    /** Asks without waiting; the answer is the status. */
    static CompletableFuture<Integer> status(HttpRequest request) {
        return CLIENT.sendAsync(request, BodyHandlers.discarding()).thenApply(HttpResponse::statusCode);
    }

    /** Asks, and waits for the answer. */
    static HttpResponse<String> ask(HttpRequest request) {
        try {
            return CLIENT.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new Refused("Nothing answers at " + request.uri() + ": is the hub running?");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("Interrupted");
        }
    }
}
