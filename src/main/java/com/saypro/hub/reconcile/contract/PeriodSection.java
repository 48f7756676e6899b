package com.saypro.hub.reconcile.contract;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Entry;
import com.saypro.hub.reconcile.contract.Tariff.Returns;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what a contract says in a period. */
final class PeriodSection {
    private static final String FROM = "from";
    private static final String UNTIL = "until";
    private static final String RETURNS = "returns";
    private static final String KIND = "[a-z][a-z0-9_]*";
    private static final String REVERSAL = "_reversal";

    private final Entry period;
    private final Map<String, Tariff> tariffs = new HashMap<>();

    private PeriodSection(Entry period) {
        this.period = period;
    }

    static Period read(Entry period) throws BrokenFile {
        Entry from = period.get(FROM);
        if (!from.isThere()) {
            throw period.wrong("'from' is missing, the first day of the period");
        }
        LocalDate first = from.day(null);
        LocalDate last = period.get(UNTIL).day(LocalDate.MAX);
        if (last.isBefore(first)) {
            throw period.get(UNTIL).wrong("'until' is before 'from'");
        }
        return new Period(first, last, new PeriodSection(period).tariffs());
    }

    private Map<String, Tariff> tariffs() throws BrokenFile {
        Map<String, Price> prices = new HashMap<>();
        Map<String, Entry> kinds = new HashMap<>(period.entries());
        kinds.keySet().removeAll(List.of(FROM, UNTIL));
        for (Map.Entry<String, Entry> kind : kinds.entrySet()) {
            if (!kind.getValue().get(RETURNS).isThere()) {
                Price price = PriceSection.read(kind.getValue(), kind.getKey());
                prices.put(kind.getKey(), price);
                put(kind.getKey(), kind.getValue(), new Tariff.Priced(price));
            }
        }
        for (Map.Entry<String, Entry> kind : kinds.entrySet()) {
            if (kind.getValue().get(RETURNS).isThere()) {
                put(kind.getKey(), kind.getValue(), returned(kind.getKey(), kind.getValue(), prices));
            }
        }
        return Map.copyOf(tariffs);
    }

    private void put(String kind, Entry entry, Tariff tariff) throws BrokenFile {
        List<String> kinds = new ArrayList<>(List.of(kind));
        for (String other : entry.get("kinds").isThere() ? entry.get("kinds").words() : List.<String>of()) {
            if (!other.equals(kind)) {
                kinds.add(other);
            }
        }
        for (String each : kinds) {
            if (!each.matches(KIND)) {
                throw entry.wrong("'" + each + "' is no kind of entry: a word in lower case");
            }
            if (tariffs.put(each, tariff) != null) {
                throw entry.wrong("the kind '" + each + "' has two prices");
            }
        }
    }

    /** A reversal gives back what its own kind has cost, all else what a charge has. */
    private static Tariff returned(String kind, Entry entry, Map<String, Price> prices) throws BrokenFile {
        entry.with("kinds", RETURNS);
        Returns returns = entry.get(RETURNS).word(Returns.class, null);
        String of = kind.endsWith(REVERSAL) ? kind.replace(REVERSAL, "") : Contracts.CHARGE;
        if (returns != Returns.NONE && !prices.containsKey(of)) {
            throw entry.get(RETURNS).wrong("there is no price of '" + of + "' to give back");
        }
        return new Tariff.Returned(returns, prices.get(of));
    }
}
