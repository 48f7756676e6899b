package com.saypro.hub.monitor.kpi;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Entry;
import com.saypro.hub.event.Policy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What figures should come to, by quarter: {@code routes/policy/targets.yaml}. */
@Component
public class Targets extends Policy<List<Target>> {
    private static final int MOST = Integer.MAX_VALUE;

    /** Holds what is usual. */
    public Targets() {
        super("targets", List.of());
    }

    @Override
    public List<Target> read(Entry file) throws BrokenFile {
        List<Target> targets = new ArrayList<>();
        for (Entry entry : file.list()) {
            Target target = target(entry);
            if (targets.stream().anyMatch(other -> rivals(other, target))) {
                throw entry.wrong("there are two targets of '" + target.kpi() + "' for " + target.quarter());
            }
            targets.add(target);
        }
        return List.copyOf(targets);
    }

    private static Target target(Entry entry) throws BrokenFile {
        entry.mapping().with("kpi", "vendor", "quarter", "value");
        Quarter quarter = Quarter.of(entry.get("quarter").text());
        if (quarter == null) {
            throw entry.get("quarter").wrong("a quarter is written such as 2026-Q4");
        }
        Entry value = entry.get("value").required();
        boolean isMoney = value.isMapping();
        BigDecimal number = isMoney
                ? BigDecimal.valueOf(
                        value.with("minor", "currency").get("minor").whole(0, Long.MAX_VALUE))
                : value.number(0, MOST);
        return new Target(
                entry.get("kpi").text(),
                entry.get("vendor").text(null),
                quarter,
                number,
                isMoney ? value.get("currency").text() : null);
    }

    private static boolean rivals(Target one, Target other) {
        return one.kpi().equals(other.kpi())
                && one.quarter().equals(other.quarter())
                && String.valueOf(one.vendor()).equals(String.valueOf(other.vendor()))
                && String.valueOf(one.currency()).equals(String.valueOf(other.currency()));
    }

    /** Those of a figure in a quarter: all for null, or what one vendor is held to. */
    List<Target> of(Kpi kpi, Quarter quarter, String vendor) {
        List<Target> all = now().stream()
                .filter(target ->
                        target.kpi().equals(kpi.name()) && target.quarter().equals(quarter))
                .toList();
        if (vendor == null) {
            return all;
        }
        List<Target> own =
                all.stream().filter(target -> vendor.equals(target.vendor())).toList();
        return own.isEmpty() && !kpi.unit().adds() ? everybodys(all, vendor) : own;
    }

    private static List<Target> everybodys(List<Target> all, String vendor) {
        return all.stream()
                .filter(target -> target.vendor() == null)
                .map(target -> target.of(vendor))
                .toList();
    }
}
