package com.saypro.hub.inbound;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A keyed hash over what {@link SigningRules} say. */
public final class Hmac implements Signature {
    private final SigningRules rules;
    private final String algorithm;
    private final KeyForm form;
    private final Map<String, SecretKeySpec> keys = new ConcurrentHashMap<>();
    /** A Mac takes longer to make than to use, and starts over by itself when it is done. */
    private final ThreadLocal<Map<String, Mac>> macs = ThreadLocal.withInitial(HashMap::new);

    /**
     * A scheme of this kind.
     *
     * @param algorithm {@code sha1}, {@code sha256} or {@code sha512}
     */
    Hmac(SigningRules rules, String algorithm, KeyForm form) {
        this.rules = rules;
        this.algorithm = "Hmac" + algorithm.toUpperCase(Locale.ROOT);
        this.form = form;
    }

    @Override
    public SigningRules rules() {
        return rules;
    }

    @Override
    public String described() {
        return "HMAC SHA-" + algorithm.substring("HmacSHA".length()) + " in "
                + rules.part().header();
    }

    @Override
    public byte[] seal(SignedRequest request, String time, String secret) {
        Mac mac = macs.get().computeIfAbsent(secret, this::mac);
        rules.content().feed(mac::update, request, time, secret);
        return mac.doFinal();
    }

    private Mac mac(String secret) {
        SecretKeySpec key = keys.computeIfAbsent(secret, text -> new SecretKeySpec(form.bytes(text), algorithm));
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(key);
            return mac;
        } catch (InvalidKeyException e) {
            throw new IllegalArgumentException("The secret is no key for " + algorithm, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + algorithm, e);
        }
    }
}
