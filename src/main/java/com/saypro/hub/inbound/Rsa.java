package com.saypro.hub.inbound;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An RSA signature (PKCS #1 v1.5) over what {@link SigningRules} say, by a key of which the vendor publishes the public
 * half: PayPal in a certificate ({@link CertificateKeys}), ShipEngine in a key set ({@link JwksKeys}). Nothing in the
 * request chooses the algorithm. PayPal signs no more of the body than its CRC-32: who holds one signed request can make
 * another body of that sum. To make requests, the private key is read from the PEM file (PKCS #8) that
 * {@code HUB_<VENDOR>_SIGNING_KEY} names.
 */
public final class Rsa implements HeaderSignature {
    private static final String SIGNING_KEY = "SIGNING_KEY";

    private final SigningRules rules;
    private final String algorithm;
    private final PublicKeys keys;
    private final KeptFile<PrivateKey> signingKey = new KeptFile<>(Pem::privateKey);

    /**
     * A scheme of this kind.
     *
     * @param algorithm {@code sha256} or {@code sha512}
     */
    Rsa(SigningRules rules, String algorithm, PublicKeys keys) {
        this.rules = rules;
        this.algorithm = algorithm.toUpperCase(Locale.ROOT) + "withRSA";
        this.keys = keys;
    }

    @Override
    public SigningRules rules() {
        return rules;
    }

    @Override
    public Verdict judge(SignedRequest request, Credentials credentials, Instant now) {
        Claim claim = rules.claim(request, now);
        if (claim == null || lacks(credentials).isPresent()) {
            return Verdict.UNPROVEN;
        }
        Instant at = rules.time() == null
                ? now
                : rules.time().form().read(claim.time()).orElse(now);
        PublicKeys.Found found = keys.find(request, algorithm, credentials);
        for (PublicKeys.Key key : found.keys()) {
            // Only what is signed is worth a look at the certificate's chain.
            if (isSigned(claim, request, credentials, key.key()) && key.isTrusted(at)) {
                return Verdict.PROVEN;
            }
        }
        return found.isPending() ? Verdict.PENDING : Verdict.UNPROVEN;
    }

    private boolean isSigned(Claim claim, SignedRequest request, Credentials credentials, PublicKey key) {
        for (byte[] seal : claim.seals()) {
            try {
                java.security.Signature signature = java.security.Signature.getInstance(algorithm);
                signature.initVerify(key);
                feed(signature, request, claim.time(), credentials);
                if (signature.verify(seal)) {
                    return true;
                }
            } catch (GeneralSecurityException | IllegalArgumentException e) {
                // What cannot be checked proves nothing; another signature may.
                continue;
            }
        }
        return false;
    }

    private void feed(java.security.Signature signature, SignedRequest request, String time, Credentials credentials) {
        rules.content()
                .feed(
                        bytes -> {
                            try {
                                signature.update(bytes);
                            } catch (GeneralSecurityException e) {
                                throw new IllegalStateException("It was just initialized", e);
                            }
                        },
                        request,
                        time,
                        credentials);
    }

    @Override
    public byte[] seal(SignedRequest request, String time, Credentials credentials) {
        try {
            java.security.Signature signature = java.security.Signature.getInstance(algorithm);
            signature.initSign(signingKey(credentials));
            feed(signature, request, time, credentials);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("its signing key is no key for " + algorithm, e);
        }
    }

    private PrivateKey signingKey(Credentials credentials) {
        String file = credentials.setting(SIGNING_KEY);
        if (file == null) {
            throw new IllegalArgumentException(
                    "it signs with a private key: set HUB_<VENDOR>_" + SIGNING_KEY + " to a PEM file (PKCS #8)");
        }
        return signingKey
                .read(file)
                .orElseThrow(() -> new IllegalArgumentException(
                        "HUB_<VENDOR>_" + SIGNING_KEY + " names no PEM file with a private RSA key (PKCS #8)"));
    }

    @Override
    public SignedRequest sign(SignedRequest request, Credentials credentials, Instant now) {
        SignedRequest named = keys.name(request, algorithm, signingKey(credentials), credentials);
        return HeaderSignature.super.sign(named, credentials, now);
    }

    @Override
    public String described() {
        return "RSA SHA-" + algorithm.replaceAll("\\D", "") + " in "
                + rules.part().header();
    }

    @Override
    public List<String> needs() {
        return Stream.concat(rules.content().settings().stream(), Stream.of(keys.setting()))
                .toList();
    }

    @Override
    public Optional<String> lacks(Credentials credentials) {
        for (String setting : rules.content().settings()) {
            if (!credentials.has(setting)) {
                return Optional.of(setting);
            }
        }
        return keys.isUnreadable(credentials) ? Optional.of(keys.setting()) : Optional.empty();
    }
}
