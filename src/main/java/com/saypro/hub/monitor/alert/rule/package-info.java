/** What an alert rule says, read from its file, and when its condition holds. */
package com.saypro.hub.monitor.alert.rule;
