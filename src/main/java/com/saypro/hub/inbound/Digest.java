package com.saypro.hub.inbound;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A plain hash over content that holds the secret itself. */
public final class Digest implements HeaderSignature {
    private final SigningRules rules;
    private final String algorithm;

    /**
     * A scheme of this kind.
     *
     * @param algorithm {@code sha1}, {@code sha256} or {@code sha512}
     */
    Digest(SigningRules rules, String algorithm) {
        this.rules = rules;
        this.algorithm = "SHA-" + algorithm.substring("sha".length());
    }

    @Override
    public SigningRules rules() {
        return rules;
    }

    @Override
    public String described() {
        return algorithm + " in " + rules.part().header();
    }

    @Override
    public byte[] seal(SignedRequest request, String time, Credentials credentials) {
        try {
            MessageDigest digest = MessageDigest.getInstance(algorithm);
            rules.content().feed(digest::update, request, time, credentials);
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has " + algorithm, e);
        }
    }
}
