/** What Prometheus and Grafana ask of the hub's meters. */
package com.saypro.hub.watched;
