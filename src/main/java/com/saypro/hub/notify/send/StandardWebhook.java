package com.saypro.hub.notify.send;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs by Standard Webhooks 1.0: HMAC-SHA256 over {@code <id>.<timestamp>.<body>}, each secret one signature. */
final class StandardWebhook {
    private static final String PREFIX = "whsec_";
    private static final String HMAC = "HmacSHA256";

    private StandardWebhook() {}

    /**
     * The header {@code webhook-signature}.
     *
     * @param secrets {@code whsec_} and base64 each; of several any may be the receiver's, while it changes them
     * @param timestamp Unix time in seconds
     * @throws IllegalArgumentException when a secret is not of this form
     */
    static String signature(List<String> secrets, String id, long timestamp, byte[] body) {
        return secrets.stream()
                .map(secret ->
                        "v1," + Base64.getEncoder().encodeToString(hmac(key(secret), id + "." + timestamp, body)))
                .collect(Collectors.joining(" "));
    }

    private static byte[] key(String secret) {
        byte[] key = Base64.getDecoder().decode(secret.startsWith(PREFIX) ? secret.substring(PREFIX.length()) : secret);
        if (key.length == 0) {
            throw new IllegalArgumentException("An empty secret");
        }
        return key;
    }

    private static byte[] hmac(byte[] key, String head, byte[] body) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            mac.update((head + ".").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC-SHA256", e);
        }
    }
}
