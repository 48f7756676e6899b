/**
 * What reconciliation knows and says, in PostgreSQL: items, matches, their history. Kept up with the events one transaction a
 * batch, by one writer at a time; what it costs does not depend on how much there is. Owns the tables {@code reconcile_*} but
 * for those of the statement.
 */
package com.saypro.hub.reconcile.ledger;
