package com.saypro.hub.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.hub.event.FailureClass;
import com.saypro.hub.event.Finding;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BrokenFilesTest {
    private static final Path FILE = Path.of("mappings/acme/events.jslt");

    private final List<Finding> told = new ArrayList<>();
    private final BrokenFiles broken = new BrokenFiles(told::add);

    @Test
    void aRefusedFileIsToldOnceWithLineAndReason() {
        broken.refused(FILE, 3, "Parse error");
        broken.refused(FILE, 3, "Parse error");

        assertThat(told).hasSize(1);
        assertThat(told.get(0).failure().reason()).isEqualTo(FILE + ":3: Parse error");
        assertThat(told.get(0).failure().failureClass()).isEqualTo(FailureClass.CONFIG);
        assertThat(broken.all()).containsOnlyKeys(FILE);
    }

    @Test
    void allReasonsOfOneFileAreOneProblemThatEndsWhenItIsMended() {
        broken.refused(FILE, 3, "Parse error");
        broken.refused(FILE, 0, "Cannot be read");
        broken.accepted(FILE);

        assertThat(told).extracting(Finding::cleared).containsExactly(null, null, "fixed");
        assertThat(told)
                .extracting(Finding::fingerprint)
                .containsOnly(told.get(0).fingerprint());
        assertThat(broken.all()).isEmpty();
    }

    @Test
    void aSoundFileEndsWhatWasWrongBeforeTheHubStartedAndSaysSoOnce() {
        broken.accepted(FILE);
        broken.accepted(FILE);

        assertThat(told).extracting(Finding::cleared).containsExactly("fixed");
    }

    @Test
    void aBrokenFileThatIsGoneIsOverWithItsFolder() {
        broken.refused(Path.of("mappings/acme/examples/a.in.json"), 1, "Not JSON");
        broken.refused(Path.of("mappings/other/vendor.yaml"), 1, "Not YAML");
        told.clear();

        broken.acceptedUnder(Path.of("mappings/acme"));

        assertThat(told).extracting(Finding::cleared).containsExactly("fixed");
        assertThat(broken.all()).containsOnlyKeys(Path.of("mappings/other/vendor.yaml"));
    }
}
