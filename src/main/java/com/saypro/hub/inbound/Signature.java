package com.saypro.hub.inbound;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How a vendor proves that a request is its own. Safe for use by many threads. */
public sealed interface Signature permits HeaderSignature, HmacItems, Basic, Token, Anyone, AnyOf, Nobody {
    /**
     * Whether a request is the vendor's, and not too old. Compares secrets in constant time. Whatever is missing or
     * malformed proves nothing; no request makes this throw, and none makes it wait.
     */
    Verdict judge(SignedRequest request, Credentials credentials, Instant now);

    /** Whether a request is proven by any of these secrets. */
    default boolean proves(SignedRequest request, List<String> secrets, Instant now) {
        return judge(request, new Credentials(secrets, name -> null), now) == Verdict.PROVEN;
    }

    /**
     * The whole request with which the vendor would send this one now.
     *
     * @throws IllegalArgumentException when the credentials are not of the form this signature wants, or the request is
     *     none that it can sign; the message ends a sentence and holds no secret
     */
    SignedRequest sign(SignedRequest request, Credentials credentials, Instant now);

    /** In a few words, for people, e.g. {@code HMAC SHA-256 in X-Shopify-Hmac-Sha256}. */
    String described();

    /** The headers that carry the proof, in lower case: they are never kept. */
    Set<String> headers();

    /** Whether the proof covers the body, so that nobody on the way could have changed it. */
    default boolean signsBody() {
        return true;
    }

    /** The settings without which no request is proven, e.g. {@code SECRETS} for {@code HUB_STRIPE_SECRETS}. */
    default List<String> needs() {
        return List.of(Credentials.SECRETS);
    }

    /** The first setting that it needs and has not got. */
    default Optional<String> lacks(Credentials credentials) {
        for (String setting : needs()) {
            if (!credentials.has(setting)) {
                return Optional.of(setting);
            }
        }
        return Optional.empty();
    }
}
