/** What rules read of events: which they take, and which fields of them. */
package com.saypro.hub.event.reading;
