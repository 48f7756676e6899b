package com.saypro.hub.poll;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose items were read to the end, e.g. the payouts whose entries are known. */
@Component
class ParentTable {
    private final JdbcClient client;

    ParentTable(JdbcClient client) {
        this.client = client;
    }

    /** Of these parents those whose items were not read to the end yet. */
    List<String> undone(String vendor, String poll, List<String> parents) {
        Set<String> done = parents.isEmpty()
                ? Set.of()
                : Set.copyOf(client.sql("""
                                select parent from poll_parent
                                where vendor = :vendor and poll = :poll and parent in (:parents)""")
                        .param("vendor", vendor)
                        .param("poll", poll)
                        .param("parents", parents)
                        .query(String.class)
                        .list());
        return parents.stream().filter(parent -> !done.contains(parent)).toList();
    }

    /** The items of a parent were read to the end. */
    void done(String vendor, String poll, String parent) {
        client.sql(
                        "insert into poll_parent (vendor, poll, parent) values (:vendor, :poll, :parent) on conflict do nothing")
                .param("vendor", vendor)
                .param("poll", poll)
                .param("parent", parent)
                .update();
    }
}
