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

/**
 * What vendors send: an example of their mapping, each time with ids and times of its own. A charge pays the order that follows
 * it, as in a shop with {@value #CUSTOMERS} customers, {@value #SELLERS} sellers and {@value #PRODUCTS} products.
 */
enum Ware {
    /** A captured charge of Stripe's, 1 KB. */
    CHARGE("stripe", "charge.succeeded") {
        @Override
        String unique(String template, long number, Instant now) {
            String serial = Serial.write(number);
            return template.replace("evt_1QSayPro00000000000001", "evt_1Q" + serial)
                    .replace("3QAda0001", "3Q" + serial)
                    .replace("1769853601", String.valueOf(now.getEpochSecond()))
                    .replace("A-1001", order(number + 1))
                    .replace(":4990", ":8980")
                    .replace("AdaExample", String.valueOf(customer(number)))
                    .replace("Xt5EWLLDS7FJjR1c", "Xt5EWLLD" + customer(number))
                    .replace("seller-17", "seller-" + Math.floorMod(number / 2, SELLERS))
                    .replace(STREET, STREET + " " + customer(number));
        }
    },
    /** An order of Shopify's, 1 KB with its headers. */
    ORDER("shopify", "orders-create") {
        @Override
        String unique(String template, long number, Instant now) {
            String serial = Serial.write(number);
            return template.replace("9d55-000000000001", serial.substring(0, 4) + "-" + serial.substring(4))
                    .replace("5982364500117", order(number))
                    .replace("2026-01-31T10:00:01.123456789Z", now.toString())
                    .replace("7303456100245", "7303456" + customer(number))
                    .replace("CHAIR-OAK", "CHAIR-" + product(number))
                    .replace("8123400011", "81234" + product(number))
                    .replace(STREET, STREET + " " + customer(number));
        }
    };

    private static final int CUSTOMERS = 50_000;
    /** A prime, so that all come in turn and none soon again. */
    private static final long SPREAD = 7919;

    private static final int SELLERS = 500;
    private static final int PRODUCTS = 20_000;
    private static final String STREET = "Str. Exemplului";

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

    abstract String unique(String template, long number, Instant now);

    private static String order(long number) {
        return "5" + Long.parseLong(Serial.write(number), 0, 10, 16);
    }

    private static long customer(long number) {
        return 10_000L + Math.floorMod(number / 2 * SPREAD, CUSTOMERS);
    }

    private static long product(long number) {
        return 10_000L + Math.floorMod(number / 2 * SPREAD, PRODUCTS);
    }

    Vendor vendor() {
        return vendor;
    }

    /** The body of the delivery with this number. */
    byte[] body(long number, Instant now) {
        return unique(body, number, now).getBytes(StandardCharsets.UTF_8);
    }

    /** The headers of the delivery with this number, names in lower case, before it is signed. */
    Map<String, String> headers(long number, Instant now) {
        Map<String, String> unique = new TreeMap<>();
        headers.forEach((name, value) -> unique.put(name.toLowerCase(Locale.ROOT), unique(value, number, now)));
        return unique;
    }

    /** Half of the deliveries are charges, half are orders. */
    static Ware of(long number) {
        return number % 2 == 0 ? CHARGE : ORDER;
    }
}
