/**
 * Counts, judges and remembers: the part of alerts that knows neither database nor clock, shared by the running hub, stories
 * and trials on what happened.
 */
package com.saypro.hub.monitor.alert.engine;
