package com.saypro.hub.inbound;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Three vendors' doors, which each test finds as new. */
abstract class ThreeDoors {
    static final byte[] CHARGE =
            "{\"type\":\"charge.succeeded\",\"data\":{\"object\":{\"id\":\"ch_42\"}}}".getBytes(StandardCharsets.UTF_8);
    static final byte[] ORDER = "{\"id\":7}".getBytes(StandardCharsets.UTF_8);

    @TempDir
    static Path folder;

    static Door door;

    @BeforeAll
    static void open() throws Exception {
        door = new Door(folder, Duration.ofSeconds(30))
                .route("stripe")
                .route("hubspot")
                .route("shopify");
    }

    @BeforeEach
    void forget() {
        door.forget();
        door.vendors.put(VendorFolder.load(folder, "stripe", VendorFolder.STRIPE));
        door.vendors.put(VendorFolder.load(folder, "hubspot", VendorFolder.HUBSPOT));
        door.vendors.put(VendorFolder.load(folder, "shopify", VendorFolder.SHOPIFY + "maxBody: 100000\n"));
    }

    @AfterAll
    static void close() {
        door.close();
    }
}
