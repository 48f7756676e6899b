package com.saypro.hub.monitor.alert.engine;

/**
 * What some events add to a count.
 *
 * @param source the number of what is counted
 * @param group the values that make the group, see {@link GroupKey}
 * @param bucket the beginning of the ten seconds in which they were received, in seconds since 1970
 * @param item what is told apart, as 64 bits of its digest; 0 where nothing is
 * @param value how much is added: a count, minor units, or millionths of a number
 * @param events ids of the first of them, a line each
 */
public record Delta(long source, String group, long bucket, long item, long value, String events) {
    /** The same in a bucket that begins at another second. */
    public Delta from(long second) {
        return new Delta(source, group, second, item, value, events);
    }
}
