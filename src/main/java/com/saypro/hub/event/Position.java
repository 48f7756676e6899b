package com.saypro.hub.event;

/**
 * Where a record stands in Kafka.
 *
 * @param topic its topic
 * @param partition its partition, from 0
 * @param offset its offset in the partition
 */
public record Position(String topic, int partition, long offset) {}
