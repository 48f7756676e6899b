/** Time as people live it: when somebody works, and when vendors are being maintained. Owns {@code maintenance}. */
package com.saypro.hub.event.calendar;
