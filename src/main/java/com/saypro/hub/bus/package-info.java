/** Where the vocabulary meets Kafka: how deliveries, events, dead letters and findings lie in records, and when they are done. */
package com.saypro.hub.bus;
