/** Learns what vendors' payloads look like, and tells when one looks different. */
package com.saypro.hub.change;
