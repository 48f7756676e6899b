package com.saypro.hub.web.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Bcrypt that remembers which passwords it has found right, so that a program that sends Basic credentials with every
 * call pays for bcrypt once. Only an HMAC of hash and password under a key that lives as long as this process is kept,
 * and only of right ones: a wrong password always costs a full bcrypt, and there are never more entries than users.
 * Someone who does not know the key cannot steer the look-up, so its timing tells nothing.
 */
final class RememberedPasswords implements PasswordEncoder {
    private static final int COST = 10;
    private static final String HMAC = "HmacSHA256";

    private final PasswordEncoder bcrypt = new BCryptPasswordEncoder(COST);
    private final Set<String> right = ConcurrentHashMap.newKeySet();
    private final SecretKeySpec key;

    RememberedPasswords() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        key = new SecretKeySpec(random, HMAC);
    }

    @Override
    public String encode(CharSequence password) {
        return bcrypt.encode(password);
    }

    @Override
    public boolean matches(CharSequence password, String hash) {
        if (password == null || hash == null) {
            return false;
        }
        String trace = trace(password, hash);
        if (right.contains(trace)) {
            return true;
        }
        boolean matches = bcrypt.matches(password, hash);
        if (matches) {
            right.add(trace);
        }
        return matches;
    }

    private String trace(CharSequence password, String hash) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            // A bcrypt hash holds no line break, so the two cannot run into each other.
            mac.update((hash + "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(password.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + HMAC, e);
        }
    }
}
