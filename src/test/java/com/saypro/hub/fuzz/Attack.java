package com.saypro.hub.fuzz;

/**
 * What a stranger sends over one connection.
 *
 * @param kind in a word or two
 * @param bytes all that is sent
 * @param requests how many requests it is
 * @param answers how many answers are due; 0 when the bytes are no complete request
 * @param proven how many of the requests are properly signed, and so may be accepted
 * @param isClean whether the connection can be used again
 */
record Attack(String kind, byte[] bytes, int requests, int answers, int proven, boolean isClean) {

    /** One well-formed request that nobody signed. */
    static Attack forged(String kind, RawRequest request) {
        return new Attack(kind, request.bytes(), 1, 1, 0, true);
    }

    /** One well-formed request that is properly signed. */
    static Attack proven(String kind, RawRequest request) {
        return new Attack(kind, request.bytes(), 1, 1, 1, true);
    }

    /** One request after which the connection is not to be trusted. */
    static Attack broken(String kind, RawRequest request) {
        return new Attack(kind, request.bytes(), 1, 1, 0, false);
    }

    /** Bytes that are no complete request. */
    static Attack rubbish(String kind, byte[] bytes) {
        return new Attack(kind, bytes, 1, 0, 0, false);
    }

    /** Whether the request at this place may be accepted; where several come at once, every second is forged. */
    boolean mayBeAccepted(int place) {
        return proven == requests || proven > 0 && place % 2 == 0;
    }
}
