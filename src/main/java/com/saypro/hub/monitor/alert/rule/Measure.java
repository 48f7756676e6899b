package com.saypro.hub.monitor.alert.rule;

import com.saypro.hub.event.reading.Field;

/**
 * What is counted of events.
 *
 * @param how how it is counted
 * @param field what is summed up or told apart; null where events are counted
 */
public record Measure(How how, Field field) {
    /** In how many parts numbers that are summed up are kept: six decimals are exact. */
    public static final long PARTS = 1_000_000;

    /** How it is counted. */
    public enum How {
        COUNT,
        SUM,
        DISTINCT
    }

    /** Whether amounts of money are summed up, each currency for itself. */
    public boolean isMoney() {
        return how == How.SUM && field.kind() == Field.Kind.MONEY;
    }

    /** What one stands for of what is kept. */
    public double unit() {
        return how == How.SUM && field.kind() == Field.Kind.NUMBER ? PARTS : 1;
    }
}
