package com.saypro.hub.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NamingLinesTest {
    @TempDir
    Path root;

    private final Mappings mappings = new Mappings(new SimpleMeterRegistry());
    private final NamingLines lines = new NamingLines(mappings);

    @BeforeEach
    void makeAcmeLive() {
        Folder acme = Folder.acme(root)
                .write("common.jslt", "def sum(bill)\n  $bill.total\n")
                .write("acme/events.jslt", """
                        import "common.jslt" as common
                        // .total is not read here
                        let lines = .total-lines
                        if (.total) [] else if (."total") []
                        else if (.totals) []
                        else if (.bill.total == common:sum(.bill)) []
                        else unknown-topic(.topic)
                        """);
        mappings.put(acme.load());
    }

    @Test
    void linesThatNameAFieldAreFoundInTheMappingAndItsImports() {
        assertThat(lines.naming("acme", "total"))
                .containsExactly("acme/events.jslt:4", "acme/events.jslt:6", "common.jslt:2");
        assertThat(lines.naming("acme", "total-lines")).containsExactly("acme/events.jslt:3");
    }

    @Test
    void whatNoLineNamesHasNone() {
        assertThat(lines.naming("acme", "gift")).isEmpty();
        assertThat(lines.naming("acme", "(")).isEmpty();
        assertThat(lines.naming("nobody", "total")).isEmpty();
    }
}
