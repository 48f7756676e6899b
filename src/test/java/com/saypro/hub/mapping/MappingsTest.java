package com.saypro.hub.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.hub.event.DeadLetter;
import com.saypro.hub.event.Delivery;
import com.saypro.hub.event.Event;
import com.saypro.hub.event.FailureClass;
import com.saypro.hub.event.Mapped;
import com.saypro.hub.event.Severity;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MappingsTest {
    private static final String GOOD = "{\"topic\":\"warning\",\"id\":7,\"payment\":\"p7\",\"reason\":\"odd\"}";

    @TempDir
    Path root;

    private final Mappings mappings = new Mappings(new SimpleMeterRegistry());

    @BeforeEach
    void makeAcmeLive() {
        mappings.put(Folder.acme(root).load());
    }

    private DeadLetter only(Mapped mapped) {
        assertThat(mapped.events()).isEmpty();
        assertThat(mapped.ignored()).isEmpty();
        assertThat(mapped.deadLetters()).hasSize(1);
        return mapped.deadLetters().get(0);
    }

    private Mapped map(String body) {
        return mappings.map(List.of(Folder.delivery(body)));
    }

    @Test
    void anEventThatIsTooLargeForTheBusIsADeadLetterAndHoldsUpNobody() {
        String large = GOOD.replace("odd", "o".repeat(Event.LARGEST));
        Mapped mapped = mappings.map(List.of(Folder.delivery(large), Folder.delivery(GOOD)));
        assertThat(mapped.events()).hasSize(1);
        assertThat(mapped.deadLetters())
                .singleElement()
                .satisfies(letter -> assertThat(letter.failure().kind()).isEqualTo("invalid-event"));
    }

    @Test
    void aDeliveryBecomesAnEvent() {
        Delivery delivery = Folder.delivery(GOOD);
        Mapped mapped = mappings.map(List.of(delivery));
        Event event = mapped.events().get(0);
        assertThat(event.id()).isEqualTo("acme:7");
        assertThat(event.type()).isEqualTo("fraud.warned");
        assertThat(event.subject()).isEqualTo("p7");
        assertThat(event.time()).isEqualTo(delivery.received());
        assertThat(event.delivery()).isEqualTo(delivery.id());
        assertThat(event.data()).hasToString("{\"paymentId\":\"p7\",\"reason\":\"odd\"}");
        assertThat(mapped.ignored()).isEmpty();
        assertThat(mapped.deadLetters()).isEmpty();
    }

    @Test
    void whatNothingProvesIsMarkedOnEveryEvent() {
        assertThat(map(GOOD).events().get(0).unverified()).isFalse();
        mappings.put(Folder.acme(root).vendorFile("unverified: true").load());
        assertThat(map(GOOD).events().get(0).unverified()).isTrue();
    }

    @Test
    void whatWasAskedForIsProvenByTheAsking() {
        mappings.put(Folder.acme(root).vendorFile("unverified: true").load());
        Mapped mapped = mappings.map(List.of(Folder.polled(GOOD)));
        assertThat(mapped.events().get(0).unverified()).isFalse();
    }

    @Test
    void theChangeThatAnEventTellsOfIsItsOwnAffairWithTheHub() {
        mappings.put(Folder.acme(root)
                .write("acme/events.jslt", Folder.EVENTS.replace("\"time\":", "\"change\": .change, \"time\":"))
                .load());
        String told = GOOD.replace("\"id\"", "\"change\":\"p7-won\",\"id\"");
        Event event = map(told).events().get(0);
        assertThat(event.change()).isEqualTo("p7-won");
        assertThat(event.toJson().has("change")).isFalse();
        assertThat(map(GOOD).events().get(0).change()).isNull();
        for (String bad : List.of("7", "{}", "\"" + "x".repeat(256) + "\"", "\"\\u0000\"")) {
            DeadLetter letter = only(map(told.replace("\"p7-won\"", bad)));
            assertThat(letter.failure().kind()).isEqualTo("invalid-event");
            assertThat(letter.failure().reason()).contains("change is not a text");
        }
    }

    @Test
    void aMappingSeesByWhichPollAnItemWasFetched() {
        mappings.put(Folder.acme(root)
                .write("acme/events.jslt", "if ($headers.poll == \"warnings\") [] else unknown-topic($headers.poll)")
                .load());
        Delivery webhook = Folder.delivery("{}");
        Delivery polled = polled(webhook);
        assertThat(mappings.map(List.of(polled)).ignored()).containsExactly(polled);
        assertThat(only(mappings.map(List.of(webhook))).failure().kind()).isEqualTo("unknown-topic:(none)");
    }

    @Test
    void whatWasAskedForNeedsNoProof() {
        mappings.put(Folder.acme(root).vendorFile("unverified: true").load());
        Delivery polled = polled(Folder.delivery(GOOD));
        assertThat(mappings.map(List.of(polled)).events().get(0).unverified()).isFalse();
    }

    private static Delivery polled(Delivery webhook) {
        return new Delivery(
                webhook.id(),
                webhook.vendor(),
                webhook.category(),
                com.saypro.hub.event.Via.POLL,
                webhook.received(),
                webhook.key(),
                java.util.Map.of("poll", "warnings"),
                webhook.body(),
                null);
    }

    @Test
    void itemsMayBeOneObjectThatIsNoBatch() {
        mappings.put(Folder.acme(root).items("/list/item").load());
        assertThat(map("{\"list\":{\"item\":" + GOOD + "}}").events()).hasSize(1);
        String bad = "{\"list\":{\"item\":{\"topic\":\"news\"}}}";
        DeadLetter letter = only(map(bad));
        assertThat(letter.payload()).asString().isEqualTo(bad);
        assertThat(letter.alone()).isTrue();
    }

    @Test
    void anItemOfXmlIsReplayedAlone() {
        mappings.put(
                Folder.acme(root).items("/list/item").vendorFile("format: xml").load());
        String good = "<item><topic>warning</topic><id>7</id><payment>p7</payment></item>";
        String bad = "<item kind=\"x\"><topic>news</topic></item>";
        Mapped mapped = map("<list>" + good + bad + "</list>");
        assertThat(mapped.events()).extracting(Event::subject).containsExactly("p7");
        DeadLetter letter = mapped.deadLetters().get(0);
        assertThat(letter.payload())
                .asString()
                .isEqualTo("{\"list\":{\"item\":[{\"@kind\":\"x\",\"topic\":\"news\"}]}}");
        Mapped again = mappings.map(List.of(letter.toDelivery()));
        assertThat(again.deadLetters()).extracting(DeadLetter::id).containsExactly(letter.id());
    }

    @Test
    void aFieldThatIsNullOrEmptyIsAbsent() {
        for (String reason : List.of("null", "\"\"")) {
            Mapped mapped = map("{\"topic\":\"warning\",\"id\":7,\"payment\":\"p7\",\"reason\":" + reason + "}");
            assertThat(mapped.events().get(0).data()).hasToString("{\"paymentId\":\"p7\"}");
        }
    }

    @Test
    void anEmptyResultIsIgnored() {
        Delivery quiet = Folder.delivery("{\"topic\":\"quiet\"}");
        assertThat(mappings.map(List.of(quiet)).ignored()).containsExactly(quiet);
        Delivery empty = Folder.delivery("[]");
        assertThat(mappings.map(List.of(empty)).ignored()).containsExactly(empty);
    }

    @Test
    void anUnknownTopicIsAKindOfItsOwn() {
        Delivery delivery = Folder.delivery("{\"topic\":\"news\"}");
        DeadLetter letter = only(mappings.map(List.of(delivery)));
        assertThat(letter.id()).isEqualTo(delivery.id() + ":map");
        assertThat(letter.failure().step()).isEqualTo("map");
        assertThat(letter.failure().kind()).isEqualTo("unknown-topic:news");
        assertThat(letter.failure().reason()).isEqualTo("Unknown topic 'news'");
        assertThat(letter.failure().failureClass()).isEqualTo(FailureClass.CONFIG);
        assertThat(letter.failure().severity()).isEqualTo(Severity.INFO);
        assertThat(letter.payload()).isEqualTo(delivery.body());
        assertThat(letter.headers()).isEqualTo(delivery.headers());
        assertThat(letter.key()).isEqualTo(delivery.key());
        assertThat(letter.alone()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "{} {}", "<xml/>", "nul", "{\"a\":\"\u0001\"}"})
    void whatIsNoJsonIsUnparsable(String body) {
        DeadLetter letter = only(map(body));
        assertThat(letter.failure().kind()).isEqualTo("unparsable");
        assertThat(letter.failure().failureClass()).isEqualTo(FailureClass.VENDOR);
    }

    @Test
    void jsonBeyondTheBoundsIsUnparsable() {
        assertThat(only(map("[".repeat(101) + "]".repeat(101))).failure().kind())
                .isEqualTo("unparsable");
        for (String number : List.of("9".repeat(1001), "1E+2147483648", "-1e-99999999999")) {
            assertThat(only(map("{\"n\":" + number + "}")).failure().kind()).isEqualTo("unparsable");
        }
    }

    @Test
    void aFailureOfTheMappingNamesItsTopicButNoPayload() {
        DeadLetter letter = only(map("{\"topic\":\"number\",\"reason\":\"ada@example.com\"}"));
        assertThat(letter.failure().kind()).isEqualTo("mapping-error");
        assertThat(letter.failure().failureClass()).isEqualTo(FailureClass.DATA);
        assertThat(letter.failure().reason())
                .contains("events.jslt", "topic 'number'")
                .doesNotContain("ada");
        assertThat(only(map("{\"topic\":\"error\"}")).failure().reason())
                .isEqualTo("events.jslt, topic 'error': The notice is unusable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"wrong", "odd"})
    void whatIsNoCanonicalEventIsInvalid(String topic) {
        DeadLetter letter = only(map("{\"topic\":\"" + topic + "\"}"));
        assertThat(letter.failure().kind()).isEqualTo("invalid-event");
        assertThat(letter.failure().failureClass()).isEqualTo(FailureClass.CONFIG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\u0000b", "\\ud800", "\\udc00x"})
    void textThatTheDatabaseCannotStoreIsInvalid(String text) {
        String inData = "{\"topic\":\"warning\",\"id\":7,\"payment\":\"p7\",\"reason\":\"" + text + "\"}";
        assertThat(only(map(inData)).failure().kind()).isEqualTo("invalid-event");
        String inId = "{\"topic\":\"warning\",\"id\":\"" + text + "\",\"payment\":\"p7\"}";
        assertThat(only(map(inId)).failure().kind()).isEqualTo("invalid-event");
    }

    @Test
    void textOutsideTheBasicPlaneIsKept() {
        Mapped mapped = map("{\"topic\":\"warning\",\"id\":7,\"payment\":\"p7\",\"reason\":\"\\ud83d\\ude00\"}");
        assertThat(mapped.events().get(0).data().get("reason").asText()).isEqualTo("\ud83d\ude00");
    }

    @Test
    void anItemGivesAllOfItsEventsOrNone() {
        Mapped mapped = map("{\"topic\":\"twice\",\"id\":7,\"payment\":\"p7\",\"time\":\"2026-01-31T10:00:00+01:00\"}");
        assertThat(only(mapped).failure().kind()).isEqualTo("invalid-event");
        assertThat(map("{\"topic\":\"twice\",\"id\":7,\"payment\":\"p7\"}").events())
                .hasSize(2);
    }

    @Test
    void aVendorWithoutAMappingFailsAlone() {
        Mapped mapped = mappings.map(List.of(Folder.delivery("nobody", GOOD), Folder.delivery(GOOD)));
        assertThat(mapped.events()).hasSize(1);
        assertThat(mapped.deadLetters().get(0).failure().kind()).isEqualTo("no-mapping");
    }

    @Test
    void aBadDeliveryHarmsNoNeighbour() {
        List<Delivery> batch = List.of(
                Folder.delivery(GOOD),
                Folder.delivery("{"),
                Folder.delivery(GOOD),
                Folder.delivery("{\"topic\":\"x\"}"));
        Mapped mapped = mappings.map(batch);
        assertThat(mapped.events())
                .extracting(Event::delivery)
                .containsExactly(batch.get(0).id(), batch.get(2).id());
        assertThat(mapped.deadLetters()).hasSize(2);
    }

    @Test
    void aBadItemFailsAloneAndIsKeptAsTheVendorWouldSendIt() {
        Delivery delivery = Folder.delivery("[" + GOOD + ",{\"topic\":\"error\",\"n\":1.50},{\"topic\":\"quiet\"}]");
        Mapped mapped = mappings.map(List.of(delivery));
        assertThat(mapped.events()).hasSize(1);
        assertThat(mapped.ignored()).isEmpty();
        DeadLetter letter = mapped.deadLetters().get(0);
        assertThat(letter.alone()).isFalse();
        assertThat(letter.delivery()).isEqualTo(delivery.id());
        assertThat(new String(letter.payload(), StandardCharsets.UTF_8))
                .isEqualTo("[{\"topic\":\"error\",\"n\":1.50}]");
    }

    @Test
    void itemsOfWhichNothingIsUsableStandAlone() {
        Mapped mapped = map("[{\"topic\":\"error\"},{\"topic\":\"news\"}]");
        assertThat(mapped.events()).isEmpty();
        assertThat(mapped.ignored()).isEmpty();
        assertThat(mapped.deadLetters()).hasSize(2).allMatch(DeadLetter::alone);
        assertThat(mapped.deadLetters()).extracting(DeadLetter::id).doesNotHaveDuplicates();
    }

    @Test
    void aDeliveryOfIgnoredAndBadItemsIsIgnoredToo() {
        Mapped mapped = map("[{\"topic\":\"error\"},{\"topic\":\"quiet\"}]");
        assertThat(mapped.ignored()).hasSize(1);
        assertThat(mapped.deadLetters()).hasSize(1).noneMatch(DeadLetter::alone);
    }

    @Test
    void anItemReplayedAloneFindsItsOwnDeadLetterAgain() {
        Mapped mapped = map("[" + GOOD + ",{\"topic\":\"error\",\"n\":1.50},{\"topic\":\"error\",\"n\":2}]");
        for (DeadLetter letter : mapped.deadLetters()) {
            DeadLetter again = only(mappings.map(List.of(letter.toDelivery())));
            assertThat(again.id()).isEqualTo(letter.id());
            assertThat(again.payload()).isEqualTo(letter.payload());
        }
    }

    @Test
    void aMappingCanBeReplacedAndRemoved() {
        Folder folder = new Folder(root).write("acme/events.jslt", "[]");
        mappings.put(folder.load());
        assertThat(map(GOOD).ignored()).hasSize(1);
        assertThat(mappings.vendors()).containsExactly("acme");
        mappings.remove("acme");
        assertThat(only(map(GOOD)).failure().kind()).isEqualTo("no-mapping");
        assertThat(mappings.vendors()).isEmpty();
    }

    @Test
    void manyThreadsMapAtOnce() {
        List<String> subjects = IntStream.range(0, 2000)
                .parallel()
                .mapToObj(n -> map(GOOD.replace("p7", "p" + n)).events().get(0).subject())
                .toList();
        assertThat(subjects)
                .containsExactlyElementsOf(
                        IntStream.range(0, 2000).mapToObj(n -> "p" + n).toList());
    }
}
