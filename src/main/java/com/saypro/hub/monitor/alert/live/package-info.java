/** Alerts of the running hub: what is counted is kept in PostgreSQL, and one hub at a time judges it. */
package com.saypro.hub.monitor.alert.live;
