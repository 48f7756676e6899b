package com.saypro.hub.inbound;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Hashes under the keys that secrets stand for. Safe for use by many threads. */
final class KeyedHash {
    private final String algorithm;
    private final KeyForm form;
    private final Map<String, SecretKeySpec> keys = new ConcurrentHashMap<>();
    /** A Mac takes longer to make than to use, and starts over by itself when it is done. */
    private final ThreadLocal<Map<String, Mac>> macs = ThreadLocal.withInitial(HashMap::new);

    /**
     * A hash of this kind.
     *
     * @param algorithm {@code sha1}, {@code sha256} or {@code sha512}
     */
    KeyedHash(String algorithm, KeyForm form) {
        this.algorithm = "Hmac" + algorithm.toUpperCase(Locale.ROOT);
        this.form = form;
    }

    /** Its name for people, e.g. {@code HMAC SHA-256}. */
    String described() {
        return "HMAC SHA-" + algorithm.substring("HmacSHA".length());
    }

    /**
     * This thread's hash under a secret, with nothing in it.
     *
     * @throws IllegalArgumentException when the secret is not of the key's form
     */
    Mac under(String secret) {
        return macs.get().computeIfAbsent(secret, this::mac);
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
