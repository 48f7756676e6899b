package com.saypro.hub.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.inbound.Vendor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What vendors send: an example of their mapping, each time with ids and times of its own. */
enum Ware {
    /** A captured charge of Stripe's, 1 KB. */
    CHARGE("stripe", "charge.succeeded") {
        @Override
        String unique(String template, String serial, Instant now) {
            return template.replace("evt_1QSayPro00000000000001", "evt_1Q" + serial)
                    .replace("3QAda0001", "3Q" + serial)
                    .replace("1769853601", String.valueOf(now.getEpochSecond()));
        }
    },
    /** An order of Shopify's, 1 KB with its headers. */
    ORDER("shopify", "orders-create") {
        @Override
        String unique(String template, String serial, Instant now) {
            return template.replace("9d55-000000000001", serial.substring(0, 4) + "-" + serial.substring(4))
                    .replace("5982364500117", "5" + Long.parseLong(serial, 0, 10, 16))
                    .replace("2026-01-31T10:00:01.123456789Z", now.toString());
        }
    };

    private final Vendor vendor;
    private final String body;
    private final Map<String, String> headers = new TreeMap<>();

    Ware(String vendor, String example) {
        Path folder = Path.of("mappings", vendor);
        try {
            this.vendor = Vendor.load(folder);
            JsonNode read = JsonMapper.builder()
                    .build()
                    .readTree(Files.readString(folder.resolve("examples/" + example + ".in.json")));
            body = read.get("body").toString();
            read.path("headers")
                    .fields()
                    .forEachRemaining(header ->
                            headers.put(header.getKey(), header.getValue().asText()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (BrokenFile e) {
            throw new IllegalStateException(e);
        }
    }

    abstract String unique(String template, String serial, Instant now);

    Vendor vendor() {
        return vendor;
    }

    /** The body of the delivery with this number. */
    byte[] body(long number, Instant now) {
        return unique(body, Serial.write(number), now).getBytes(StandardCharsets.UTF_8);
    }

    /** The headers of the delivery with this number, names in lower case, before it is signed. */
    Map<String, String> headers(long number, Instant now) {
        String serial = Serial.write(number);
        Map<String, String> unique = new TreeMap<>();
        headers.forEach((name, value) -> unique.put(name.toLowerCase(Locale.ROOT), unique(value, serial, now)));
        return unique;
    }

    /** Half of the deliveries are charges, half are orders. */
    static Ware of(long number) {
        return number % 2 == 0 ? CHARGE : ORDER;
    }
}
