package com.saypro.hub.reconcile.statement;

import java.math.BigInteger;

/**
 * What lines of one currency come to, in minor units.
 *
 * @param count how many there are
 * @param gross the sum of what they move before fees
 * @param fee the sum of their fees
 * @param net the sum of what they move
 * @param priced how many of them a contract speaks of
 * @param expected the sum of the fees by the contract, of those
 * @param pricedFee the sum of the fees that were charged, of those
 */
record Totals(
        long count,
        BigInteger gross,
        BigInteger fee,
        BigInteger net,
        long priced,
        BigInteger expected,
        BigInteger pricedFee) {
    static final BigInteger NOTHING = BigInteger.ZERO;
    static final Totals NONE = new Totals(0, NOTHING, NOTHING, NOTHING, 0, NOTHING, NOTHING);

    Totals plus(Totals other) {
        return new Totals(
                count + other.count,
                gross.add(other.gross),
                fee.add(other.fee),
                net.add(other.net),
                priced + other.priced,
                expected.add(other.expected),
                pricedFee.add(other.pricedFee));
    }
}
