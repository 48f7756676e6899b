package com.saypro.hub.reconcile;

import static java.util.stream.Collectors.groupingBy;

import com.saypro.hub.reconcile.contract.Contracts;
import com.saypro.hub.reconcile.match.Compared;
import com.saypro.hub.reconcile.match.Comparing;
import com.saypro.hub.reconcile.match.Item;
import com.saypro.hub.reconcile.rule.Rule;
import com.saypro.hub.reconcile.rule.Rules;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is in a match, side by side, and what its rule compares there. */
@Component
public class MatchItems {
    private static final Logger LOG = LoggerFactory.getLogger(MatchItems.class);
    private static final int MOST = 1000;
    private static final String ITEMS = """
            select * from (
              select i.*, row_number() over (partition by i.side order by i.began, i.number) as place,
                count(*) over (partition by i.side) as many
              from reconcile_item i
              where i.match = :number and i.rule = (select m.rule from reconcile_match m
                join reconcile_rule r on r.number = m.rule
                where m.number = :number order by r.live desc, r.number desc limit 1)) listed
            where place <= :most order by side, place""";

    private final JdbcClient client;
    private final Rules rules;
    private final Contracts contracts;

    MatchItems(JdbcClient client, Rules rules, Contracts contracts) {
        this.client = client;
        this.rules = rules;
        this.contracts = contracts;
    }

    /** The sides of a match in the rule's order, those of which it has nothing too. */
    public List<ReconciledSide> sides(ReconciledMatch match) {
        Map<Integer, Long> counts = new HashMap<>();
        Map<Integer, List<ReconciledItem>> items = client
                .sql(ITEMS)
                .param("number", MatchNumber.of(match.number()))
                .param("most", MOST)
                .query((row, index) -> {
                    counts.put(row.getInt("side"), row.getLong("many"));
                    return ReconciledItem.read(row, index);
                })
                .list()
                .stream()
                .collect(groupingBy(ReconciledItem::side));
        List<String> names = names(match, counts);
        return IntStream.range(0, names.size())
                .mapToObj(side -> new ReconciledSide(
                        names.get(side), counts.getOrDefault(side, 0L), items.getOrDefault(side, List.of())))
                .toList();
    }

    /** What the match's rule compares; nothing when the rule is gone, or there are more items than are listed. */
    public List<Compared> compared(ReconciledMatch match, List<ReconciledSide> sides) {
        Optional<Rule> rule = rules.of(match.rule()).filter(now -> now.sides().size() == sides.size());
        if (rule.isEmpty() || !sides.stream().allMatch(ReconciledSide::holdsAll)) {
            return List.of();
        }
        List<Item> items = sides.stream()
                .flatMap(side -> side.items().stream())
                .map(item -> item.of(rule.get().sides().get(item.side())))
                .toList();
        try {
            return new Comparing(rule.get(), contracts).of(items);
        } catch (ArithmeticException e) {
            LOG.warn("The sums of {} do not fit in 64 bits", match.number());
            return List.of();
        }
    }

    private List<String> names(ReconciledMatch match, Map<Integer, Long> counts) {
        return rules.of(match.rule())
                .map(rule -> rule.sides().stream().map(side -> side.name()).toList())
                .filter(names -> counts.keySet().stream().allMatch(side -> side < names.size()))
                .orElseGet(() -> IntStream.rangeClosed(
                                0,
                                counts.keySet().stream()
                                        .mapToInt(Integer::intValue)
                                        .max()
                                        .orElse(-1))
                        .mapToObj(side -> "side " + (side + 1))
                        .toList());
    }
}
