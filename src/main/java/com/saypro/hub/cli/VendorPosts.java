package com.saypro.hub.cli;

import com.saypro.hub.inbound.SignedRequest;
import com.saypro.hub.inbound.Vendor;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.Set;

/**
 * Requests as a vendor would make them.
 *
 * @param vendor the vendor
 * @param secret what it signs with
 * @param listener where the hub listens
 * @param registered where the vendor believes that the hub listens
 */
record VendorPosts(Vendor vendor, String secret, String listener, String registered) {
    /** What Java's client sets itself. */
    private static final Set<String> OWN_HEADERS = Set.of("host", "content-length", "connection", "expect", "upgrade");

    /** The request, signed now. */
    HttpRequest signed(ExampleRequest request) {
        String path = "/webhooks/" + vendor.name();
        SignedRequest plain = new SignedRequest(request.headers(), "POST", registered + path, request.body());
        HttpRequest.Builder post =
                HttpRequest.newBuilder(Hosts.uri(listener + path)).POST(BodyPublishers.ofByteArray(request.body()));
        try {
            vendor.sign(plain, secret, Instant.now()).forEach((header, value) -> {
                if (!OWN_HEADERS.contains(header)) {
                    post.header(header, value);
                }
            });
        } catch (IllegalArgumentException e) {
            throw new Refused("Cannot sign as " + vendor.name() + ": " + e.getMessage());
        }
        return post.build();
    }
}
