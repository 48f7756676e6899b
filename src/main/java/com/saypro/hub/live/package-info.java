/**
 * Keeps the running hub in step with its files: what changes in {@code routes/} and {@code mappings/} is tried apart first,
 * and goes live only when it works.
 */
package com.saypro.hub.live;
