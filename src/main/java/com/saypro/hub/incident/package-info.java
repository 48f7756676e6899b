/** The incident tracker: one problem, many findings. Owns {@code incident}, {@code incident_finding} and {@code incident_entry}. */
package com.saypro.hub.incident;
