package com.saypro.hub.inbound;

import java.util.Map;

/**
 * What of a request a vendor may have signed.
 *
 * @param headers names in lower case; a header sent more than once has its values joined with a comma
 * @param method the method in upper case
 * @param url the full URL as the vendor knows it, query included
 * @param body the exact bytes
 */
public record SignedRequest(Map<String, String> headers, String method, String url, byte[] body) {}
