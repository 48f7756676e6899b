package com.saypro.hub.event;

/**
 * That a delivery is durable, and nothing else of it.
 *
 * @param vendor the vendor's folder name
 * @param position where the delivery stands in Kafka
 */
public record Receipt(String vendor, Position position) {}
