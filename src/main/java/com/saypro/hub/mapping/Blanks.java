package com.saypro.hub.mapping;

/** What may stand before a body without being part of it. */
final class Blanks {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private Blanks() {}

    /** How many bytes of white space, and of UTF-8's byte order mark, a body begins with. */
    static int before(byte[] body) {
        int at = blanks(body, 0);
        return marked(body, at) ? blanks(body, at + BYTE_ORDER_MARK.length) : at;
    }

    private static int blanks(byte[] body, int from) {
        int at = from;
        while (at < body.length && (body[at] == ' ' || body[at] == '\t' || body[at] == '\r' || body[at] == '\n')) {
            at++;
        }
        return at;
    }

    private static boolean marked(byte[] body, int at) {
        for (int i = 0; i < BYTE_ORDER_MARK.length; i++) {
            if (at + i >= body.length || body[at + i] != BYTE_ORDER_MARK[i]) {
                return false;
            }
        }
        return true;
    }
}
