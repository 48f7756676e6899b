/** Faults: what may die, fill up, slow down or lie, under load, and that nothing acknowledged is lost or doubled by it. */
package com.saypro.hub.faults;
