package com.saypro.hub.inbound;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How a vendor proves that a request is its own. Safe for use by many threads. */
public sealed interface Signature permits Hmac, Digest {
    /** Where the signature stands and what it covers. */
    SigningRules rules();

    /** In a few words, for people, e.g. {@code HMAC SHA-256 in X-Shopify-Hmac-Sha256}. */
    String described();

    /**
     * The signature of a request's content.
     *
     * @param time the signed time as the header writes it; null when none is signed
     * @throws IllegalArgumentException when the secret is not of the form this signature wants
     */
    byte[] seal(SignedRequest request, String time, String secret);

    /**
     * Whether a request was signed with any of the secrets, not too long ago. Compares in constant time. A malformed
     * header, time or secret proves nothing; no request makes this throw.
     */
    default boolean proves(SignedRequest request, List<String> secrets, Instant now) {
        List<byte[]> claims = rules().claims(request);
        if (claims.isEmpty() || !rules().content().isWhole(request)) {
            return false;
        }
        String time = rules().time() == null ? null : rules().time().fresh(request, now);
        if (time == null && rules().time() != null) {
            return false;
        }
        boolean proven = false;
        for (String secret : secrets) {
            proven |= matches(claims, request, time, secret);
        }
        return proven;
    }

    private boolean matches(List<byte[]> claims, SignedRequest request, String time, String secret) {
        try {
            byte[] seal = seal(request, time, secret);
            boolean matches = false;
            for (byte[] claim : claims) {
                matches |= MessageDigest.isEqual(seal, claim);
            }
            return matches;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /**
     * The headers with which the vendor would send this request now, names as the vendor writes them.
     *
     * @throws IllegalArgumentException when the secret is not of the form this signature wants, or the request lacks a
     *     header that is signed
     */
    default Map<String, String> sign(SignedRequest request, String secret, Instant now) {
        if (!rules().content().isWhole(request)) {
            throw new IllegalArgumentException("The request lacks a header that is signed");
        }
        Map<String, String> headers = new LinkedHashMap<>();
        SignedTime signed = rules().time();
        String time = signed == null ? null : signed.form().write(now);
        if (signed != null) {
            headers.put(signed.part().header(), signed.part().written(time));
        }
        HeaderPart part = rules().part();
        String seal = part.written(rules().encoding().text(seal(request, time, secret)));
        headers.merge(part.header(), seal, (before, after) -> before + part.separator() + after);
        return headers;
    }
}
