/** What the vendors booked, day by day: each entry once, and the statements that they add up to. */
package com.saypro.hub.reconcile.statement;
