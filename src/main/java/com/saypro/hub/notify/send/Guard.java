package com.saypro.hub.notify.send;

import com.saypro.hub.notify.SendFailure;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where messages may go: only to {@code https} addresses of the internet, at the ports and inner hosts that the settings name.
 * What a name leads to is asked when the connection is made, and the connection goes to just that.
 */
@Component
public class Guard {
    private static final int HTTPS = 443;

    private final boolean loopback;
    private final Set<Integer> ports;
    private final Set<String> innerHosts;

    Guard(
            @Value("${hub.notify.allow-loopback}") boolean loopback,
            @Value("${hub.notify.ports}") Set<Integer> ports,
            @Value("${hub.notify.inner-hosts}") Set<String> innerHosts) {
        this.loopback = loopback;
        this.ports = ports;
        this.innerHosts = innerHosts;
    }

    /**
     * An address that was configured.
     *
     * @param setting the variable that says it, for the reason
     * @throws SendFailure when nothing may be sent there
     */
    URI address(String setting, String written) {
        try {
            URI uri = URI.create(written);
            if (uri.getHost() == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
                throw SendFailure.misconfigured(setting + " is no address with a host and without a user");
            }
            boolean here = loopback && isLoopback(uri.getHost());
            if (!"https".equals(uri.getScheme()) && !(here && "http".equals(uri.getScheme()))) {
                throw SendFailure.misconfigured(setting + " must begin with https://");
            }
            if (!here && !ports.contains(uri.getPort() < 0 ? HTTPS : uri.getPort())) {
                throw SendFailure.misconfigured(setting + " has a port that HUB_NOTIFY_PORTS does not name");
            }
            return uri;
        } catch (IllegalArgumentException e) {
            throw SendFailure.misconfigured(setting + " is no address");
        }
    }

    /** The addresses of a host to connect to; all must be allowed. */
    InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = InetAddress.getAllByName(host);
        if (!Stream.of(found).allMatch(address -> allowed(host, address))) {
            throw new Forbidden();
        }
        return found;
    }

    private boolean allowed(String host, InetAddress address) {
        return PublicAddress.is(address)
                || loopback && isLoopback(host) && address.isLoopbackAddress()
                || innerHosts.contains(host.toLowerCase(Locale.ROOT)) && PublicAddress.isInner(address);
    }

    private static boolean isLoopback(String host) {
        return host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]") || host.equals("::1");
    }

    /** The host's address is one that messages may not go to. */
    static final class Forbidden extends UnknownHostException {
        private static final long serialVersionUID = 1;
    }
}
