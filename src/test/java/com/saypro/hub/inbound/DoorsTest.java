package com.saypro.hub.inbound;

import static com.saypro.hub.inbound.Door.assertPlain;
import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.hub.event.Delivery;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoorsTest {
    private static final byte[] BODY = "{\"id\":7}".getBytes(StandardCharsets.UTF_8);

    @TempDir
    static Path folder;

    private static Door door;

    @BeforeAll
    static void open() throws Exception {
        door = new Door(folder, Duration.ofSeconds(30))
                .vendor("shopify", VendorFolder.SHOPIFY)
                .vendor("shop", VendorFolder.SHOPIFY);
    }

    @AfterAll
    static void close() {
        door.close();
    }

    @Test
    void thePathAloneChoosesTheDoor() throws Exception {
        door.forget();
        for (String query : new String[] {"", "?", "?to=/webhooks/shop", "?:" + door.port + "/webhooks/shop"}) {
            assertPlain(door.send(door.signed("shopify", query, BODY, Instant.now())), 202);
        }
        assertThat(door.deliveries).hasSize(4).extracting(Delivery::vendor).containsOnly("shopify");
        assertPlain(door.send(door.signed("shop", BODY)), 202);
        assertThat(door.deliveries.get(4).vendor()).isEqualTo("shop");
        assertThat(door.raw("POST /webhooks/sho HTTP/1.1\r\nhost: a\r\ncontent-length: 0\r\n\r\n"))
                .startsWith("HTTP/1.1 404");
    }

    @Test
    void aDoorThatIsReplacedIsFoundAgain() throws Exception {
        door.forget();
        assertPlain(door.send(door.signed("shopify", BODY)), 202);
        door.route("shopify");
        assertPlain(door.send(door.signed("shopify", BODY)), 202);
        assertThat(door.deliveries).hasSize(2);
    }
}
