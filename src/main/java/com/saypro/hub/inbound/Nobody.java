package com.saypro.hub.inbound;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What stands for a signature where the vendor sends no webhooks and is polled: nobody's request is taken. */
public final class Nobody implements Signature {
    @Override
    public Verdict judge(SignedRequest request, Credentials credentials, Instant now) {
        return Verdict.UNPROVEN;
    }

    @Override
    public SignedRequest sign(SignedRequest request, Credentials credentials, Instant now) {
        throw new IllegalArgumentException("it sends no webhooks");
    }

    @Override
    public String described() {
        return "no webhooks";
    }

    @Override
    public Set<String> headers() {
        return Set.of();
    }

    @Override
    public List<String> needs() {
        return List.of();
    }
}
