package com.saypro.hub.inbound;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** How a signing secret becomes the bytes of a key. */
enum KeyForm {
    /** The text as it is. */
    UTF8 {
        @Override
        byte[] bytes(String secret) {
            return secret.getBytes(StandardCharsets.UTF_8);
        }
    },
    /** The text in Unicode's compatibility decomposition. */
    NFKD {
        @Override
        byte[] bytes(String secret) {
            return UTF8.bytes(Normalizer.normalize(secret, Normalizer.Form.NFKD));
        }
    },
    /** Hexadecimal digits; a secret that is none of these is text. */
    HEX {
        @Override
        byte[] bytes(String secret) {
            return DIGITS.matcher(secret).matches() ? HexFormat.of().parseHex(secret) : UTF8.bytes(secret);
        }
    },
    BASE64 {
        @Override
        byte[] bytes(String secret) {
            return Base64.getDecoder().decode(secret);
        }
    },
    /** Base64 after {@code whsec_}; a secret without that prefix is text. */
    WHSEC {
        @Override
        byte[] bytes(String secret) {
            return secret.startsWith(MARK) ? BASE64.bytes(secret.substring(MARK.length())) : UTF8.bytes(secret);
        }
    };

    private static final Pattern DIGITS = Pattern.compile("([0-9a-fA-F]{2})+");
    private static final String MARK = "whsec_";

    /**
     * The key's bytes.
     *
     * @throws IllegalArgumentException when the secret is not of this form
     */
    abstract byte[] bytes(String secret);
}
