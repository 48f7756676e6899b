package com.saypro.hub.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** A vendor whose connection breaks in the middle of a body has sent nothing, and its next try is taken. */
class BodyCutIT {
    private static final int CUTS = 40 * Stage.SCALE;

    private final Stage stage = Stage.shared();
    private final VendorLine line = new VendorLine("stripe", stage.ledger);

    @Test
    void aBodyCutInTheMiddleIsNoDeliveryAndItsNextTryIs() throws Exception {
        List<Notice> cut = new ArrayList<>();
        try (Load load = stage.load(Map.of("shopify", 1))) {
            for (int i = 0; i < CUTS; i++) {
                Notice notice = new Storyline("stripe").next();
                stage.ledger.told(notice);
                cut(notice, i % 2 == 0);
                cut.add(notice);
            }
            stage.nextAcknowledged();
            assertThat(durable(cut)).isZero();
            cut.forEach(notice -> assertThat(line.send(notice, stage.hub.webhooks(), Instant::now))
                    .isEqualTo(202));
        }
        Report.figure("body_cut_connections", CUTS);
        stage.judge("body_cut");
    }

    /** Sends a request up to somewhere within its body, and ends the connection: in order, or with a reset. */
    private void cut(Notice notice, boolean reset) throws IOException {
        byte[] body = notice.body().getBytes(StandardCharsets.UTF_8);
        URI hub = URI.create(stage.hub.webhooks());
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), hub.getPort())) {
            OutputStream out = socket.getOutputStream();
            StringBuilder head = new StringBuilder(
                            "POST /webhooks/stripe HTTP/1.1\r\nHost: localhost\r\nContent-Length: ")
                    .append(body.length)
                    .append("\r\n");
            line.headers(notice, Instant.now())
                    .forEach((name, value) ->
                            head.append(name).append(": ").append(value).append("\r\n"));
            out.write(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
            out.write(body, 0, ThreadLocalRandom.current().nextInt(body.length));
            out.flush();
            if (reset) {
                socket.setSoLinger(true, 0);
            }
        }
    }

    private long durable(List<Notice> notices) {
        List<String> bodies = new ArrayList<>();
        stage.bus().deliveries(record -> bodies.add(record.value()));
        return notices.stream().filter(notice -> bodies.contains(notice.body())).count();
    }
}
