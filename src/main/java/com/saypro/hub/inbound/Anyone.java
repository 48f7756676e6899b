package com.saypro.hub.inbound;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * No proof at all: everybody is taken at his word. For vendors whose notices only say what to look up, as Mollie's
 * {@code id=tr_…}, and whose word is not believed before it was looked up.
 */
public final class Anyone implements Signature {
    @Override
    public Verdict judge(SignedRequest request, Credentials credentials, Instant now) {
        return Verdict.PROVEN;
    }

    @Override
    public SignedRequest sign(SignedRequest request, Credentials credentials, Instant now) {
        return request;
    }

    @Override
    public String described() {
        return "nothing is proven";
    }

    @Override
    public Set<String> headers() {
        return Set.of();
    }

    @Override
    public boolean signsBody() {
        return false;
    }

    @Override
    public List<String> needs() {
        return List.of();
    }
}
