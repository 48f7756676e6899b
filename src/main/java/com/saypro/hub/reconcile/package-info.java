/**
 * Reconciliation: whether what should agree does agree. Rules are data, in {@code routes/rules}; an item is what a rule
 * knows of one entity; a match is items that belong together; a break is a match that does not come out right in time.
 */
package com.saypro.hub.reconcile;
