package com.saypro.hub.inbound;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PublicKey;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateException;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.PKIXCertPathBuilderResult;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** A certificate that somebody published, with those that vouch for it. */
final class CertificateChain implements PublicKeys.Key {
    /** From when to when a chain was found to hold. */
    private record Span(Instant from, Instant to) {
        boolean holds(Instant at) {
            return !at.isBefore(from) && !at.isAfter(to);
        }
    }

    private final List<X509Certificate> certificates;
    private final Supplier<Set<TrustAnchor>> authorities;
    private volatile Span proven;

    /**
     * A chain that is not believed yet.
     *
     * @param certificates the certificate, and after it those that vouch for it in any order
     * @param authorities who is trusted to vouch for others
     */
    CertificateChain(List<X509Certificate> certificates, Supplier<Set<TrustAnchor>> authorities) {
        this.certificates = certificates;
        this.authorities = authorities;
    }

    /** Those that this Java trusts for HTTPS. */
    static Set<TrustAnchor> authoritiesOfJava() {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init((KeyStore) null);
            return Stream.of(factory.getTrustManagers())
                    .filter(X509TrustManager.class::isInstance)
                    .flatMap(manager -> Stream.of(((X509TrustManager) manager).getAcceptedIssuers()))
                    .map(certificate -> new TrustAnchor(certificate, null))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java trusts somebody", e);
        }
    }

    @Override
    public PublicKey key() {
        return certificates.get(0).getPublicKey();
    }

    /** Whether the certificate was issued to this common name alone. */
    boolean isNamed(String commonName) {
        return isNamed(certificates.get(0), commonName);
    }

    static boolean isNamed(X509Certificate certificate, String commonName) {
        try {
            List<Object> names = new LdapName(
                            certificate.getSubjectX500Principal().getName())
                    .getRdns().stream()
                            .filter(part -> part.getType().equalsIgnoreCase("CN"))
                            .map(part -> part.getValue())
                            .toList();
            return names.size() == 1 && commonName.equalsIgnoreCase(names.get(0).toString());
        } catch (InvalidNameException e) {
            return false;
        }
    }

    static boolean isValid(X509Certificate certificate, Instant at) {
        try {
            certificate.checkValidity(Date.from(at));
            return true;
        } catch (CertificateException e) {
            return false;
        }
    }

    /** Whether an authority vouched for the certificate at this time; all certificates between must be valid then too. */
    @Override
    public boolean isTrusted(Instant at) {
        Span known = proven;
        if (known != null && known.holds(at)) {
            return true;
        }
        try {
            proven = span(path(at));
            return proven.holds(at);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private List<X509Certificate> path(Instant at) throws GeneralSecurityException {
        X509CertSelector first = new X509CertSelector();
        first.setCertificate(certificates.get(0));
        PKIXBuilderParameters rules = new PKIXBuilderParameters(authorities.get(), first);
        rules.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(certificates)));
        rules.setDate(Date.from(at));
        // Asking who revoked what would make each answer wait for somebody else.
        rules.setRevocationEnabled(false);
        PKIXCertPathBuilderResult result =
                (PKIXCertPathBuilderResult) CertPathBuilder.getInstance("PKIX").build(rules);
        return result.getCertPath().getCertificates().stream()
                .map(X509Certificate.class::cast)
                .toList();
    }

    private static Span span(List<X509Certificate> path) {
        Instant from = Instant.MIN;
        Instant to = Instant.MAX;
        for (X509Certificate certificate : path) {
            Instant begins = certificate.getNotBefore().toInstant();
            Instant ends = certificate.getNotAfter().toInstant();
            from = begins.isAfter(from) ? begins : from;
            to = ends.isBefore(to) ? ends : to;
        }
        return new Span(from, to);
    }
}
