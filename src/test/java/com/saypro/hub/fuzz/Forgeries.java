package com.saypro.hub.fuzz;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Requests whose signature is not what it should be. */
final class Forgeries {
    private final List<Sample> samples;
    private final Chance chance;

    Forgeries(List<Sample> samples, Chance chance) {
        this.samples = samples;
        this.chance = chance;
    }

    Attack mutatedBody() {
        Sample sample = chance.of(samples);
        return Attack.forged("mutated body", sample.signed().body(chance.mutated(sample.body())));
    }

    Attack forgedSignature() {
        Sample sample = chance.of(samples);
        return switch (chance.below(7)) {
            case 0 -> Attack.forged("other secret", sample.signed("", chance.word(20), Instant.now()));
            case 1 -> Attack.forged("no signature", sample.signed().without(sample.signatureHeader()));
            case 2 -> Attack.forged("empty signature", signature(sample, ""));
            case 3 -> Attack.forged("random signature", signature(sample, chance.word(200)));
            case 4 -> Attack.forged("mutated signature", signature(sample, mutatedSeal(sample)));
            case 5 ->
                Attack.forged(
                        "doubled signature",
                        signature(sample, "v1=00").header(sample.signatureHeader(), chance.word(64)));
            default ->
                Attack.forged("signature of another body", sample.signed().body(other(sample)));
        };
    }

    private static RawRequest signature(Sample sample, String value) {
        RawRequest request = sample.signed();
        return request.without(sample.signatureHeader()).header(sample.signatureHeader(), value);
    }

    /** One hexadecimal digit or letter of the seal itself is another: no other text says the same. */
    private String mutatedSeal(Sample sample) {
        String seal = sample.signed().value(sample.signatureHeader());
        int at = seal.length() - 10 - chance.below(15);
        char now = seal.charAt(at);
        char then = now == '1' ? '2' : '1';
        return seal.substring(0, at) + then + seal.substring(at + 1);
    }

    private byte[] other(Sample sample) {
        byte[] body = chance.of(samples).body();
        return java.util.Arrays.equals(body, sample.body()) ? new byte[] {'{', '}'} : body;
    }

    /** Properly signed once, too long ago or not yet. */
    Attack replayed() {
        Sample sample = chance.of(samples.stream().filter(Sample::expires).toList());
        Duration away = Duration.ofSeconds(400 + chance.below(1_000_000));
        Instant when =
                chance.oneIn(2) ? Instant.now().minus(away) : Instant.now().plus(away);
        return Attack.forged("replayed", sample.signed("", Sample.SECRET, when));
    }

    /** Properly signed for another vendor's door. All have one secret here, so it is a vendor that signs otherwise. */
    Attack otherDoor() {
        Sample sample = chance.of(samples);
        Sample other = chance.of(samples.stream()
                .filter(each -> !each.signatureHeader().equals(sample.signatureHeader()))
                .toList());
        return Attack.forged("another vendor's", sample.signed().start("POST " + other.path() + " HTTP/1.1"));
    }

    /** Bytes of a whole forged request, any of them changed. */
    Attack mutatedRequest() {
        RawRequest request = chance.of(samples).signed("", "wrong", Instant.now());
        return Attack.rubbish("mutated request", chance.mutated(request.bytes()));
    }

    Attack randomBytes() {
        byte[] bytes = chance.bytes(600);
        return Attack.rubbish("random bytes", bytes);
    }

    /** Signed, forged, signed, forged... without waiting for an answer. */
    Attack pipelined() {
        java.io.ByteArrayOutputStream all = new java.io.ByteArrayOutputStream();
        int pairs = 1 + chance.below(5);
        for (int i = 0; i < pairs; i++) {
            all.writeBytes(chance.of(samples).signed().bytes());
            all.writeBytes(chance.of(samples).signed("", "wrong", Instant.now()).bytes());
        }
        return new Attack("pipelined", all.toByteArray(), 2 * pairs, 2 * pairs, pairs, true);
    }

    /** Properly signed, but what is in it breaks readers. */
    Attack hostileBody() {
        Sample sample = chance.of(samples);
        byte[] body = Hostile.body(chance, sample.body());
        RawRequest request = sample.with(body).signed();
        if (chance.oneIn(4)) {
            request.header("Content-Encoding", chance.of("gzip", "deflate", "br", "x"));
        }
        return Attack.proven("hostile body, signed", request);
    }
}
