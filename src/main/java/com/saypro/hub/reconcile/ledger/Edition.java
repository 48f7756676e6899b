package com.saypro.hub.reconcile.ledger;

import com.saypro.hub.reconcile.match.Bulks;
import com.saypro.hub.reconcile.match.Evaluation;
import com.saypro.hub.reconcile.rule.Rule;

/**
 * What one version of a rule makes of the events.
 *
 * @param number its number in {@code reconcile_rule}
 * @param rule the rule
 * @param building whether it is still made from the event log, and not yet what people see
 * @param former the number of the live edition whose place it will take; 0 for none
 * @param pins how often people changed the rule's pins
 * @param evaluation what the rule says of its groups
 */
record Edition(int number, Rule rule, boolean building, int former, int pins, Evaluation evaluation) {
    /** What is known of its large matches. */
    Bulks bulks() {
        return evaluation.bulks();
    }

    /** Whether it is of this version of this rule. */
    boolean isOf(Rule other) {
        return rule.name().equals(other.name()) && rule.version().equals(other.version());
    }
}
