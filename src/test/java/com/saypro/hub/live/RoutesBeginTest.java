package com.saypro.hub.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.saypro.hub.event.Finding;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.camel.Processor;
import org.apache.camel.component.quartz.QuartzComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.CamelEvent;
import org.apache.camel.spi.ComponentCustomizer;
import org.apache.camel.support.EventNotifierSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.quartz.impl.matchers.GroupMatcher;
import org.springframework.mock.env.MockEnvironment;

class RoutesBeginTest {
    private static final String ROUTE = """
            - route:
                id: %s
                description: Tells what stands when it is called.
                from:
                  uri: %s
                  steps:
                    - process: {ref: witness}
                    - to: {uri: %s}
            """;
    private static final String END = """
            - route:
                id: end
                description: Is called by all others, and loaded last.
                from:
                  uri: direct:end
                  steps: [{log: {message: ended, loggingLevel: "TRACE"}}]
            """;
    private static final String ERRORS = """
            - routeConfiguration:
                id: stage
                description: Handles nothing.
            """;
    private static final String EVERY_SECOND = "quartz:every-second?cron=0/1+*+*+*+*+?";

    @TempDir
    Path root;

    private final List<Finding> told = new ArrayList<>();
    private final Queue<Boolean> stood = new ConcurrentLinkedQueue<>();
    private final Queue<Exception> failed = new ConcurrentLinkedQueue<>();
    private final DefaultCamelContext camel = new DefaultCamelContext();
    private RouteFiles files;

    @BeforeEach
    void start() throws Exception {
        Processor witness = exchange -> stood.add(camel.getRoute("end") != null
                && camel.getRouteController().getRouteStatus("end").isStarted());
        camel.getRegistry().bind("witness", witness);
        camel.getManagementStrategy().addEventNotifier(new EventNotifierSupport() {
            @Override
            public void notify(CamelEvent event) {
                if (event instanceof CamelEvent.ExchangeFailedEvent failure) {
                    failed.add(failure.getExchange().getException());
                }
            }
        });
        camel.getRegistry()
                .bind(
                        "timetable",
                        ComponentCustomizer.builder(QuartzComponent.class).build(clock -> {
                            clock.setAutoStartScheduler(false);
                            clock.setProperties(Map.of("org.quartz.threadPool.threadCount", "1"));
                        }));
        camel.start();
        files = new RouteFiles(root, camel, new MockEnvironment(), new BrokenFiles(told::add));
        write("a/often", ROUTE.formatted("often", "scheduler:often?initialDelay=0&delay=1", "direct:end"));
        write("b/end", END);
    }

    @AfterEach
    void stop() {
        camel.stop();
    }

    @Test
    void nothingActsByItselfBeforeAllStands() throws Exception {
        files.openDoors();
        assertThat(camel.getRoute("often")).isNotNull();
        assertThat(stood).isEmpty();

        files.refresh();
        await().until(() -> stood.size() > 2);
        assertThat(stood).containsOnly(true);
    }

    @Test
    @Timeout(10) // stopping what acts by itself while what it calls is gone takes longer
    void aBrokenFileAtTheStartHindersNoOther() throws Exception {
        write("a/door", ROUTE.formatted("door", "direct:door", "nosuch:end"));
        write("c/broken", ROUTE.formatted("broken", "direct:broken", "nosuch:end"));
        files.openDoors();
        files.refresh();

        await().until(() -> stood.size() > 2);
        assertThat(stood).containsOnly(true);
        assertThat(refused())
                .extracting(Finding::reference)
                .containsExactlyInAnyOrder(file("a/door") + ":8", file("c/broken") + ":8");
        assertThat(camel.getRoutes()).hasSize(2);
    }

    @Test
    void theClockRunsWhenAllStands() throws Exception {
        write("a/timed", ROUTE.formatted("timed", EVERY_SECOND, "direct:end"));
        files.openDoors();
        QuartzComponent clock = camel.getComponent("quartz", QuartzComponent.class);
        assertThat(clock.getScheduler().isStarted()).isFalse();

        files.refresh();
        assertThat(clock.getScheduler().isStarted()).isTrue();
        await().until(() -> !stood.isEmpty());
    }

    @Test
    void whatIsDoneAtSetTimesGoesOnInItsNewForm() throws Exception {
        Files.delete(file("a/often"));
        write("a/timed", ROUTE.formatted("timed", EVERY_SECOND, "direct:end"));
        files.refresh();
        write("a/timed", ROUTE.formatted("timed", EVERY_SECOND, "direct:end").replace("Tells", "Says"));
        files.refresh();
        stood.clear();

        await().until(() -> !stood.isEmpty());
        assertThat(camel.getComponent("quartz", QuartzComponent.class)
                        .getScheduler()
                        .getTriggerKeys(GroupMatcher.anyTriggerGroup()))
                .hasSize(1);
    }

    @Test
    void whatActsByItselfRestsWhileAllRoutesAreReplaced() throws Exception {
        write("hub/errors", ERRORS);
        files.refresh();
        await().until(() -> stood.size() > 2);

        write("hub/errors", ERRORS.replace("nothing", "everything"));
        files.refresh();
        stood.clear();
        await().until(() -> stood.size() > 2);
        assertThat(stood).containsOnly(true);
        assertThat(failed).isEmpty();
    }

    @Test
    void aRouteThatDoesNotBeginIsRefusedWithItsFile() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String taken = "netty-http:http://127.0.0.1:" + other.getLocalPort() + "/door";
            write("c/door", ROUTE.formatted("door", taken, "direct:end"));
            files.openDoors();
            files.refresh();
        }

        assertThat(camel.getRoute("door")).isNull();
        assertThat(refused()).singleElement().satisfies(finding -> {
            assertThat(finding.reference()).startsWith(file("c/door").toString());
            assertThat(finding.failure().reason()).contains("in use");
        });
    }

    private List<Finding> refused() {
        return told.stream().filter(finding -> finding.cleared() == null).toList();
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(file(file).getParent());
        Files.writeString(file(file), text);
    }

    private Path file(String name) {
        return root.resolve(name + ".camel.yaml");
    }
}
