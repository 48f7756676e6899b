/**
 * Figures of how the business goes. What they mean is data, in {@code routes/kpis}; this room counts events into quarters of
 * an hour as they come, at the time when they happened, and adds up any window when asked.
 */
package com.saypro.hub.monitor.kpi;
