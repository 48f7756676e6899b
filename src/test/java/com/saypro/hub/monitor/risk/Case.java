package com.saypro.hub.monitor.risk;

/**
 * One fraud among honest traffic.
 *
 * @param pattern what is done, e.g. {@code takeover}
 * @param number tells it from others
 */
record Case(String pattern, int number) {}
