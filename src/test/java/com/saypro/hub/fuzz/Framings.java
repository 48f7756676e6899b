package com.saypro.hub.fuzz;

import java.time.Instant;
import java.util.List;

/** Requests that lie about where they end. */
final class Framings {
    private static final int MEBIBYTE = 1 << 20;
    private final List<Sample> samples;
    private final Chance chance;

    Framings(List<Sample> samples, Chance chance) {
        this.samples = samples;
        this.chance = chance;
    }

    private RawRequest forged() {
        return chance.of(samples).signed("", "wrong", Instant.now());
    }

    /** A length that is not the body's. */
    Attack lengths() {
        RawRequest request = forged();
        int length = request.body().length;
        byte[] body = request.body();
        return switch (chance.below(8)) {
            case 0 -> unfinished("length too long", length(request, "" + (length + 1 + chance.below(1000))));
            case 1 -> Attack.broken("length too short", length(request, "" + chance.below(length)));
            case 2 -> Attack.broken("negative length", length(request, "-" + chance.below(100)));
            case 3 -> Attack.broken("two lengths", length(request, "" + length).header("Content-Length", "0"));
            case 4 -> Attack.broken("list of lengths", length(request, length + ", 0"));
            case 5 ->
                Attack.broken("no number", length(request, chance.of("", "x", "0x10", "+5", "1e3", "9".repeat(30))));
            case 6 ->
                unfinished("huge length", length(request, "" + Long.MAX_VALUE).header("Expect", "100-continue"));
            default -> unfinished("no length", request.framed(body));
        };
    }

    private static RawRequest length(RawRequest request, String length) {
        return request.framed(request.body()).header("Content-Length", length);
    }

    private static Attack unfinished(String kind, RawRequest request) {
        return Attack.rubbish(kind, request.bytes());
    }

    /** Chunks that are none, or contradict a length. */
    Attack chunks() {
        RawRequest request = forged();
        return switch (chance.below(7)) {
            case 0 -> Attack.forged("chunked", request.chunked(1 + chance.below(100)));
            case 1 -> Attack.broken("length and chunks", request.chunked(50).header("Content-Length", "7"));
            case 2 ->
                Attack.broken(
                        "bad chunk size",
                        chunk(request, chance.of("zz", "-1", "", "0x5", "G;x=y") + "\r\nabc\r\n0\r\n\r\n"));
            case 3 ->
                unfinished(
                        "huge chunk size",
                        chunk(request, chance.of("7fffffff", "ffffffffffffffffff", "80000000") + "\r\nabc"));
            case 4 -> unfinished("chunk too short", chunk(request, "10\r\nabc\r\n0\r\n\r\n"));
            case 5 ->
                Attack.broken(
                        "trailers", chunk(request, "3\r\nabc\r\n0\r\nCamelHttpUri: x\r\nContent-Length: 9\r\n\r\n"));
            default ->
                unfinished(
                        "other codings",
                        request.framed(request.body())
                                .header(
                                        "Transfer-Encoding",
                                        chance.of("gzip", "chunked, gzip", "xchunked", " chunked", "chunked\t")));
        };
    }

    private static RawRequest chunk(RawRequest request, String chunks) {
        return request.header("Transfer-Encoding", "chunked").framed(RawRequest.latin(chunks));
    }

    /** Larger than anybody may send. */
    Attack tooLarge() {
        RawRequest request = forged().body(new byte[(1 + chance.below(4)) * MEBIBYTE + 1]);
        return Attack.broken("too large", chance.oneIn(2) ? request : request.chunked(8192));
    }

    /** Chunk after chunk, until the hub has enough. */
    Attack endless() {
        String chunk = "100000\r\n" + "x".repeat(MEBIBYTE) + "\r\n";
        return Attack.broken("chunks without end", chunk(forged(), chunk.repeat(12)));
    }
}
