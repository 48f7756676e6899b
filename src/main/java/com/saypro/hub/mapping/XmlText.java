package com.saypro.hub.mapping;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decodes XML strictly, in the encoding that a UTF-16 byte order mark or the declaration names, else UTF-8. The JDK's
 * parser would decode too, but writes about broken characters to standard error.
 */
final class XmlText {
    private static final Pattern DECLARED =
            Pattern.compile("^<\\?xml[^>]*?\\sencoding\\s*=\\s*[\"']([A-Za-z][\\w.-]{0,39})[\"']");
    private static final int DECLARATION = 200;

    private XmlText() {}

    /** The text from this byte on; what is not in its encoding is unparsable. */
    static String decode(byte[] body, int from) {
        Charset charset = charset(body, from);
        try {
            return charset.newDecoder()
                    .decode(ByteBuffer.wrap(body, from, body.length - from))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Unmappable.unparsable("The body is not " + charset);
        }
    }

    private static Charset charset(byte[] body, int from) {
        if (body.length - from >= 2 && isMark(body[from], body[from + 1])) {
            return StandardCharsets.UTF_16;
        }
        int length = Math.min(DECLARATION, body.length - from);
        Matcher declared = DECLARED.matcher(new String(body, from, length, StandardCharsets.ISO_8859_1));
        try {
            return declared.find() ? Charset.forName(declared.group(1)) : StandardCharsets.UTF_8;
        } catch (IllegalArgumentException e) {
            throw Unmappable.unparsable("The body is in an encoding that nobody knows");
        }
    }

    private static boolean isMark(byte first, byte second) {
        return first == (byte) 0xFE && second == (byte) 0xFF || first == (byte) 0xFF && second == (byte) 0xFE;
    }
}
