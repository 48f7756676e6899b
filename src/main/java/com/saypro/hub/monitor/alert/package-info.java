/** Alert rules: who reads where they stand begins here. */
package com.saypro.hub.monitor.alert;
