package com.saypro.hub.notify.send;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/** Tells addresses of the internet from those that lead into a network, or to what a cloud keeps for its machines. */
final class PublicAddress {
    private static final List<Block> CLOSED = blocks(
            // IPv4: this network, private, shared (CGNAT), loopback, link-local (with the clouds' metadata), IETF,
            // tests,
            // benchmarks, multicast, reserved; and Azure's metadata, which stands among public ones.
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            "168.63.129.16/32",
            // IPv6: unspecified, loopback and what stands for an IPv4 address, discard, IETF with Teredo,
            // documentation,
            // 6to4, unique local (with Amazon's metadata), link-local, site-local, multicast.
            "::/8",
            "64:ff9b::/96",
            "64:ff9b:1::/48",
            "100::/64",
            "2001::/23",
            "2001:db8::/32",
            "2002::/16",
            "3fff::/20",
            "5f00::/16",
            "fc00::/7",
            "fe80::/10",
            "fec0::/10",
            "ff00::/8");

    private static final List<Block> PRIVATE =
            blocks("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "fc00::/7");
    /** Amazon and Alibaba keep their metadata among private addresses. */
    private static final List<Block> METADATA = blocks("fd00:ec2::/32", "100.100.100.200/32");

    private record Block(byte[] network, int bits) {
        boolean holds(byte[] address) {
            if (address.length != network.length) {
                return false;
            }
            int whole = bits / 8;
            int mask = 0xFF00 >> bits % 8 & 0xFF;
            return Arrays.equals(address, 0, whole, network, 0, whole)
                    && (bits % 8 == 0 || (address[whole] & mask) == (network[whole] & mask));
        }
    }

    private PublicAddress() {}

    /** Whether it is one of the internet. */
    static boolean is(InetAddress address) {
        return CLOSED.stream().noneMatch(block -> block.holds(bytes(address)));
    }

    /** Whether it is one of an ordinary inner network, such as a company's. */
    static boolean isInner(InetAddress address) {
        byte[] bytes = bytes(address);
        return PRIVATE.stream().anyMatch(block -> block.holds(bytes))
                && METADATA.stream().noneMatch(block -> block.holds(bytes));
    }

    private static byte[] bytes(InetAddress address) {
        return address instanceof Inet4Address four ? four.getAddress() : address.getAddress();
    }

    private static List<Block> blocks(String... written) {
        return Arrays.stream(written).map(PublicAddress::block).toList();
    }

    private static Block block(String written) {
        String[] parts = written.split("/");
        try {
            return new Block(InetAddress.getByName(parts[0]).getAddress(), Integer.parseInt(parts[1]));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("No address: " + written, e);
        }
    }
}
