package com.saypro.hub.inbound;

import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.Instant;
import java.util.List;

/** Where a vendor publishes the keys that it signs with. Nothing here waits for the network. */
sealed interface PublicKeys permits CertificateKeys, JwksKeys {
    /** A key that may have signed a request. */
    interface Key {
        /** The key itself. */
        PublicKey key();

        /** Whether it was the vendor's at this time. */
        boolean isTrusted(Instant at);
    }

    /**
     * What there is for a request.
     *
     * @param isPending whether more may be here soon
     */
    record Found(List<Key> keys, boolean isPending) {
        static final Found NONE = new Found(List.of(), false);
        static final Found PENDING = new Found(List.of(), true);
    }

    /**
     * The keys that may have signed a request; starts to fetch those that are not here.
     *
     * @param algorithm what the request is signed with, as Java names it, e.g. {@code SHA256withRSA}
     */
    Found find(SignedRequest request, String algorithm, Credentials credentials);

    /** The name of the setting that holds keys to use instead of those that the vendor publishes. */
    String setting();

    /** Whether that setting names a file that cannot be read. */
    boolean isUnreadable(Credentials credentials);

    /** The request with the headers that say which key has signed it and how, where it does not say so itself. */
    SignedRequest name(SignedRequest request, String algorithm, PrivateKey key, Credentials credentials);
}
