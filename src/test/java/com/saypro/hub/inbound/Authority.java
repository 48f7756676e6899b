package com.saypro.hub.inbound;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** Issues X.509 certificates (RFC 5280), as an authority or somebody in its name does. */
final class Authority {
    private static final AtomicLong SERIAL = new AtomicLong(1);
    private static final DateTimeFormatter UTC_TIME =
            DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final byte[] SHA256_WITH_RSA = HexFormat.of().parseHex("300d06092a864886f70d01010b0500");
    private static final byte[] COMMON_NAME = HexFormat.of().parseHex("0603550403");
    private static final byte[] IS_AUTHORITY = HexFormat.of().parseHex("a3133011300f0603551d130101ff040530030101ff");

    private final String name;
    private final KeyPair keys;
    private final X509Certificate certificate;

    private Authority(String name, KeyPair keys, X509Certificate certificate) {
        this.name = name;
        this.keys = keys;
        this.certificate = certificate;
    }

    /** A key of the usual size. */
    static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** An authority that vouches for itself. */
    static Authority root(String name, Instant from, Instant to) {
        KeyPair keys = keys();
        return new Authority(name, keys, issue(name, keys, name, keys, from, to, true));
    }

    /** An authority that this one vouches for. */
    Authority deputy(String other, Instant from, Instant to) {
        KeyPair theirs = keys();
        return new Authority(other, theirs, issue(name, keys, other, theirs, from, to, true));
    }

    /** A certificate for somebody who vouches for nobody. */
    X509Certificate issue(String other, KeyPair theirs, Instant from, Instant to) {
        return issue(name, keys, other, theirs, from, to, false);
    }

    Set<TrustAnchor> trusted() {
        return Set.of(new TrustAnchor(certificate, null));
    }

    X509Certificate certificate() {
        return certificate;
    }

    static String pem(X509Certificate... certificates) {
        StringBuilder text = new StringBuilder();
        for (X509Certificate certificate : certificates) {
            try {
                text.append(pem("CERTIFICATE", certificate.getEncoded()));
            } catch (GeneralSecurityException e) {
                throw new AssertionError(e);
            }
        }
        return text.toString();
    }

    static String pem(String what, byte[] bytes) {
        return "-----BEGIN " + what + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes)
                + "\n-----END " + what + "-----\n";
    }

    private static X509Certificate issue(
            String issuer, KeyPair by, String subject, KeyPair of, Instant from, Instant to, boolean isAuthority) {
        byte[] number = BigInteger.valueOf(SERIAL.getAndIncrement()).toByteArray();
        byte[] inner = der(
                0x30,
                HexFormat.of().parseHex("a003020102"),
                der(0x02, number),
                SHA256_WITH_RSA,
                named(issuer),
                der(0x30, time(from), time(to)),
                named(subject),
                of.getPublic().getEncoded(),
                isAuthority ? IS_AUTHORITY : new byte[0]);
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(by.getPrivate());
            signature.update(inner);
            byte[] seal = der(0x03, new byte[1], signature.sign());
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(der(0x30, inner, SHA256_WITH_RSA, seal)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] named(String commonName) {
        return der(0x30, der(0x31, der(0x30, COMMON_NAME, der(0x0c, commonName.getBytes(StandardCharsets.UTF_8)))));
    }

    private static byte[] time(Instant time) {
        return der(0x17, UTC_TIME.format(time).getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] der(int tag, byte[]... parts) {
        ByteArrayOutputStream inside = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            inside.writeBytes(part);
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(tag);
        int length = inside.size();
        if (length >= 0x80) {
            byte[] bytes = BigInteger.valueOf(length).toByteArray();
            int sign = bytes[0] == 0 ? 1 : 0;
            all.write(0x80 | bytes.length - sign);
            all.write(bytes, sign, bytes.length - sign);
        } else {
            all.write(length);
        }
        all.writeBytes(inside.toByteArray());
        return all.toByteArray();
    }
}
