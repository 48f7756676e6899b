package com.saypro.hub.books;

import com.saypro.hub.event.Backlog;
import com.saypro.hub.event.Category;
import com.saypro.hub.event.Finding;
import com.saypro.hub.event.Outcome;
import com.saypro.hub.event.Progress;
import com.saypro.hub.event.Receipt;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The books of all vendors.
 *
 * <p>What was received is counted from Kafka by a stage of its own; what became of it follows the delivery log by trigger;
 * what is on its way is read from Kafka's offsets. Three independent sources, so a remainder means a loss.
 */
@Component("books")
public class Books {
    private static final String STAGE = "books";
    private static final String RECEIVED = "received";
    private static final String REJECTED = "rejected";

    private final JdbcClient client;
    private final Progress progress;
    private final Backlog backlog;
    private final Remainders remainders;
    private final Map<String, LongAdder> refusals = new ConcurrentHashMap<>();

    Books(JdbcClient client, Progress progress, Backlog backlog, Remainders remainders) {
        this.client = client;
        this.progress = progress;
        this.backlog = backlog;
        this.remainders = remainders;
    }

    /** Books deliveries as received, each once. */
    @Transactional
    public void received(List<Receipt> receipts) {
        Map<String, Long> counts = progress.fresh(STAGE, receipts, Receipt::position).stream()
                .collect(Collectors.groupingBy(Receipt::vendor, TreeMap::new, Collectors.counting()));
        counts.forEach((vendor, count) -> add(vendor, RECEIVED, count));
    }

    /** Counts a request refused at the door. Cheap: the count reaches the database within a second. */
    public void refused(String vendor) {
        refusals.computeIfAbsent(vendor, none -> new LongAdder()).increment();
    }

    /** Writes the refusals counted since the last time; those that cannot be written wait for the next time. */
    @Scheduled(fixedDelay = 1000)
    public void writeRefusals() {
        refusals.forEach((vendor, adder) -> {
            long count = adder.sum();
            if (count > 0) {
                add(vendor, REJECTED, count);
                adder.add(-count);
            }
        });
    }

    /** The books of these vendors, in order of their names. */
    public List<Book> balance(Map<String, Category> vendors) {
        Backlog.Mark mark = backlog.mark();
        Map<String, Map<String, Long>> accounts = accounts();
        Map<Category, Long> atMost = new HashMap<>();
        return new TreeMap<>(vendors)
                .entrySet().stream()
                        .map(vendor -> book(
                                vendor.getKey(),
                                accounts.getOrDefault(vendor.getKey(), Map.of()),
                                atMost.computeIfAbsent(vendor.getValue(), mark::inFlightAtMost)))
                        .toList();
    }

    /**
     * Balances the books, publishes each remainder as a metric, and says what a person should know: a vendor whose remainder
     * was there the last time too, or the end of that.
     */
    public List<Finding> check(Map<String, Category> vendors) {
        return balance(vendors).stream().flatMap(remainders::check).toList();
    }

    private Book book(String vendor, Map<String, Long> accounts, long atMostInFlight) {
        long settled = 0;
        for (Outcome outcome : Outcome.values()) {
            settled += accounts.getOrDefault(outcome.word(), 0L);
        }
        long received = Math.max(settled, accounts.getOrDefault(RECEIVED, 0L));
        long open = received - settled;
        long inFlight = Math.min(open, atMostInFlight);
        LongAdder unwritten = refusals.get(vendor);
        return new Book(
                vendor,
                received,
                accounts.getOrDefault(Outcome.PROCESSED.word(), 0L),
                accounts.getOrDefault(Outcome.IGNORED.word(), 0L),
                accounts.getOrDefault(Outcome.DUPLICATE.word(), 0L),
                accounts.getOrDefault(Outcome.DEAD_LETTERED.word(), 0L),
                inFlight,
                open - inFlight,
                accounts.getOrDefault(REJECTED, 0L) + (unwritten == null ? 0 : unwritten.sum()));
    }

    private Map<String, Map<String, Long>> accounts() {
        Map<String, Map<String, Long>> accounts = new HashMap<>();
        client.sql("select vendor, account, sum(count) from book group by vendor, account")
                .query((row, index) -> accounts.computeIfAbsent(row.getString(1), none -> new HashMap<>())
                        .put(row.getString(2), row.getLong(3)))
                .list();
        return accounts;
    }

    private void add(String vendor, String account, long count) {
        client.sql("""
                        insert into book (vendor, account, slot, count)
                        values (:vendor, :account, pg_backend_pid() % 16, :count)
                        on conflict (vendor, account, slot) do update set count = book.count + excluded.count""")
                .param("vendor", vendor)
                .param("account", account)
                .param("count", count)
                .update();
    }
}
