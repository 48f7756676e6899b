package com.saypro.hub.reconcile.rule;

import com.saypro.hub.event.Severity;
import java.util.List;

/**
 * A rule of reconciliation: which entities belong together, what must agree between them, and by when.
 *
 * @param name the file's name without its ending, e.g. {@code order-payment}
 * @param version a digest of what the file says; another version is evaluated anew
 * @param description one sentence
 * @param concern the question the rule answers; of the rules with one concern, the one with the highest priority that takes
 *     an event has it alone
 * @param priority higher wins; two rules of one concern never have the same
 * @param severity how urgent a break is
 * @param accountable who owns the breaks, e.g. {@code payments team}
 * @param sides the kinds of items that are matched; one to three
 * @param ways by which keys items are matched, the best first: their names
 * @param needs which sides must not be missing
 * @param agreements what must agree when all sides it speaks of are there
 */
public record Rule(
        String name,
        String version,
        String description,
        String concern,
        int priority,
        Severity severity,
        String accountable,
        List<Side> sides,
        List<String> ways,
        List<Need> needs,
        List<Agreement> agreements) {

    /** This rule with another version. */
    Rule withVersion(String other) {
        return new Rule(
                name, other, description, concern, priority, severity, accountable, sides, ways, needs, agreements);
    }
}
