package com.saypro.hub.inbound;

import com.fasterxml.jackson.core.JsonPointer;
import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Category;
import com.saypro.hub.event.VendorFile;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code vendor.yaml} says of how a vendor's deliveries come in.
 *
 * @param name the vendor's folder name, e.g. {@code stripe}
 * @param title what people call it, e.g. {@code Stripe}
 * @param category the vendor's category
 * @param documentation where the vendor describes its webhooks; null when not said
 * @param apiVersion the version its mapping was written for; null when not said
 * @param signature how it proves that a request is its own
 * @param unverified whether its proof leaves the body open, which every event of the vendor then says
 * @param handshake the methods besides POST that it may call to see whether the hub is there
 * @param contentType the only media type it sends, in lower case; null when any will do
 * @param headers the headers its mapping reads, in lower case; no others are kept
 * @param entity where the body names the entity it is about; null when nowhere
 * @param answer what it wants to hear
 * @param maxBody the most bytes a body may have
 * @param rate the most deliveries per second; 0 for no limit
 * @param exampleHeaders headers that an example is sent with, in lower case
 * @param topics what its mapping makes of its topics
 */
public record Vendor(
        String name,
        String title,
        Category category,
        String documentation,
        String apiVersion,
        Signature signature,
        boolean unverified,
        List<String> handshake,
        String contentType,
        List<String> headers,
        JsonPointer entity,
        Answer answer,
        int maxBody,
        int rate,
        Map<String, String> exampleHeaders,
        Topics topics) {

    /** No vendor may ask for larger bodies, in bytes: it is what the listener reads at most. */
    public static final int LARGEST_BODY = 4 << 20;

    /**
     * Reads the file {@code vendor.yaml} in a vendor's folder; the folder's name is the vendor's.
     *
     * @throws BrokenFile when it is missing or anything in it is wrong
     */
    public static Vendor load(Path folder) throws BrokenFile {
        return VendorSection.read(VendorFile.of(folder));
    }

    /** Whether a vendor's folder may be named so: lower case, digits and single dashes. */
    public static boolean isName(String name) {
        return VendorSection.isName(name);
    }

    /** The only media type the vendor sends, if it is fixed. */
    public Optional<String> fixedContentType() {
        return Optional.ofNullable(contentType);
    }

    /** The variables that its proof needs or heeds, e.g. {@code HUB_STRIPE_SECRETS}; none where nothing is proven. */
    public List<String> variables() {
        return signature.needs().stream()
                .map(setting -> Credentials.variable(name, setting))
                .toList();
    }

    /** Whether it sends webhooks; a vendor that sends none is polled. */
    public boolean sendsWebhooks() {
        return !(signature instanceof Nobody);
    }

    /** The same with one secret and no settings. */
    public SignedRequest sign(SignedRequest request, String secret, Instant now) {
        return sign(request, Credentials.of(secret), now);
    }

    /**
     * The whole request with which the vendor would send this one now: its example headers, the request's own, the
     * content type, and the proof, which may stand in the headers, the URL or the body.
     *
     * @throws IllegalArgumentException when the credentials are not of the form the vendor's signature wants, or the
     *     request is none that it can sign; the message ends a sentence and holds no secret
     */
    public SignedRequest sign(SignedRequest request, Credentials credentials, Instant now) {
        Map<String, String> headers = new HashMap<>(exampleHeaders);
        if (contentType != null) {
            headers.put("content-type", contentType);
        }
        headers.putAll(request.headers());
        SignedRequest whole = new SignedRequest(headers, request.method(), request.url(), request.body());
        return signature.sign(whole, credentials, now);
    }
}
