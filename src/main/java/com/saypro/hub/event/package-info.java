/** The vocabulary every room speaks, and the log of deliveries and events. Imports nothing of ours. */
package com.saypro.hub.event;
