package com.saypro.hub.poll;

import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.hub.event.RoomsOnPostgres;
import java.util.List;
import org.junit.jupiter.api.Test;

class OldParentsTest {
    private final ParentTable table = new ParentTable(RoomsOnPostgres.sql());

    @Test
    void parentsAreForgottenWhenTheirDaysAreOver() {
        RoomsOnPostgres.sql().sql("truncate poll_parent").update();
        table.done("acme", "entries", "old");
        RoomsOnPostgres.sql()
                .sql("update poll_parent set done = now() - interval '31 days'")
                .update();
        table.done("acme", "entries", "young");

        new OldParents(RoomsOnPostgres.sql(), 30).forget();

        assertThat(table.undone("acme", "entries", List.of("old", "young"))).containsExactly("old");
    }
}
