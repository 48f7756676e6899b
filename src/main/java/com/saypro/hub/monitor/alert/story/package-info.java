/** Alert rules, told stories and tried on what happened. */
package com.saypro.hub.monitor.alert.story;
