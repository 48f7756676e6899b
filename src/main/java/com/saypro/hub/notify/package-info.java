/**
 * Tells people: what changed about incidents, and to customers and sellers what became of their payments. Every message is
 * planned in a table, in one transaction with what it tells of, and sent from there until its receiver has it.
 */
package com.saypro.hub.notify;
