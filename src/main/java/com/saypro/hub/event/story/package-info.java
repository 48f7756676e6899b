/** What stories tell that happened. */
package com.saypro.hub.event.story;
