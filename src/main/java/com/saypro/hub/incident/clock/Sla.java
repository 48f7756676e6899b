package com.saypro.hub.incident.clock;

import com.saypro.hub.event.Category;
import com.saypro.hub.event.Times;
import com.saypro.hub.event.Where;
import com.saypro.hub.incident.Incident;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the promise is kept, by the method in {@code docs/sla.md}. */
@Component
public class Sla {
    /** A clock that is not stopped counts as soon as it is past due, also when nobody looked at it since. */
    private static final String CLOCKS = """
            with counted as (
              select c.*, i.category, i.vendor, i.title, i.severity, c.ended is null as open,
                case when c.ended is null and c.due < :now then 'breached' else c.state end as now_state
              from incident_clock c join incident i on i.number = c.incident
              where (c.ended is null or c.ended > :since and c.ended <= :now)
            )\s""";

    private static final String FIGURES = """
            select clock, grouping(category) as all_categories, grouping(vendor) as all_vendors, category, vendor,
              count(*) filter (where now_state = 'met' and not unneeded) as met,
              count(*) filter (where now_state = 'breached') as breached,
              count(*) filter (where now_state = 'breached' and open) as overdue,
              count(*) filter (where unneeded) as unneeded,
              count(*) filter (where now_state = 'due') as running,
              count(*) filter (where now_state = 'paused') as paused,
              sum(counted.paused) as paused_s, sum(counted.maintained) as maintained_s
            from counted""";
    private static final String GROUPS =
            " group by grouping sets ((clock), (clock, category), (clock, category, vendor)) order by clock, 2 desc, 3 desc, category, vendor";
    private static final String BREACHES =
            "select incident, clock, title, vendor, category, severity, started, due, ended from counted";

    private final JdbcClient client;
    private final LiveSla live;

    Sla(JdbcClient client, LiveSla live) {
        this.client = client;
        this.live = live;
    }

    /** The figures over the time that the policy names. */
    public List<SlaFigure> now() {
        return figures(live.now().window(), null, null);
    }

    /**
     * The figures over a time up to now, without the breaches.
     *
     * @param window how long, more than nothing
     * @param category only of this; null for all
     * @param vendor only of this; null for all
     */
    public List<SlaFigure> figures(Duration window, Category category, String vendor) {
        Instant now = Instant.now();
        return figures(times(window, now), where(category, vendor));
    }

    /**
     * The figures over a time up to now, and the breaches.
     *
     * @param window how long, more than nothing
     * @param category only of this; null for all
     * @param vendor only of this; null for all
     */
    public SlaReport of(Duration window, Category category, String vendor) {
        return of(window, category, vendor, Instant.now());
    }

    SlaReport of(Duration window, Category category, String vendor, Instant now) {
        Map<String, Object> times = times(window, now);
        return new SlaReport(
                now.minus(window),
                now,
                figures(times, where(category, vendor)),
                breaches(
                        times,
                        where(category, vendor).and("now_state = :breached", "breached", ClockState.BREACHED.word())));
    }

    private static Map<String, Object> times(Duration window, Instant now) {
        if (window.isZero() || window.isNegative()) {
            throw new IllegalArgumentException("The window is more than nothing");
        }
        return Map.of("since", Times.written(now.minus(window)), "now", Times.written(now));
    }

    private static Where where(Category category, String vendor) {
        return new Where()
                .and("category = :category", "category", category == null ? null : category.word())
                .and("vendor = :vendor", "vendor", vendor);
    }

    private List<SlaFigure> figures(Map<String, Object> times, Where where) {
        return client.sql(CLOCKS + FIGURES + where.clause() + GROUPS)
                .params(times)
                .params(where.parameters())
                .query((row, index) -> figure(row))
                .list();
    }

    private List<Breach> breaches(Map<String, Object> times, Where where) {
        return client.sql(CLOCKS + BREACHES + where.clause() + " order by due desc, incident desc, clock limit 1000")
                .params(times)
                .params(where.parameters())
                .query((row, index) -> breach(row))
                .list();
    }

    private SlaFigure figure(ResultSet row) throws SQLException {
        boolean allVendors = row.getInt("all_vendors") == 1;
        return new SlaFigure(
                ClockKind.valueOf(row.getString("clock").toUpperCase(Locale.ROOT)),
                row.getInt("all_categories") == 1 ? "all" : allVendors ? "category" : "vendor",
                row.getString("category"),
                row.getString("vendor"),
                row.getLong("met"),
                row.getLong("breached"),
                row.getLong("overdue"),
                row.getLong("unneeded"),
                row.getLong("running"),
                row.getLong("paused"),
                Duration.ofSeconds(row.getLong("paused_s")),
                Duration.ofSeconds(row.getLong("maintained_s")),
                live.now().target(),
                live.now().smallSample());
    }

    private static Breach breach(ResultSet row) throws SQLException {
        return new Breach(
                Incident.number(row.getLong("incident")),
                row.getString("clock"),
                row.getString("title"),
                row.getString("vendor"),
                row.getString("category"),
                row.getString("severity"),
                Times.read(row, "started"),
                Times.read(row, "due"),
                Times.read(row, "ended"));
    }
}
