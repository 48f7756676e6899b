package com.saypro.hub.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.hub.event.VendorFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MappingExamplesTest {
    private static final Path MAPPINGS = Path.of("mappings");
    private static final EventSchema SCHEMA = EventSchema.load(MAPPINGS);

    static List<Path> vendors() throws IOException {
        try (Stream<Path> folders = Files.list(MAPPINGS)) {
            return folders.filter(folder -> Files.exists(folder.resolve(VendorFile.NAME)))
                    .sorted()
                    .toList();
        }
    }

    static Stream<Arguments> examples() throws IOException {
        return vendors().stream()
                .flatMap(vendor -> Examples.of(vendor, SCHEMA).run().stream()
                        .map(result -> Arguments.of(
                                vendor.getFileName() + " " + result.example().name(), result)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void everyExampleGivesWhatIsExpected(String name, Examples.Result result) {
        assertThat(result.differences()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("vendors")
    void everyVendorShowsAnOrdinaryAnIgnoredAndAMinimalExample(Path vendor) {
        List<Example> examples = Example.allIn(vendor);
        assertThat(examples).hasSizeGreaterThanOrEqualTo(6);
        assertThat(examples).anyMatch(example -> !example.name().contains("minimal") && example.expectsEvents());
        assertThat(examples)
                .anyMatch(example ->
                        example.expected().isArray() && example.expected().isEmpty());
        assertThat(examples).anyMatch(example -> example.name().contains("minimal") && example.expectsEvents());
        assertThat(examples)
                .anyMatch(example -> example.expected().path("failure").asText().startsWith("unknown-topic:"));
    }

    @ParameterizedTest
    @MethodSource("vendors")
    void everyVendorLoadsWithItsExamplesAndHasAShortReadme(Path vendor) throws IOException {
        Mapping mapping = Mapping.load(vendor, SCHEMA);
        assertThat(mapping.vendor()).isEqualTo(vendor.getFileName().toString());
        assertThat(mapping.files()).contains(vendor.resolve(Mapping.FILE), vendor.resolve(VendorFile.NAME));
        assertThat(Files.readAllLines(vendor.resolve("README.md"))).hasSizeLessThanOrEqualTo(20);
    }

    @ParameterizedTest
    @MethodSource("vendors")
    void everyInputHasItsOutputAndEveryOutputItsInput(Path vendor) throws IOException {
        try (Stream<Path> files = Files.list(vendor.resolve(Example.FOLDER))) {
            assertThat(files).allSatisfy(file -> {
                String name = file.getFileName().toString();
                String twin = name.endsWith(".in.json")
                        ? name.replace(".in.json", ".out.json")
                        : name.replace(".out.json", ".in.json");
                assertThat(file.resolveSibling(twin)).exists().isNotEqualTo(file);
            });
        }
    }
}
