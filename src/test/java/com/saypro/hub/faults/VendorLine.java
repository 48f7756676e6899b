package com.saypro.hub.faults;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.inbound.SignedRequest;
import com.saypro.hub.inbound.Vendor;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** How one vendor reaches a hub: signs and sends, and enters the answer into the ledger. */
final class VendorLine {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Vendor vendor;
    private final String name;
    private final Ledger ledger;

    VendorLine(String name, Ledger ledger) {
        try {
            this.vendor = Vendor.load(Path.of("mappings").resolve(name));
        } catch (BrokenFile e) {
            throw new IllegalStateException(e);
        }
        this.name = name;
        this.ledger = ledger;
    }

    /**
     * Sends a notice once.
     *
     * @param webhooks the base URL of a hub's public listener
     * @param clock what the vendor believes the time is
     * @return the status; 0 when no answer came
     */
    int send(Notice notice, String webhooks, Supplier<Instant> clock) {
        long start = System.nanoTime();
        int status = 0;
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(webhooks + "/webhooks/" + name))
                    .timeout(PATIENCE)
                    .POST(BodyPublishers.ofString(notice.body()));
            headers(notice, clock.get()).forEach(request::header);
            status = HTTP.send(request.build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            status = 0; // nobody there, or gone before it answered: what became of it is not known
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        ledger.enter(notice, status, Duration.ofNanos(System.nanoTime() - start));
        return status;
    }

    /** The headers of a notice that is sent at this time. */
    Map<String, String> headers(Notice notice, Instant now) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        SignedRequest request = new SignedRequest(
                Map.of(),
                "POST",
                "http://localhost:8080/webhooks/" + name,
                notice.body().getBytes(StandardCharsets.UTF_8));
        headers.putAll(vendor.sign(request, "local", now).headers());
        headers.putAll(notice.headers()); // in place of those of the vendor's example
        headers.put("Content-Type", "application/json");
        return headers;
    }
}
