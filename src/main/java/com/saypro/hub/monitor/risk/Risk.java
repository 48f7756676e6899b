package com.saypro.hub.monitor.risk;

import com.saypro.hub.event.Page;
import com.saypro.hub.event.Severity;
import com.saypro.hub.event.Times;
import com.saypro.hub.event.Where;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what was found suspicious, and what every payment scored. */
@Component
public class Risk {
    private final JdbcClient client;

    Risk(JdbcClient client) {
        this.client = client;
    }

    /**
     * The flags, newest first.
     *
     * @param vendor of this vendor; null: of all
     * @param limit at most so many
     * @param cursor the place to go on from, as a page's {@code next} gave it; null: from the newest
     */
    public Page<Flag> flags(String vendor, int limit, Long cursor) {
        Where where = new Where().and("vendor = :vendor", "vendor", vendor).and("number < :cursor", "cursor", cursor);
        List<Flag> found = client.sql("select * from risk_flag" + where.clause() + " order by number desc limit :limit")
                .params(where.parameters())
                .param("limit", limit + 1)
                .query(Risk::flag)
                .list();
        return Page.of(found, limit, Flag::number);
    }

    /** A payment, if any event told of it. */
    public Optional<Judged> payment(String vendor, String payment) {
        return client.sql("select * from risk_payment where vendor = :vendor and payment = :payment")
                .param("vendor", vendor)
                .param("payment", payment)
                .query((row, number) -> Judged.of(PaymentRows.known(row)))
                .optional();
    }

    /** The latest payments of a customer, newest first. */
    List<Judged> ofCustomer(String vendor, String customer, int most) {
        return client.sql("select * from risk_payment where vendor = :vendor and customer = :customer"
                        + " order by at desc limit :most")
                .param("vendor", vendor)
                .param("customer", customer)
                .param("most", most)
                .query((row, number) -> Judged.of(PaymentRows.known(row)))
                .list();
    }

    /** What belongs to an order or a parcel. */
    List<Link> links(String owner) {
        return client.sql("select * from risk_link where owner = :owner order by at, kind, subject limit 100")
                .param("owner", owner)
                .query((row, number) -> new Link(
                        row.getString("owner"),
                        row.getString("kind"),
                        row.getString("vendor"),
                        row.getString("subject"),
                        Times.read(row, "at"),
                        new Facts(row.getString("facts"))))
                .list();
    }

    private static Flag flag(ResultSet row, int number) throws SQLException {
        return new Flag(
                row.getLong("number"),
                row.getString("vendor"),
                row.getString("about"),
                row.getString("subject"),
                row.getString("payment"),
                Times.read(row, "at"),
                row.getInt("score"),
                Severity.of(row.getString("severity")),
                RiskJson.reasons(row.getString("reasons")));
    }
}
