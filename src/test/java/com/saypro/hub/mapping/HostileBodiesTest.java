package com.saypro.hub.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies made to cost more than they weigh, or to reach what is none of theirs. */
@Timeout(10)
class HostileBodiesTest {
    private static JsonNode read(Format format, String body) {
        return format.read(body.getBytes(StandardCharsets.UTF_8));
    }

    private static void isRefused(Format format, String body) {
        assertThatThrownBy(() -> read(format, body))
                .isInstanceOfSatisfying(
                        Unmappable.class, e -> assertThat(e.kind()).isEqualTo("unparsable"));
    }

    /** What was read of a body is readable again as JSON, or a single item of it could not be replayed. */
    private static void isReadAndReadableAgain(Format format, String body) throws IOException {
        JsonNode json = read(format, body);
        assertThat(format.read(Json.MAPPER.writeValueAsBytes(json))).isEqualTo(json);
    }

    @Test
    void aBillionLaughsAreNotHeard() {
        String entities = IntStream.range(1, 10)
                .mapToObj(i -> "<!ENTITY l" + i + " \"" + ("&l" + (i - 1) + ";").repeat(10) + "\">")
                .collect(Collectors.joining());
        isRefused(Format.XML, "<!DOCTYPE a [<!ENTITY l0 \"lol\">" + entities + "]><a>&l9;</a>");
    }

    @Test
    void aQuadraticBlowupIsNotBlown() {
        isRefused(
                Format.XML,
                "<!DOCTYPE a [<!ENTITY x \"" + "x".repeat(50_000) + "\">]><a>" + "&x;".repeat(50_000) + "</a>");
    }

    @Test
    void anExternalEntityIsNotFetched(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "open sesame");
        for (String body : new String[] {
            "<!DOCTYPE a [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]><a>&x;</a>",
            "<!DOCTYPE a SYSTEM \"" + secret.toUri() + "\"><a/>",
            "<!DOCTYPE a [<!ENTITY % x SYSTEM \"" + secret.toUri() + "\"> %x;]><a/>",
        }) {
            isRefused(Format.XML, body);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {101, 1000, 100_000})
    void xmlThatIsTooDeepIsRefused(int levels) {
        isRefused(Format.XML, "<a>".repeat(levels) + "</a>".repeat(levels));
        isRefused(Format.XML, "<a>".repeat(levels));
    }

    @Test
    void xmlAsDeepAsAllowedIsReadableAgain() throws IOException {
        isReadAndReadableAgain(Format.XML, "<a>".repeat(100) + "</a>".repeat(100));
    }

    @ParameterizedTest
    @ValueSource(ints = {49, 50, 51, 99})
    void repeatedElementsCountTheLevelsOfTheirArrays(int levels) throws IOException {
        String body = "<a>".repeat(levels) + "<b/><b/>" + "</a><a/>".repeat(levels - 1) + "</a>";
        if (levels < 50) {
            isReadAndReadableAgain(Format.XML, body);
        } else {
            isRefused(Format.XML, body);
        }
    }

    @Test
    void aFormAsDeepAsAllowedIsReadableAgain() throws IOException {
        String name = "a" + "[b]".repeat(98);
        isReadAndReadableAgain(Format.FORM, name + "=1&" + name + "=2");
        isRefused(Format.FORM, name + "[b]=1");
        isRefused(Format.FORM, "a" + "[b]".repeat(100_000) + "=1");
    }

    @Test
    void aFormOfTooManyFieldsIsRefused() {
        isRefused(
                Format.FORM,
                IntStream.range(0, 100_000).mapToObj(i -> "f" + i + "=").collect(Collectors.joining("&")));
        isRefused(Format.FORM, "a&".repeat(500_000));
    }

    @Test
    void attributesBeyondNumberAreRefused() {
        String attributes =
                IntStream.range(0, 100_000).mapToObj(i -> " a" + i + "=''").collect(Collectors.joining());
        isRefused(Format.XML, "<a" + attributes + "/>");
    }

    @Test
    void manyPrefixesAndNamesAreReadInTime() {
        String declared = IntStream.range(0, 5_000)
                .mapToObj(i -> " xmlns:p" + i + "='u" + i + "' p" + i + ":a='1'")
                .collect(Collectors.joining());
        assertThat(read(Format.XML, "<a" + declared + "/>").at("/a/@a")).hasSize(5_000);
        String elements =
                IntStream.range(0, 60_000).mapToObj(i -> "<e" + i + "/>").collect(Collectors.joining());
        assertThat(read(Format.XML, "<a>" + elements + "</a>").get("a")).hasSize(60_000);
        assertThat(read(Format.XML, "<a>" + "<e/>".repeat(200_000) + "</a>").at("/a/e"))
                .hasSize(200_000);
    }

    @Test
    void aTextOfManyPiecesIsReadInTime() {
        assertThat(read(Format.XML, "<a>" + "&amp;".repeat(150_000) + "</a>")
                        .get("a")
                        .textValue())
                .hasSize(150_000);
    }

    @Test
    void aLongNameIsRefused() {
        isRefused(Format.FORM, "n".repeat(100_000) + "=1");
        isRefused(Format.XML, "<" + "n".repeat(100_000) + "/>");
    }
}
