package com.saypro.hub.event;

import java.time.Duration;

/**
 * What a probe's answers mean, as its vendor's file says.
 *
 * @param essential whether the vendor is down while it fails; else degraded
 * @param fails so many of the last {@code of} answers make it fail, and so many good ones in a row end that
 * @param of how many of the last answers are looked at
 * @param every how often it is asked
 * @param slow from how many milliseconds on an answer is slow; 0 for never
 * @param certificate how long before its end the certificate is told of; null for never
 */
public record ProbeTerms(boolean essential, int fails, int of, Duration every, long slow, Duration certificate) {}
