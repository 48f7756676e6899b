package com.saypro.hub;

import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.hub.cli.HouseCheck;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RoutesTest {
    private static final Path ROUTES = Path.of("routes");
    private static final Path MAPPINGS = Path.of("mappings");

    @Test
    void theProjectsOwnRoutesVendorsAndMappingsKeepTheRules() {
        HouseCheck check = HouseCheck.of(ROUTES, MAPPINGS);
        assertThat(check.files()).anyMatch(file -> file.startsWith(ROUTES)).anyMatch(file -> file.startsWith(MAPPINGS));
        assertThat(check.problems()).isEmpty();
    }
}
