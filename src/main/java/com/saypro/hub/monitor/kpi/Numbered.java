package com.saypro.hub.monitor.kpi;

/**
 * What is counted, under its number.
 *
 * @param number in the tables
 * @param series what it is
 */
record Numbered(int number, Series series) {}
