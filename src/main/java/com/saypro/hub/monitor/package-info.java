/**
 * Watches what happens: health, figures, alerts and fraud. Every event counts once, however often it is told, and whoever
 * counts it does so in one transaction with the others.
 */
package com.saypro.hub.monitor;
