package com.saypro.hub.incident;

import com.saypro.hub.event.Page;
import com.saypro.hub.event.Where;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds incidents. */
@Component
class IncidentSearch {
    /** In an index of its own; {@code due} may be null. */
    private static final String DUE = "coalesce(i.due, 'infinity')";

    private final JdbcClient client;

    IncidentSearch(JdbcClient client) {
        this.client = client;
    }

    Page<Incident> list(IncidentQuery query) {
        Where where = where(query);
        boolean byDue = query.order() == IncidentQuery.Order.DUE;
        if (query.cursor() != null) {
            IncidentPlace place = IncidentPlace.read(query.cursor());
            where.and(
                    byDue ? "(" + DUE + ", i.number) > (:due::timestamptz, :place)" : "i.number < :place",
                    "place",
                    place.number());
            where.parameters().put("due", place.dueText());
        }
        String order = byDue ? DUE + ", i.number" : "i.number desc";
        List<Incident> found = client.sql("select " + Incident.COLUMNS + " from incident i" + where.clause()
                        + " order by " + order + " limit :limit")
                .params(where.parameters())
                .param("limit", query.limit() + 1)
                .query(Incident::read)
                .list();
        return Page.of(found, query.limit(), last -> IncidentPlace.after(last, query.order()));
    }

    private static Where where(IncidentQuery query) {
        boolean unresolved = IncidentQuery.UNRESOLVED.equals(query.status());
        boolean nobody = IncidentQuery.NOBODY.equals(query.assignee());
        Where where = new Where()
                .when(unresolved || query.overdue(), "i.status <> 'resolved'")
                .when(query.overdue(), "i.due < now()")
                .when(nobody, "i.assignee is null")
                .and("i.status = :status", "status", unresolved ? null : query.status())
                .and("i.severity = :severity", "severity", query.severity())
                .and("i.vendor = :vendor", "vendor", query.vendor())
                .and("i.category = :category", "category", query.category())
                .and("i.assignee = :assignee", "assignee", nobody ? null : query.assignee())
                .and("i.held_by = :held", "held", query.heldBy() == null ? null : Incident.number(query.heldBy()));
        if (query.words() != null) {
            List<String> asked = Words.asked(query.words()).toList();
            for (int n = 0; n < asked.size(); n++) {
                String name = "word" + n;
                where.and(
                        "i.number in (select incident from incident_words where words @@ :" + name + "::tsquery)",
                        name,
                        asked.get(n));
            }
        }
        return where;
    }
}
