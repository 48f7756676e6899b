package com.saypro.hub.monitor.risk;

import com.saypro.hub.event.Event;
import com.saypro.hub.event.FindingsOutbox;
import com.saypro.hub.monitor.Observer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Judges payments as they come, learns from them, and tells of those that are suspicious. It remembers nothing by itself. */
@Component
public class RiskWatch implements Observer {
    private final RiskPolicy policy;

    RiskWatch(RiskPolicy policy) {
        this.policy = policy;
    }

    @Override
    public void observe(Connection connection, List<Event> fresh) throws SQLException {
        LinkRows.write(
                connection,
                fresh.stream()
                        .filter(Link::concerns)
                        .flatMap(event -> Link.of(event).stream())
                        .toList());
        List<Event> concerned = fresh.stream().filter(Course::concerns).toList();
        if (concerned.stream().allMatch(event -> event.kind().equals("order"))) {
            return; // What an order is for is among the links.
        }
        Memory memory = new Memory();
        PartyRows parties = read(connection, concerned, memory);
        Course course = new Course(memory, policy.now());
        concerned.forEach(course::take);
        PaymentRows.write(connection, memory);
        parties.write(connection, memory);
        Instant now = Instant.now();
        FindingsOutbox.add(
                connection,
                FlagRows.add(connection, course.raised()).stream()
                        .map(raised -> raised.finding(now))
                        .toList());
    }

    private static PartyRows read(Connection connection, List<Event> events, Memory memory) throws SQLException {
        PaymentRows.read(connection, Wanted.payments(events), memory);
        Wanted wanted = Wanted.of(events, memory.payments());
        LinkRows.facts(connection, wanted.orders(), memory);
        Stream<String> ofOrders = wanted.orders().stream()
                .flatMap(order -> Stream.concat(memory.products(order), memory.addresses(order)))
                .map(Key::party);
        PartyRows parties = new PartyRows();
        parties.read(
                connection, Stream.concat(wanted.parties().stream(), ofOrders).collect(Collectors.toSet()), memory);
        return parties;
    }
}
