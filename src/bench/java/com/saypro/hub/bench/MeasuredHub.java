package com.saypro.hub.bench;

import com.saypro.hub.whole.HubProcess;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The hub as it is shipped, in a process of its own. */
final class MeasuredHub {
    /** Enough that no figure depends on how much memory the machine has. */
    private static final String HEAP = "-Xmx1g";

    private MeasuredHub() {}

    /** A hub from the jar, not yet started; what it keeps is in this folder. Later options outrank earlier ones. */
    static HubProcess in(Path folder, Path routes, String... more) {
        List<String> options = new ArrayList<>(List.of(HEAP));
        options.addAll(List.of(more));
        return new HubProcess(folder)
                .jar(Plan.JAR)
                .options(options.toArray(String[]::new))
                .with(
                        "HUB_ROUTES_DIR=" + routes,
                        "HUB_MAPPINGS_DIR=" + Path.of("mappings").toAbsolutePath());
    }

    /** The same under Flight Recorder, if a profile is wanted. */
    static HubProcess profiled(Path folder, Path routes, String... more) {
        List<String> options = new ArrayList<>(List.of(more));
        if (Plan.profile()) {
            options.add("-XX:StartFlightRecording=settings=profile,dumponexit=true,filename=" + recording(folder));
        }
        return in(folder, routes, options.toArray(String[]::new));
    }

    /** Starts it and waits until it is ready; one that does not get so far is not left behind. */
    static HubProcess start(HubProcess hub) throws IOException, InterruptedException {
        try {
            return hub.start();
        } catch (RuntimeException | IOException e) {
            hub.stop();
            throw e;
        }
    }

    /** Where the hub's public listener is. */
    static int port(HubProcess hub) {
        return URI.create(hub.webhooks()).getPort();
    }

    /** What Flight Recorder leaves when the hub has ended. */
    static Path recording(Path folder) {
        return folder.resolve("hub.jfr");
    }
}
