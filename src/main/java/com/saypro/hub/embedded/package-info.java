/** The start of the hub: settings, checks, folders, and PostgreSQL and Kafka when none is configured. */
package com.saypro.hub.embedded;
