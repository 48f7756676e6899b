package com.saypro.hub.inbound;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.VendorFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/** Vendor files as integration engineers write them. */
final class VendorFolder {
    static final String STRIPE = """
            name: Stripe
            category: payment
            documentation: https://docs.stripe.com/webhooks
            apiVersion: "2024-06-20"
            signature:
              scheme: hmac
              header: Stripe-Signature
              separator: ","
              prefix: "v1="
              algorithm: sha256
              encoding: hex
              key: utf8
              signed: "{timestamp}.{body}"
              timestamp:
                header: Stripe-Signature
                separator: ","
                prefix: "t="
                unit: seconds
                tolerance: 300
            contentType: application/json
            entity: /data/object/id
            topic: /type
            currencies: {ISK: 2, UGX: 2}
            """;

    static final String HUBSPOT = """
            name: HubSpot
            category: crm
            signature:
              scheme: hmac
              header: X-HubSpot-Signature-v3
              algorithm: sha256
              encoding: base64
              signed: "{method}{url}{body}{timestamp}"
              timestamp:
                header: X-HubSpot-Request-Timestamp
                unit: milliseconds
                tolerance: 300
              urlDecode: ":/?@!$'()*,;"
            contentType: application/json
            entity: /0/objectId
            topic: /subscriptionType
            items: ""
            """;

    static final String SHOPIFY = """
            name: Shopify
            category: commerce
            signature:
              scheme: hmac
              header: X-Shopify-Hmac-Sha256
              algorithm: sha256
              encoding: base64
              signed: "{body}"
            headers: [X-Shopify-Topic, X-Shopify-Webhook-Id]
            entity: /id
            topic: "header:X-Shopify-Topic"
            example: {headers: {X-Shopify-Topic: orders/create}}
            """;

    static final String EASYPOST = """
            name: EasyPost
            category: shipping
            signature:
              scheme: hmac
              header: X-Hmac-Signature
              prefix: "hmac-sha256-hex="
              algorithm: sha256
              encoding: hex
              key: nfkd
              signed: "{body}"
            entity: /result/id
            topic: /description
            """;

    static final String STANDARD_WEBHOOKS = """
            name: Standard Webhooks
            category: marketing
            signature:
              scheme: hmac
              header: webhook-signature
              separator: " "
              prefix: "v1,"
              algorithm: sha256
              encoding: base64
              key: whsec
              signed: "{header:webhook-id}.{timestamp}.{body}"
              timestamp: {header: webhook-timestamp, unit: seconds}
            example: {headers: {webhook-id: msg_1}}
            """;

    static final String ADYEN = """
            name: Adyen
            category: payment
            signature:
              - scheme: hmac-items
                algorithm: sha256
                encoding: base64
                key: hex
                items: /notificationItems
                item: /NotificationRequestItem
                at: /additionalData/hmacSignature
                fields:
                  - /pspReference
                  - /originalReference
                  - /merchantAccountCode
                  - /merchantReference
                  - /amount/value
                  - /amount/currency
                  - /eventCode
                  - /success
                separator: ":"
              - {scheme: hmac, header: HmacSignature, algorithm: sha256, encoding: base64, key: hex, signed: "{body}"}
            answer: {status: 200, body: "[accepted]"}
            """;

    static final String PAYPAL = """
            name: PayPal
            category: payment
            signature:
              scheme: rsa
              header: PAYPAL-TRANSMISSION-SIG
              algorithm: sha256
              encoding: base64
              signed: "{header:PAYPAL-TRANSMISSION-ID}|{timestamp}|{setting:WEBHOOK_ID}|{crc32}"
              timestamp: {header: PAYPAL-TRANSMISSION-TIME, unit: iso, tolerance: 604800}
              keys:
                certificate:
                  urlHeader: PAYPAL-CERT-URL
                  algorithmHeader: PAYPAL-AUTH-ALGO
                  host: paypal.com
                  commonName: messageverificationcerts.paypal.com
            """;

    static final String SHIPENGINE = """
            name: ShipEngine
            category: shipping
            signature:
              scheme: rsa
              header: x-shipengine-rsa-sha256-signature
              algorithm: sha256
              encoding: base64
              signed: "{timestamp}.{body}"
              timestamp: {header: x-shipengine-timestamp, unit: iso, tolerance: 300}
              keys:
                jwks: {url: "https://api.shipengine.com/jwks", idHeader: x-shipengine-rsa-sha256-key-id}
            """;

    private VendorFolder() {}

    /** The file of a vendor with the given lines about its signature. */
    static String signing(String... lines) {
        return "name: Some\ncategory: crm\nsignature:\n  " + String.join("\n  ", lines) + "\n";
    }

    /** Writes a vendor's folder. */
    static Path write(Path parent, String name, String yaml) {
        try {
            Path folder = Files.createDirectories(parent.resolve(name));
            Files.writeString(folder.resolve(VendorFile.NAME), yaml);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a vendor's folder and reads it. */
    static Vendor load(Path parent, String name, String yaml) {
        try {
            return Vendor.load(write(parent, name, yaml));
        } catch (BrokenFile e) {
            throw new AssertionError(e);
        }
    }

    /** A request with headers given as names and values in turn; each character of the body is one byte. */
    static SignedRequest request(String url, String body, String... headers) {
        Map<String, String> named = new HashMap<>();
        IntStream.range(0, headers.length / 2).forEach(i -> named.put(headers[2 * i], headers[2 * i + 1]));
        return new SignedRequest(named, "POST", url, body.getBytes(StandardCharsets.ISO_8859_1));
    }
}
