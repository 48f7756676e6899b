package com.saypro.hub.monitor.health.gateway;

import com.saypro.hub.monitor.health.State;
import java.util.List;

/**
 * A gateway as it is judged.
 *
 * @param vendor its folder name
 * @param healthy whether a customer can be sent there
 * @param score from 0 to 100: 100 when it is up, 70 when degraded, times the share of its payments that succeed where
 *     enough of them say it; 0 when it is not healthy
 * @param state how it does
 * @param payments how many payments were decided of late
 * @param failed how many of them failed
 * @param fewPayments whether these are too few to say anything
 * @param priority its number in the policy, the lowest first
 * @param reasons why it is not better, each a sentence
 */
public record Gateway(
        String vendor,
        boolean healthy,
        double score,
        State state,
        long payments,
        long failed,
        boolean fewPayments,
        int priority,
        List<String> reasons) {
    Gateway scored(double other) {
        return new Gateway(vendor, healthy, other, state, payments, failed, fewPayments, priority, reasons);
    }
}
