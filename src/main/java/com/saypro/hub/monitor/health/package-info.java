/**
 * How vendors do: by probes, and by what comes anyway; how long they were up; and which gateway a payment should take now.
 */
package com.saypro.hub.monitor.health;
