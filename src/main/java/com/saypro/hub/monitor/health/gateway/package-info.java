/** Which gateway is preferred now, so that the marketplace sends customers where payments work, and does not send them to and fro. */
package com.saypro.hub.monitor.health.gateway;
