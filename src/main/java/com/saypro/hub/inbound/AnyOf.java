package com.saypro.hub.inbound;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Several ways of which any one proves a request, for vendors that sign their products in different ways, as Adyen does
 * payments and banking. The whole is as strong as the weakest of them: it signs the body only when all do.
 *
 * @param ways in the order in which they are tried; the first is the one that requests are signed in
 */
public record AnyOf(List<Signature> ways) implements Signature {
    @Override
    public Verdict judge(SignedRequest request, Credentials credentials, Instant now) {
        Verdict verdict = Verdict.UNPROVEN;
        for (Signature way : ways) {
            Verdict one = way.judge(request, credentials, now);
            if (one == Verdict.PROVEN) {
                return one;
            }
            verdict = one == Verdict.PENDING ? one : verdict;
        }
        return verdict;
    }

    /** Signs in the first way that can sign this request: a body of the other product is signed in the other way. */
    @Override
    public SignedRequest sign(SignedRequest request, Credentials credentials, Instant now) {
        IllegalArgumentException first = null;
        for (Signature way : ways) {
            try {
                return way.sign(request, credentials, now);
            } catch (IllegalArgumentException e) {
                first = first == null ? e : first;
            }
        }
        throw first;
    }

    @Override
    public String described() {
        return ways.stream().map(Signature::described).collect(Collectors.joining(" or "));
    }

    @Override
    public Set<String> headers() {
        return ways.stream().flatMap(way -> way.headers().stream()).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean signsBody() {
        return ways.stream().allMatch(Signature::signsBody);
    }

    @Override
    public List<String> needs() {
        return ways.stream().flatMap(way -> way.needs().stream()).distinct().toList();
    }

    /** Nothing while one way has all that it needs. */
    @Override
    public Optional<String> lacks(Credentials credentials) {
        Optional<String> first = ways.get(0).lacks(credentials);
        for (Signature way : ways) {
            if (way.lacks(credentials).isEmpty()) {
                return Optional.empty();
            }
        }
        return first;
    }
}
