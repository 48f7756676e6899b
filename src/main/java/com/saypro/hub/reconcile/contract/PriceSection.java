package com.saypro.hub.reconcile.contract;

import com.saypro.hub.event.Amounts;
import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Entry;
import com.saypro.hub.reconcile.contract.Price.Abroad;
import com.saypro.hub.reconcile.contract.Price.Tier;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Reads a price. */
final class PriceSection {
    private static final int ALL = 100;
    private static final String COUNTRY = "[A-Z]{2}";
    private static final Map<String, RoundingMode> ROUNDING = Map.of(
            "half-up", RoundingMode.HALF_UP,
            "half-even", RoundingMode.HALF_EVEN,
            "up", RoundingMode.UP,
            "down", RoundingMode.DOWN);

    private PriceSection() {}

    /** A kind's price. */
    static Price read(Entry entry, String kind) throws BrokenFile {
        entry.with("kinds", "percent", "fixed", "tiers", "crossBorder", "least", "most", "round", "methods");
        Map<String, Price> methods = new HashMap<>();
        for (Map.Entry<String, Entry> method : entry.get("methods").entries().entrySet()) {
            Entry own = method.getValue().with("percent", "fixed", "tiers", "crossBorder", "least", "most", "round");
            methods.put(method.getKey(), price(own, kind, Map.of()));
        }
        return price(entry, kind, Map.copyOf(methods));
    }

    private static Price price(Entry entry, String kind, Map<String, Price> methods) throws BrokenFile {
        return new Price(
                tiers(entry),
                fixed(entry, kind),
                abroad(entry.get("crossBorder")),
                bound(entry.get("least")),
                bound(entry.get("most")),
                round(entry.get("round")),
                methods);
    }

    private static List<Tier> tiers(Entry entry) throws BrokenFile {
        Entry percent = entry.get("percent");
        Entry tiers = entry.get("tiers");
        if (percent.isThere() && tiers.isThere()) {
            throw tiers.wrong("'tiers' stand in place of 'percent'");
        }
        if (!tiers.isThere()) {
            return List.of(new Tier(null, percent.isThere() ? percent.number(0, ALL) : BigDecimal.ZERO));
        }
        List<Tier> read = new ArrayList<>();
        for (Entry tier : tiers.list()) {
            tier.with("upTo", "percent");
            read.add(new Tier(bound(tier.get("upTo")), tier.get("percent").number(0, ALL)));
        }
        for (int i = 0; i < read.size(); i++) {
            boolean last = i == read.size() - 1;
            if (last != (read.get(i).upTo() == null) || i > 0 && !last && !rises(read.get(i - 1), read.get(i))) {
                throw tiers.wrong("every tier but the last reads 'upTo', in the same currencies and rising");
            }
        }
        return List.copyOf(read);
    }

    private static boolean rises(Tier one, Tier next) {
        Map<String, Long> before = one.upTo().minor();
        Map<String, Long> now = next.upTo().minor();
        return before.keySet().equals(now.keySet())
                && now.entrySet().stream().allMatch(each -> each.getValue() > before.get(each.getKey()));
    }

    /** Where only some methods have a price, that of others is known in no currency. */
    private static Fixed fixed(Entry entry, String kind) throws BrokenFile {
        Entry fixed = entry.get("fixed");
        boolean percentage =
                entry.get("percent").isThere() || entry.get("tiers").isThere();
        if (!fixed.isThere() && !percentage && entry.get("methods").isThere()) {
            return new Fixed(Map.of());
        }
        if (!fixed.isThere() && !(percentage && kind.equals(Contracts.COMMISSION))) {
            throw fixed.wrong(
                    "'fixed' is missing" + (percentage ? "; a price of a percentage alone writes fixed: 0" : ""));
        }
        if (fixed.isThere() && !fixed.isMapping()) {
            fixed.whole(0, 0);
        }
        return fixed.isMapping() ? bound(fixed) : Fixed.NOTHING;
    }

    private static Fixed bound(Entry entry) throws BrokenFile {
        return entry.isThere() ? new Fixed(Amounts.read(entry).byCurrency()) : null;
    }

    private static Abroad abroad(Entry entry) throws BrokenFile {
        if (!entry.with("home", "percent").isThere()) {
            return null;
        }
        List<String> home = entry.get("home").words();
        if (!home.stream().allMatch(country -> country.matches(COUNTRY))) {
            throw entry.get("home").wrong("'home' names countries by ISO 3166-1, such as US");
        }
        return new Abroad(new HashSet<>(home), entry.get("percent").number(0, ALL));
    }

    private static RoundingMode round(Entry entry) throws BrokenFile {
        RoundingMode mode = ROUNDING.get(entry.text("half-up"));
        if (mode == null) {
            throw entry.wrong("'round' must be one of half-up, half-even, up, down");
        }
        return mode;
    }
}
