package com.saypro.hub.notify.people;

import com.saypro.hub.event.Columns;
import com.saypro.hub.event.Times;
import java.sql.PreparedStatement;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The customers and sellers of whom vendors said where they can be told. */
@Component
class Contacts {
    /** What an update leaves out stays; a deletion takes all away, and a late update does not bring it back. */
    private static final String KEEP = """
            insert into notify_contact as old (vendor, customer, email, name, language, told)
            select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[])
            on conflict (vendor, customer) do update set
              email = coalesce(excluded.email, old.email), name = coalesce(excluded.name, old.name),
              language = coalesce(excluded.language, old.language), told = excluded.told
            where old.told <= excluded.told""";

    private static final String FORGET = """
            insert into notify_contact as old (vendor, customer, email, name, language, told)
            select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[])
            on conflict (vendor, customer) do update set
              email = null, name = null, language = null, told = greatest(old.told, excluded.told)""";

    private static final String FIND = """
            select * from notify_contact where customer = :customer and email is not null
            order by vendor = :vendor desc, told desc limit 2""";

    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    Contacts(JdbcTemplate jdbc, JdbcClient client) {
        this.jdbc = jdbc;
        this.client = client;
    }

    /** Learns these, the newest of each. */
    void keep(List<Contact> told) {
        write(KEEP, told);
    }

    /** Forgets these for good. */
    void forget(List<Contact> deleted) {
        write(FORGET, deleted);
    }

    /** The addresses of these that are known. */
    List<String> emails(List<Contact> of) {
        return of.stream()
                .flatMap(each -> client
                        .sql(
                                "select email from notify_contact where vendor = :vendor and customer = :customer and email is not null")
                        .param("vendor", each.vendor())
                        .param("customer", each.customer())
                        .query(String.class)
                        .list()
                        .stream())
                .toList();
    }

    /** Whom an id means at a vendor; at another one, where only one address there goes by it. */
    Optional<Contact> find(String vendor, String customer) {
        List<Contact> found = client.sql(FIND)
                .param("vendor", vendor)
                .param("customer", customer)
                .query((row, number) -> new Contact(
                        row.getString("vendor"),
                        row.getString("customer"),
                        row.getString("email"),
                        row.getString("name"),
                        row.getString("language"),
                        Times.read(row, "told")))
                .list();
        boolean sure = !found.isEmpty()
                && (found.size() == 1
                        || found.get(0).vendor().equals(vendor)
                        || found.get(0).email().equalsIgnoreCase(found.get(1).email()));
        return sure ? Optional.of(found.get(0)) : Optional.empty();
    }

    private void write(String sql, List<Contact> told) {
        List<Contact> newest = newest(told);
        if (!newest.isEmpty()) {
            jdbc.execute(sql, (PreparedStatement statement) -> {
                Columns.of(statement, newest)
                        .text(Contact::vendor)
                        .text(Contact::customer)
                        .text(Contact::email)
                        .text(Contact::name)
                        .text(Contact::language)
                        .time(Contact::told);
                return statement.executeUpdate();
            });
        }
    }

    /** One statement must not write a row twice. */
    private static List<Contact> newest(List<Contact> told) {
        Map<List<String>, Contact> newest = new LinkedHashMap<>();
        told.stream()
                .sorted(Comparator.comparing(Contact::told))
                .forEach(each -> newest.put(List.of(each.vendor(), each.customer()), each));
        return List.copyOf(newest.values());
    }
}
