package com.saypro.hub.inbound;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** How a vendor writes the bytes of a signature. */
enum Encoding {
    HEX {
        @Override
        byte[] bytes(String text) {
            return HexFormat.of().parseHex(text);
        }

        @Override
        String text(byte[] bytes) {
            return HexFormat.of().formatHex(bytes);
        }
    },
    BASE64 {
        @Override
        byte[] bytes(String text) {
            return Base64.getDecoder().decode(text);
        }

        @Override
        String text(byte[] bytes) {
            return Base64.getEncoder().encodeToString(bytes);
        }
    };

    abstract byte[] bytes(String text);

    abstract String text(byte[] bytes);

    /** The bytes of a text that a stranger sent; empty when it is not of this encoding. */
    Optional<byte[]> decode(String text) {
        try {
            return Optional.of(bytes(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
