/**
 * How unusual each payment is, and why. What is usual is learned from the payments themselves, kept in PostgreSQL in the
 * transaction that watched them, and bounded for every customer, seller and segment.
 */
package com.saypro.hub.monitor.risk;
