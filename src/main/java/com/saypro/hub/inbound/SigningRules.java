package com.saypro.hub.inbound;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What signatures of all schemes have in common.
 *
 * @param part where the signatures stand
 * @param encoding how they are written
 * @param content what is signed
 * @param time the time that is signed with it; null when none is
 */
record SigningRules(HeaderPart part, Encoding encoding, SignedContent content, SignedTime time) {

    /** What a request claims; null when it claims nothing, not all that is signed is there, or its time is not near. */
    Claim claim(SignedRequest request, Instant now) {
        List<byte[]> seals = part.in(request).stream()
                .map(encoding::decode)
                .flatMap(Optional::stream)
                .toList();
        if (seals.isEmpty() || !content.isWhole(request)) {
            return null;
        }
        String claimed = time == null ? null : time.fresh(request, now);
        return claimed == null && time != null ? null : new Claim(seals, claimed);
    }
}
