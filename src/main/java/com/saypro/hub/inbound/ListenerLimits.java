package com.saypro.hub.inbound;

import java.time.Duration;
import java.util.Set;

/**
 * How much of the hub strangers may take up.
 *
 * @param patience how long a connection may wait for the next request, and a request for its end
 * @param connections the most open connections
 * @param connectionsPerAddress the most open connections from one address; trusted proxies have no such limit
 * @param bodyMemory the most bytes that the bodies of unanswered requests may hold together
 * @param refusalsPerSecond how many refusals a second an address may go on causing before it is told to wait; ten times
 *     as many at once
 * @param trustedProxies addresses whose {@code X-Forwarded-For} is believed
 */
record ListenerLimits(
        Duration patience,
        int connections,
        int connectionsPerAddress,
        long bodyMemory,
        int refusalsPerSecond,
        Set<String> trustedProxies) {}
