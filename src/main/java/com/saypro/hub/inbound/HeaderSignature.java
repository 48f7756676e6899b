package com.saypro.hub.inbound;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A signature that stands in a header and covers what {@link SigningRules} say. */
sealed interface HeaderSignature extends Signature permits Hmac, Digest, Rsa {
    /** Where the signature stands and what it covers. */
    SigningRules rules();

    /**
     * The signature of a request's content by the first secret.
     *
     * @param time the signed time as the header writes it; null when none is signed
     * @throws IllegalArgumentException when the credentials are not of the form this signature wants
     */
    byte[] seal(SignedRequest request, String time, Credentials credentials);

    @Override
    default Verdict judge(SignedRequest request, Credentials credentials, Instant now) {
        Claim claim = rules().claim(request, now);
        if (claim == null) {
            return Verdict.UNPROVEN;
        }
        boolean isProven = false;
        for (String secret : credentials.secrets()) {
            isProven |= matches(claim, request, credentials.only(secret));
        }
        return Verdict.of(isProven);
    }

    private boolean matches(Claim claim, SignedRequest request, Credentials credentials) {
        try {
            byte[] seal = seal(request, claim.time(), credentials);
            boolean matches = false;
            for (byte[] claimed : claim.seals()) {
                matches |= MessageDigest.isEqual(seal, claimed);
            }
            return matches;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @Override
    default SignedRequest sign(SignedRequest request, Credentials credentials, Instant now) {
        SignedTime signed = rules().time();
        String time = signed == null ? null : signed.form().write(now);
        SignedRequest whole = rules().content().completed(request);
        byte[] seal = seal(whole, time, credentials);
        HeaderPart part = rules().part();
        String text = part.written(rules().encoding().text(seal));
        if (signed == null) {
            return whole.with(part.name(), text);
        }
        String stamp = signed.part().written(time);
        return signed.part().name().equals(part.name())
                ? whole.with(part.name(), stamp + part.separator() + text)
                : whole.with(signed.part().name(), stamp).with(part.name(), text);
    }

    @Override
    default Set<String> headers() {
        return Set.of(rules().part().name());
    }

    @Override
    default List<String> needs() {
        List<String> settings = rules().content().settings();
        return settings.isEmpty()
                ? Signature.super.needs()
                : Stream.concat(Signature.super.needs().stream(), settings.stream())
                        .toList();
    }
}
