package com.saypro.hub.inbound;

import java.util.HashMap;
import java.util.Map;

/**
 * What of a request a vendor may have signed. Its URL and headers may carry secrets; none of them are shown when it is
 * printed.
 *
 * @param headers names in lower case; a header sent more than once has its values joined with a comma
 * @param method the method in upper case
 * @param url the full URL as the vendor knows it, query included
 * @param body the exact bytes
 */
public record SignedRequest(Map<String, String> headers, String method, String url, byte[] body) {

    /** The same request with one more header. */
    SignedRequest with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(HeaderName.lower(header), value);
        return new SignedRequest(more, method, url, body);
    }

    /** The same request to another URL. */
    SignedRequest to(String other) {
        return new SignedRequest(headers, method, other, body);
    }

    /** The same request with another body. */
    SignedRequest of(byte[] other) {
        return new SignedRequest(headers, method, url, other);
    }

    @Override
    public String toString() {
        return method + " of " + body.length + " bytes";
    }
}
