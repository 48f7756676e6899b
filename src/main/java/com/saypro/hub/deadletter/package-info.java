/** Keeps what could not be handled, and puts it back when asked. Owns {@code dead_letter} and {@code dead_letter_action}. */
package com.saypro.hub.deadletter;
