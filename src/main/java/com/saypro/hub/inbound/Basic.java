package com.saypro.hub.inbound;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * HTTP Basic authentication (RFC 7617): the vendor was given a user and a password when the webhook was made, as Pipedrive
 * is ({@code http_auth_user}, {@code http_auth_password} of {@code POST /v1/webhooks}). A secret reads
 * {@code user:password}. It proves who calls and nothing about the body.
 */
public final class Basic implements Signature {
    private static final String HEADER = "authorization";
    private static final String SCHEME = "Basic ";

    @Override
    public Verdict judge(SignedRequest request, Credentials credentials, Instant now) {
        String header = request.headers().getOrDefault(HEADER, "");
        if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Verdict.UNPROVEN;
        }
        Optional<byte[]> claim =
                Encoding.BASE64.decode(header.substring(SCHEME.length()).strip());
        return Verdict.of(claim.isPresent() && credentials.hold(claim.get()));
    }

    @Override
    public SignedRequest sign(SignedRequest request, Credentials credentials, Instant now) {
        byte[] secret = credentials.secret().getBytes(StandardCharsets.UTF_8);
        return request.with(HEADER, SCHEME + Encoding.BASE64.text(secret));
    }

    @Override
    public String described() {
        return "user and password in Authorization";
    }

    @Override
    public Set<String> headers() {
        return Set.of(HEADER);
    }

    @Override
    public boolean signsBody() {
        return false;
    }
}
