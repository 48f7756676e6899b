package com.saypro.hub.inbound;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;

/**
 * A keyed hash inside each item of the body, over some of the item's fields, as Adyen signs its standard notifications
 * ({@code notificationItems[].NotificationRequestItem.additionalData.hmacSignature}; Adyen's HMACValidator in
 * adyen-java-api-library, and docs.adyen.com, "Verify HMAC signatures"). Every item must prove itself, and there must be
 * one; one item that does not is reason to refuse the whole. What is not among the fields is not covered.
 */
public final class HmacItems implements Signature {
    private final SignedItems items;
    private final Encoding encoding;
    private final KeyedHash hash;

    HmacItems(SignedItems items, Encoding encoding, KeyedHash hash) {
        this.items = items;
        this.encoding = encoding;
        this.hash = hash;
    }

    @Override
    public Verdict judge(SignedRequest request, Credentials credentials, Instant now) {
        List<SignedItems.Item> claimed = items.of(request.body());
        boolean isProven = !claimed.isEmpty();
        for (SignedItems.Item item : claimed) {
            Optional<byte[]> claim = Optional.ofNullable(item.seal()).flatMap(encoding::decode);
            isProven &= claim.isPresent() && isSealed(item.content(), claim.get(), credentials);
        }
        return Verdict.of(isProven);
    }

    private boolean isSealed(String content, byte[] claim, Credentials credentials) {
        boolean matches = false;
        for (String secret : credentials.secrets()) {
            try {
                matches |= MessageDigest.isEqual(seal(content, secret), claim);
            } catch (IllegalArgumentException e) {
                // A secret that is no key proves nothing; another may.
                continue;
            }
        }
        return matches;
    }

    private byte[] seal(String content, String secret) {
        Mac mac = hash.under(secret);
        return mac.doFinal(content.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public SignedRequest sign(SignedRequest request, Credentials credentials, Instant now) {
        String secret = credentials.secret();
        return request.of(items.sealed(request.body(), content -> encoding.text(seal(content, secret))));
    }

    @Override
    public String described() {
        return hash.described() + " in each item's " + items.at();
    }

    @Override
    public Set<String> headers() {
        return Set.of();
    }
}
