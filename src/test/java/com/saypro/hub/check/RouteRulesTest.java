package com.saypro.hub.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RouteRulesTest {
    private static final Path INBOUND = Path.of("routes/inbound/acme.camel.yaml");
    private static final Path HUB = Path.of("routes/hub/receive.camel.yaml");
    private static final Path ERRORS = Path.of("routes/hub/errors.camel.yaml");

    private static final String WEBHOOK = """
            - route:
                id: acme-webhook
                description: Takes Acme's webhooks.
                routeConfigurationId: webhook
                from:
                  uri: netty-http:http://{{host}}/webhooks/acme
                  parameters:
                    httpMethodRestrict: POST
                  steps:
                    - setProperty:
                        name: vendor
                        expression:
                          constant:
                            expression: acme
                    - process:
                        ref: gate
                    - to:
                        uri: direct:receive
            """;
    private static final String RECEIVE = """
            - route:
                id: receive-durably
                description: Makes a delivery durable.
                from:
                  uri: direct:receive
                  steps:
                    - choice:
                        when:
                          - expression:
                              simple:
                                expression: ${body} == null
                            steps:
                              - stop: {}
                    - to:
                        uri: kafka:deliveries
                        parameters:
                          requestRequiredAcks: all
            """;
    private static final String HANDLING = """
            - routeConfiguration:
                id: webhook
                onException:
                  - onException:
                      exception:
                        - java.lang.Exception
                      handled:
                        constant:
                          expression: "true"
                      steps:
                        - log:
                            message: Refused.
            """;

    private static final String STEPS = """
            - setHeaders:
                headers:
                  - name: a
                    expression:
                      header:
                        expression: b
            - removeHeaders:
                pattern: "*"
            - setBody:
                expression:
                  method:
                    ref: gate
                    method: body
            - unmarshal:
                json:
                  library: Jackson
            - marshal:
                json: {}
            - split:
                expression:
                  simple:
                    expression: ${body}
                aggregationStrategy: "#gate"
                steps:
                  - convertBodyTo:
                      type: byte[]
            - doTry:
                steps:
                  - bean:
                      ref: gate
                      method: open
                doCatch:
                  - exception:
                      - java.io.IOException
                    steps:
                      - throwException:
                          exceptionType: java.lang.IllegalStateException
                          message: Broken.
                doFinally:
                  steps:
                    - log:
                        message: Done.
                        loggingLevel: DEBUG
            - aggregate:
                correlationExpression:
                  constant:
                    expression: "true"
                aggregationStrategy: gate
                completionTimeout: "1000"
                steps:
                  - stop: {}
            - multicast:
                steps:
                  - toD:
                      uri: log:${header.name}
                  - wireTap:
                      uri: log:tap
            - loadBalance:
                roundRobinLoadBalancer: {}
                steps:
                  - to:
                      uri: log:balanced
            - delay:
                expression:
                  constant:
                    expression: "10"
            """;

    private final Map<Path, byte[]> files = new TreeMap<>();
    private Set<String> routeBeans = Set.of();
    private Map<String, Path> vendors = Map.of("acme", Path.of("mappings/acme"));
    private Set<String> polled = Set.of();
    private Map<String, Set<String>> polls = Map.of();

    RouteRulesTest() {
        put(INBOUND, WEBHOOK);
        put(HUB, RECEIVE);
        put(ERRORS, HANDLING);
    }

    @Test
    void aHouseInOrderHasNoProblems() {
        assertThat(problems()).isEmpty();
    }

    @Test
    void textThatIsNotYamlIsRefusedWithItsLineAndColumn() {
        put(HUB, RECEIVE.replace("    description: Makes", "   description: Makes"));
        assertThat(problems())
                .singleElement()
                .asString()
                .startsWith("routes/hub/receive.camel.yaml:3: not YAML: ")
                .endsWith("(column 4)");
    }

    @Test
    void anEmptyFileIsRefused() {
        put(HUB, "");
        assertThat(problems()).containsExactly("routes/hub/receive.camel.yaml:1: the file is empty");
    }

    @Test
    void aliasesAreRefused() {
        put(HUB, RECEIVE.replace("description: Makes", "description: &words Makes") + "        - log: *words\n");
        assertThat(problems())
                .containsExactly("routes/hub/receive.camel.yaml:18: write it out: Kaoto keeps no aliases");
    }

    @Test
    void aKeyThatStandsTwiceIsRefused() {
        put(HUB, RECEIVE.replace("    from:", "    description: Again.\n    from:"));
        assertThat(problems()).containsExactly("routes/hub/receive.camel.yaml:4: 'description' is here twice");
    }

    @Test
    void aStepThatCamelDoesNotKnowIsRefused() {
        put(INBOUND, WEBHOOK.replace("- process:", "- proces:"));
        assertThat(problems()).containsExactly("routes/inbound/acme.camel.yaml:15: 'steps' knows no 'proces:'");
    }

    @Test
    void anOptionThatAStepDoesNotKnowIsRefused() {
        put(INBOUND, WEBHOOK.replace("name: vendor", "nam: vendor"));
        assertThat(problems())
                .containsExactly(
                        "routes/inbound/acme.camel.yaml:10: 'setProperty' lacks 'name:'",
                        "routes/inbound/acme.camel.yaml:11: 'setProperty' knows no 'nam:'");
    }

    @Test
    void anExpressionInAnUnknownLanguageIsRefused() {
        put(HUB, RECEIVE.replace("simple:", "simpel:"));
        assertThat(problems()).containsExactly("routes/hub/receive.camel.yaml:10: 'expression' knows no 'simpel:'");
    }

    @Test
    void aNumberWhereKaotoWantsTextIsRefused() {
        put(HUB, RECEIVE.replace("id: receive-durably", "id: 17"));
        assertThat(problems())
                .containsExactly(
                        "routes/hub/receive.camel.yaml:2: 'id' must be a text: put it in quotes",
                        "routes/hub/receive.camel.yaml:2: the route's id '17' must be 'receive-<kind>'");
    }

    @Test
    void theLongFormOfEveryStepIsKnown() {
        put(HUB, RECEIVE.substring(0, RECEIVE.indexOf("        - choice")) + STEPS.indent(8));
        assertThat(problems()).isEmpty();
    }

    @Test
    void aTopLevelFromIsRefused() {
        put(HUB, "- from:\n    uri: direct:receive\n    steps: []\n");
        assertThat(problems())
                .contains(
                        "routes/hub/receive.camel.yaml:1: '- from:' may not stand at the top: put it under '- route:'");
    }

    @Test
    void anExpressionWithoutItsOwnLevelIsRefused() {
        put(
                INBOUND,
                WEBHOOK.replace("            expression:\n              constant:\n", "            constant:\n")
                        .replace("                expression: acme", "              expression: acme"));
        assertThat(problems())
                .containsExactly("routes/inbound/acme.camel.yaml:12: put 'constant:' under 'expression:'");
    }

    @Test
    void aShortFormIsRefused() {
        put(INBOUND, WEBHOOK.replace("- to:\n            uri: direct:receive", "- to: direct:receive"));
        assertThat(problems())
                .containsExactly(
                        "routes/inbound/acme.camel.yaml:17: write 'to' in its long form, with its options on lines of their own");
    }

    @Test
    void aShortExpressionIsRefused() {
        put(INBOUND, WEBHOOK.replace("constant:\n                expression: acme", "constant: acme"));
        assertThat(problems())
                .singleElement()
                .asString()
                .startsWith("routes/inbound/acme.camel.yaml:13: write 'constant' in its long form");
    }

    @Test
    void optionsInAUriAreRefused() {
        put(HUB, RECEIVE.replace("kafka:deliveries", "kafka:deliveries?clientId=x"));
        assertThat(problems())
                .containsExactly("routes/hub/receive.camel.yaml:15: put the options after '?' under 'parameters:'");
    }

    @Test
    void anIdThatDoesNotStartWithItsFilesNameIsRefused() {
        put(HUB, RECEIVE.replace("id: receive-durably", "id: receive"));
        assertThat(problems())
                .containsExactly("routes/hub/receive.camel.yaml:2: the route's id 'receive' must be 'receive-<kind>'");
    }

    @Test
    void anInboundRouteOfAnotherKindIsRefused() {
        put(INBOUND, WEBHOOK.replace("id: acme-webhook", "id: acme-door"));
        assertThat(problems())
                .containsExactly(
                        "routes/inbound/acme.camel.yaml: there is no route 'acme-webhook'",
                        "routes/inbound/acme.camel.yaml:2: an inbound route is a webhook, a poll or a map, not 'door'");
    }

    @Test
    void anIdThatStandsInTwoFilesIsRefused() {
        put(
                Path.of("routes/outbound/receive.camel.yaml"),
                RECEIVE.replace("direct:receive", "quartz:now").replace("kafka:deliveries", "log:deliveries"));
        assertThat(problems())
                .containsExactly("routes/outbound/receive.camel.yaml:2: the id 'receive-durably' is already a route in "
                        + "routes/hub/receive.camel.yaml");
    }

    @Test
    void aRouteWithoutADescriptionIsRefused() {
        put(HUB, RECEIVE.replace("    description: Makes a delivery durable.\n", ""));
        assertThat(problems())
                .containsExactly(
                        "routes/hub/receive.camel.yaml:1: the route has no description: say in one sentence what it does");
    }

    @Test
    void aDescriptionIsOneSentence() {
        put(HUB, RECEIVE.replace("durable.", "durable. Then it rests."));
        put(INBOUND, WEBHOOK.replace("webhooks.\n", "webhooks\n"));
        assertThat(problems())
                .containsExactly(
                        "routes/hub/receive.camel.yaml:3: the description must be one sentence",
                        "routes/inbound/acme.camel.yaml:3: the description must end in a full stop");
    }

    @Test
    void kafkaOutsideTheHubsOwnRoutesIsRefused() {
        put(INBOUND, WEBHOOK + "        - to:\n            uri: kafka:deliveries\n");
        assertThat(problems())
                .containsExactly("routes/inbound/acme.camel.yaml:20: 'kafka:' may stand in routes/hub only");
    }

    @Test
    void errorHandlingOutsideItsFileIsRefused() {
        files.remove(ERRORS);
        put(Path.of("routes/hub/other.camel.yaml"), HANDLING);
        put(HUB, RECEIVE.replace("    from:", "    errorHandler:\n      noErrorHandler: {}\n    from:"));
        assertThat(problems())
                .containsExactly(
                        "routes/hub/other.camel.yaml:1: 'routeConfiguration' belongs in hub/errors.camel.yaml",
                        "routes/hub/receive.camel.yaml:4: 'errorHandler' belongs in hub/errors.camel.yaml");
    }

    @Test
    void aWebhookWithoutItsErrorHandlingIsRefused() {
        put(INBOUND, WEBHOOK.replace("    routeConfigurationId: webhook\n", ""));
        assertThat(problems())
                .containsExactly(
                        "routes/inbound/acme.camel.yaml:1: a webhook's route names 'routeConfigurationId: webhook'");
    }

    @Test
    void aLongFileIsRefused() {
        put(HUB, RECEIVE + "# so it goes\n".repeat(88));
        assertThat(problems()).isEmpty();
        put(HUB, RECEIVE + "# so it goes\n".repeat(89));
        assertThat(problems()).containsExactly("routes/hub/receive.camel.yaml:106: 106 lines, more than 105");
    }

    @Test
    void aFileInAnUnknownFolderIsRefused() {
        files.remove(HUB);
        put(Path.of("routes/deep/receive.camel.yaml"), RECEIVE.replace("kafka:deliveries", "log:deliveries"));
        assertThat(problems())
                .containsExactly("routes/deep/receive.camel.yaml: a route file belongs in inbound, hub or outbound");
    }

    @Test
    void aDirectThatNoRouteTakesFromIsRefused() {
        put(HUB, RECEIVE.replace("direct:receive", "direct:finding"));
        assertThat(problems())
                .containsExactly("routes/inbound/acme.camel.yaml:18: no route takes from 'direct:receive'");
    }

    @Test
    void aDirectThatNothingSendsToIsRefusedUnlessJavaDoes() {
        String more = RECEIVE.replace("receive", "more");
        put(Path.of("routes/hub/more.camel.yaml"), more);
        assertThat(problems()).containsExactly("routes/hub/more.camel.yaml:5: nothing sends to 'direct:more'");
        put(Path.of("routes/hub/more.camel.yaml"), more.replace("direct:more", "direct:finding"));
        assertThat(problems()).isEmpty();
    }

    @Test
    void aDirectThatTwoRoutesTakeFromIsRefused() {
        put(Path.of("routes/hub/same.camel.yaml"), RECEIVE.replace("id: receive", "id: same"));
        assertThat(problems())
                .containsExactly("routes/hub/same.camel.yaml:5: 'direct:receive' is already taken from in "
                        + "routes/hub/receive.camel.yaml:5");
    }

    @Test
    void aDirectIsAlsoSeenInKaotosFormAndInExpressions() {
        put(HUB, RECEIVE.replace("uri: direct:receive", "uri: direct\n      parameters:\n        name: receive"));
        assertThat(problems()).isEmpty();
        put(
                INBOUND,
                WEBHOOK.replace("uri: direct:receive", "uri: log:x")
                        .replace("expression: acme", "expression: direct:receive"));
        assertThat(problems()).isEmpty();
    }

    @Test
    void aBeanThatDoesNotExistIsRefused() {
        put(INBOUND, WEBHOOK.replace("ref: gate", "ref: gait"));
        put(HUB, RECEIVE.replace("requestRequiredAcks: all", "kafkaClientFactory: \"#factory\""));
        assertThat(problems())
                .containsExactly(
                        "routes/hub/receive.camel.yaml:17: there is no bean 'factory'",
                        "routes/inbound/acme.camel.yaml:16: there is no bean 'gait'");
    }

    @Test
    void aBeanWrittenForRoutesThatNoRouteNamesIsRefused() {
        routeBeans = Set.of("gate", "idle");
        assertThat(problems()).containsExactly("routes: no route names the bean 'idle'");
    }

    @Test
    void aVendorHasARouteAndAMappingOrNeither() {
        vendors = Map.of("other", Path.of("mappings/other"));
        assertThat(problems())
                .containsExactly(
                        "mappings/other: there is no routes/inbound/other.camel.yaml",
                        "routes/inbound/acme.camel.yaml: there is no folder mappings/acme");
    }

    @Test
    void aVendorThatSendsWebhooksHasARouteThatTakesThem() {
        put(INBOUND, WEBHOOK.replace("id: acme-webhook", "id: acme-poll"));
        assertThat(problems()).containsExactly("routes/inbound/acme.camel.yaml: there is no route 'acme-webhook'");
        polled = Set.of("acme");
        assertThat(problems()).isEmpty();
        put(INBOUND, WEBHOOK);
        assertThat(problems())
                .containsExactly("routes/inbound/acme.camel.yaml:2: 'acme' sends no webhooks: its vendor.yaml has no"
                        + " 'signature'");
    }

    @Test
    void aVendorThatIsOnlyPolledNeedsNoFileOfRoutes() {
        vendors = Map.of("acme", Path.of("mappings/acme"), "other", Path.of("mappings/other"));
        polled = Set.of("other");
        assertThat(problems()).isEmpty();
    }

    @Test
    void whatIsPolledHasARouteThatFiresItAndTheOtherWayRound() {
        polls = Map.of("acme", Set.of("things"));
        assertThat(problems())
                .containsExactly("mappings/acme: no route 'acme-things-poll' fires what vendor.yaml polls");
        put(INBOUND, WEBHOOK + WEBHOOK.replace("id: acme-webhook", "id: acme-others-poll"));
        assertThat(problems())
                .contains("routes/inbound/acme.camel.yaml:" + (WEBHOOK.lines().count() + 2)
                        + ": 'polls' in the vendor's vendor.yaml has nothing for 'acme-others-poll'");
        put(INBOUND, WEBHOOK + WEBHOOK.replace("id: acme-webhook", "id: acme-things-poll"));
        assertThat(problems()).noneMatch(problem -> problem.contains("poll"));
    }

    private void put(Path path, String text) {
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> problems() {
        RouteSurroundings surroundings = new RouteSurroundings(
                Path.of("routes"), Set.of("gate"), routeBeans, vendors, polled, polls, Set.of("finding"));
        return RouteRules.check(files, surroundings).stream()
                .map(RouteRules.Problem::toString)
                .collect(Collectors.toList());
    }
}
