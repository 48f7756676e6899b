package com.saypro.hub.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.hub.event.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.Route;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

class RouteFilesTest {
    private static final String ROUTE = """
            - route:
                id: acme-one
                description: Answers.
                routeConfigurationId: stage
                from:
                  uri: direct:acme
                  parameters:
                    timeout: 1000
                  steps:
                    - setBody:
                        expression:
                          constant:
                            expression: one
            """;
    private static final String ERRORS = """
            - routeConfiguration:
                id: stage
                description: Handles nothing.
            """;

    @TempDir
    Path root;

    private final List<Finding> told = new ArrayList<>();
    private final DefaultCamelContext camel = new DefaultCamelContext();
    private RouteFiles files;

    @BeforeEach
    void start() throws Exception {
        camel.start();
        files = new RouteFiles(root, camel, new MockEnvironment(), new BrokenFiles(told::add));
        write("hub/errors", ERRORS);
        write("hub/acme", ROUTE);
        files.refresh();
        told.clear();
    }

    @AfterEach
    void stop() {
        camel.stop();
    }

    @Test
    void aChangedFileChangesItsRoute() throws Exception {
        write("hub/acme", ROUTE.replace("expression: one", "expression: two"));
        files.refresh();

        assertThat(ask("direct:acme")).isEqualTo("two");
    }

    @Test
    void onlyWhatChangedIsStartedAnew() throws Exception {
        write("hub/other", ROUTE.replace("acme", "other"));
        files.refresh();
        Route acme = camel.getRoute("acme-one");
        Route other = camel.getRoute("other-one");

        write("hub/other", ROUTE.replace("acme", "other").replace("expression: one", "expression: two"));
        files.refresh();

        assertThat(camel.getRoute("acme-one")).isSameAs(acme);
        assertThat(camel.getRoute("other-one")).isNotSameAs(other);
    }

    @Test
    void aRouteThatLeavesItsFileIsStoppedAndTheOthersOfTheFileRun() throws Exception {
        write("hub/acme", ROUTE + ROUTE.replace("acme", "more"));
        files.refresh();
        assertThat(ask("direct:more")).isEqualTo("one");

        write("hub/acme", ROUTE);
        files.refresh();

        assertThat(camel.getRoute("more-one")).isNull();
        assertThat(ask("direct:acme")).isEqualTo("one");
    }

    @Test
    void aRouteMayMoveToAnotherFile() throws Exception {
        Files.delete(file("hub/acme"));
        write("hub/zebra", ROUTE);
        files.refresh();
        assertThat(ask("direct:acme")).isEqualTo("one");

        Files.delete(file("hub/zebra"));
        files.refresh();
        assertThat(camel.getRoutes()).isEmpty();
    }

    @Test
    void changedErrorHandlingReachesTheRoutesThatNameIt() throws Exception {
        Route before = camel.getRoute("acme-one");
        write("hub/errors", ERRORS.replace("nothing", "everything"));
        files.refresh();

        assertThat(camel.getRoute("acme-one")).isNotSameAs(before);
        assertThat(ask("direct:acme")).isEqualTo("one");
    }

    @Test
    void aRouteWhoseErrorHandlingCannotRunDoesNotRunEither() throws Exception {
        write("hub/errors", ERRORS.replace("id: stage", "id: [stage"));
        write("hub/acme", ROUTE);
        DefaultCamelContext fresh = new DefaultCamelContext();
        fresh.start();
        try {
            RouteFiles atStart = new RouteFiles(root, fresh, new MockEnvironment(), new BrokenFiles(told::add));
            atStart.openDoors();
            assertThat(fresh.getRoutes()).isEmpty();
            atStart.refresh();
            assertThat(fresh.getRoutes()).isEmpty();

            write("hub/errors", ERRORS);
            atStart.refresh();
            assertThat(fresh.getRoute("acme-one")).isNotNull();
        } finally {
            fresh.stop();
        }
    }

    @Test
    void errorHandlingThatRoutesNeedStaysWhenItIsRenamedOrRemoved() throws Exception {
        write("hub/errors", ERRORS.replace("id: stage", "id: stages"));
        files.refresh();
        assertThat(told)
                .singleElement()
                .satisfies(finding -> assertThat(finding.failure().reason())
                        .contains("'stage'")
                        .contains("acme.camel.yaml"));

        Files.delete(file("hub/errors"));
        files.refresh();
        assertThat(camel.getRoute("acme-one")).isNotNull();
        assertThat(told)
                .last()
                .satisfies(finding -> assertThat(finding.failure().reason())
                        .endsWith("There is no routeConfiguration 'stage' without it"));
        assertThat(ask("direct:acme")).isEqualTo("one");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "direct:acme       | nosuch:acme       | 6  | nosuch",
                "timeout: 1000     | timeuot: 1000     | 8  | timeuot",
                "timeout: 1000     | timeout: '{{no}}' | 8  | no",
                "- setBody:        | - setBdy:         | 10 | setBdy",
                "constant:         | constnt:          | 12 | constnt",
                "id: acme-one      | id: [acme-one     | 2  | ",
                "Id: stage         | Id: stag          | 4  | stag",
            })
    void aFileThatCannotRunIsToldWithItsLineAndItsLastGoodFormRuns(String right, String wrong, int line, String reason)
            throws Exception {
        write("hub/acme", ROUTE.replace(right, wrong));
        files.refresh();

        assertThat(told).singleElement().satisfies(finding -> {
            assertThat(finding.reference()).isEqualTo(file("hub/acme") + ":" + line);
            assertThat(finding.failure().reason()).contains(reason == null ? "" : reason);
        });
        assertThat(ask("direct:acme")).isEqualTo("one");

        told.clear();
        write("hub/acme", ROUTE);
        files.refresh();
        assertThat(told).extracting(Finding::cleared).containsExactly("fixed");
    }

    @Test
    void oneBrokenFileDoesNotKeepAGoodOneFromGoingLive() throws Exception {
        write("hub/broken", ROUTE.replace("acme", "broken").replace("direct:", "nosuch:"));
        write("hub/later", ROUTE.replace("acme", "later"));
        files.refresh();

        assertThat(ask("direct:later")).isEqualTo("one");
        assertThat(told).extracting(Finding::cleared).containsExactly(null, "fixed");
    }

    @Test
    void aBrokenFileThatIsGoneIsOver() throws Exception {
        write("hub/broken", "- route: [");
        files.refresh();
        Files.delete(file("hub/broken"));
        files.refresh();

        assertThat(told).extracting(Finding::cleared).containsExactly(null, "fixed");
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(file(file).getParent());
        Files.writeString(file(file), text);
    }

    private Path file(String name) {
        return root.resolve(name + ".camel.yaml");
    }

    private String ask(String door) {
        return camel.createFluentProducerTemplate().to(door).request(String.class);
    }
}
