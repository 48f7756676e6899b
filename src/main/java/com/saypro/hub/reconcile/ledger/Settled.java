package com.saypro.hub.reconcile.ledger;

import com.saypro.hub.event.DeadLetter;
import java.util.List;

/**
 * What came of reconciling a batch.
 *
 * @param items how many items were told of
 * @param deadLetters events that no item can be made of
 */
public record Settled(int items, List<DeadLetter> deadLetters) {}
