/** How a tracker stays usable when much happens at once: what is one incident, what explains another, how many are told of. */
package com.saypro.hub.incident.storm;
