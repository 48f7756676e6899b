package com.saypro.hub.inbound;

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

    /** The signatures a request claims to have; those that cannot be read are left out. */
    List<byte[]> claims(SignedRequest request) {
        return part.in(request).stream()
                .map(encoding::decode)
                .flatMap(Optional::stream)
                .toList();
    }
}
