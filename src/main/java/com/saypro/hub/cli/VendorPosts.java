package com.saypro.hub.cli;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.inbound.Credentials;
import com.saypro.hub.inbound.SignedRequest;
import com.saypro.hub.inbound.Vendor;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;

/**
 * Requests as a vendor would make them.
 *
 * @param vendor the vendor
 * @param credentials what it signs with
 * @param listener where the hub listens
 * @param registered where the vendor believes that the hub listens
 */
record VendorPosts(Vendor vendor, Credentials credentials, String listener, String registered) {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    /** What Java's client sets itself. */
    private static final Set<String> OWN_HEADERS = Set.of("host", "content-length", "connection", "expect", "upgrade");

    /**
     * Those of a vendor with the secrets that this process has.
     *
     * @throws Refused when its file cannot be used
     */
    static VendorPosts of(Path folder, Terminal terminal, String listener) {
        try {
            Vendor vendor = Vendor.load(folder);
            Credentials own = Credentials.read(vendor.name(), terminal.environment()::get, "local");
            return new VendorPosts(vendor, own, listener, Hosts.registered(terminal));
        } catch (BrokenFile e) {
            throw new Refused(e.getMessage());
        }
    }

    /** The request, signed now. */
    HttpRequest signed(ExampleRequest request) {
        return post(sign(request));
    }

    /** The request, signed now and its body altered since: a blank more, which changes nothing but the signature. */
    HttpRequest altered(ExampleRequest request) {
        SignedRequest signed = sign(request);
        byte[] body = Arrays.copyOf(signed.body(), signed.body().length + 1);
        body[body.length - 1] = ' ';
        return post(new SignedRequest(signed.headers(), signed.method(), signed.url(), body));
    }

    private HttpRequest post(SignedRequest signed) {
        HttpRequest.Builder post = HttpRequest.newBuilder(
                        Hosts.uri(listener + signed.url().substring(registered.length())))
                .timeout(PATIENCE)
                .POST(BodyPublishers.ofByteArray(signed.body()));
        signed.headers().forEach((header, value) -> {
            if (!OWN_HEADERS.contains(header)) {
                post.header(header, value);
            }
        });
        return post.build();
    }

    private SignedRequest sign(ExampleRequest request) {
        String url = registered + "/webhooks/" + vendor.name();
        SignedRequest plain = new SignedRequest(request.headers(), "POST", url, request.body());
        try {
            return vendor.sign(plain, credentials, Instant.now());
        } catch (IllegalArgumentException e) {
            throw new Refused("Cannot sign as " + vendor.name() + ": " + e.getMessage());
        }
    }
}
