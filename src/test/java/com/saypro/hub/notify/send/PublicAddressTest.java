package com.saypro.hub.notify.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0", "10.1.2.3", "100.64.0.1", "100.127.255.255", "127.0.0.1", "127.8.8.8", "169.254.169.254",
                "172.16.0.1", "172.31.255.255", "192.168.0.1", "192.0.0.192", "198.18.0.1", "224.0.0.1",
                        "255.255.255.255",
                "168.63.129.16", "100.100.100.200", "::", "::1", "::ffff:10.0.0.1", "64:ff9b::a00:1", "2002:a00:1::1",
                "2001::1", "fc00::1", "fd00:ec2::254", "fe80::1", "fec0::1", "ff02::1"
            })
    void whatLeadsInsideIsNotPublic(String address) throws Exception {
        assertThat(PublicAddress.is(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "172.15.0.1",
                "172.32.0.0",
                "192.169.0.1",
                "223.255.255.255",
                "2606:4700::1111",
                "2a00:1450::1"
            })
    void whatIsOfTheInternetIs(String address) throws Exception {
        assertThat(PublicAddress.is(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void anInnerHostIsAllowedByNameButNeverTheMachineItselfNorWhatACloudTellsItsMachines() throws Exception {
        Guard guard =
                new Guard(false, Set.of(443), Set.of("10.0.0.7", "127.0.0.1", "169.254.169.254", "fd00:ec2::254"));
        assertThat(guard.resolve("10.0.0.7")).hasSize(1);
        for (String host : new String[] {"10.0.0.8", "127.0.0.1", "169.254.169.254", "fd00:ec2::254", "localhost"}) {
            assertThatThrownBy(() -> guard.resolve(host)).isInstanceOf(UnknownHostException.class);
        }
    }

    @Test
    void thisMachineIsAllowedOnlyWhereTestsSaySo() throws Exception {
        Guard tests = new Guard(true, Set.of(443), Set.of());
        assertThat(tests.resolve("127.0.0.1")).hasSize(1);
        assertThatThrownBy(() -> tests.resolve("10.0.0.1")).isInstanceOf(Guard.Forbidden.class);
    }
}
