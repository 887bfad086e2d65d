package io.newswire.platform.dial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {
    @ParameterizedTest
    @CsvSource({
        "0.0.0.0, this-network",
        "0.0.0.1, this-network",
        "0.255.255.255, this-network",
        "10.0.0.0, private-use",
        "10.255.255.255, private-use",
        "100.64.0.0, shared-address-space",
        "100.127.255.255, shared-address-space",
        "127.0.0.1, loopback",
        "127.255.255.254, loopback",
        "169.254.169.254, link-local",
        "172.16.0.1, private-use",
        "172.31.255.255, private-use",
        "192.0.0.8, ietf-protocol-assignments",
        "192.0.0.0, ietf-protocol-assignments",
        "192.0.0.9, ietf-protocol-assignments",
        "192.0.0.10, ietf-protocol-assignments",
        "192.0.0.255, ietf-protocol-assignments",
        "168.63.129.16, cloud-platform",
        "192.0.0.170, ietf-protocol-assignments",
        "192.0.2.1, documentation",
        "198.51.100.7, documentation",
        "203.0.113.255, documentation",
        "192.31.196.1, as112",
        "192.175.48.1, as112",
        "192.52.193.1, amt",
        "192.88.99.1, 6to4-relay-anycast",
        "192.168.0.1, private-use",
        "198.18.0.1, benchmarking",
        "198.19.255.255, benchmarking",
        "224.0.0.1, multicast",
        "239.255.255.250, multicast",
        "240.0.0.1, reserved",
        "255.255.255.255, limited-broadcast",
        "::, unspecified",
        "::1, loopback",
        "::127.0.0.1, ipv4-compatible",
        "::8.8.8.8, ipv4-compatible",
        "::ffff:127.0.0.1, loopback",
        "::ffff:10.0.0.1, private-use",
        "::ffff:0:8.8.8.8, ipv4-translated",
        "64:ff9b::127.0.0.1, ipv4-ipv6-translation",
        "64:ff9b:1::1, local-use-translation",
        "100::1, discard-only",
        "100:0:0:1::1, dummy-prefix",
        "2001::1, teredo",
        "2001:2::1, benchmarking",
        "2001:10::1, ietf-protocol-assignments",
        "2001:1ff:ffff::1, ietf-protocol-assignments",
        "2001:db8::1, documentation",
        "2001:1::1, ietf-protocol-assignments",
        "2001:3::1, ietf-protocol-assignments",
        "2001:4:112::1, ietf-protocol-assignments",
        "2001:20::1, ietf-protocol-assignments",
        "2001:30::1, ietf-protocol-assignments",
        "2001:0:4136:e378:8000:63bf:3fff:fdd2, teredo",
        "2002:7f00:1::, 6to4",
        "2002:808:808::1, 6to4",
        "64:ff9b::8.8.8.8, ipv4-ipv6-translation",
        "2a00:1450:4001::5efe:7f00:1, isatap",
        "2a00:1450:4001:0:200:5efe:8.8.8.8, isatap",
        "2620:4f:8000::1, as112",
        "3fff::1, documentation",
        "3fff:fff:ffff::1, documentation",
        "5f00::1, segment-routing",
        "fc00::1, unique-local",
        "fd12:3456::1, unique-local",
        "fe80::1, link-local",
        "fec0::1, site-local",
        "ff02::1, multicast",
        "4000::1, not-global-unicast",
        "e000::1, not-global-unicast",
    })
    void a_special_purpose_address_is_refused_by_the_name_of_its_range(String address, String range) throws Exception {
        assertThat(AddressGuard.strict().refusal("some.example", InetAddress.getByName(address), 443))
                .contains(range);
    }

    @Test
    void an_address_with_a_zone_is_refused() throws UnknownHostException {
        var global = InetAddress.getByName("2606:4700::1111").getAddress();

        assertThat(AddressGuard.strict().refusal("a.example", Inet6Address.getByAddress("a.example", global, 3), 443))
                .contains("zone");
    }

    @Test
    void a_mapped_address_that_stayed_ipv6_is_refused() throws UnknownHostException {
        var bytes = new byte[16];
        bytes[10] = -1;
        bytes[11] = -1;
        bytes[12] = 8;
        var mapped = Inet6Address.getByAddress("some.example", bytes, -1);

        assertThat(AddressGuard.strict().refusal("some.example", mapped, 443)).contains("ipv4-mapped");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.1",
                "172.15.255.255",
                "172.32.0.0",
                "192.0.1.0",
                "192.0.3.0",
                "192.167.255.255",
                "192.169.0.0",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "::ffff:1.1.1.1",
                "2001:200::1",
                "2001:4860:4860::8888",
                "2606:4700::1111",
                "2a00:1450:4001::1",
                "2003::1",
                "3ffe:ffff::1",
            })
    void a_public_address_may_be_dialled(String address) throws Exception {
        assertThat(AddressGuard.strict().refusal("some.example", InetAddress.getByName(address), 443))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "intranet.example, intranet.example, 10.1.2.3, 80, true",
        "intranet.example, INTRANET.example, 10.1.2.3, 80, true",
        "INTRANET.example, intranet.example, 10.1.2.3, 80, true",
        "intranet.example, evil-intranet.example, 10.1.2.3, 80, false",
        "intranet.example:8080, intranet.example, 10.1.2.3, 8080, true",
        "intranet.example:8080, intranet.example, 10.1.2.3, 80, false",
        "10.1.0.0/16, anything.example, 10.1.2.3, 80, true",
        "10.1.0.0/16, anything.example, 10.2.2.3, 80, false",
        "10.1.0.0/16, anything.example, fd00::1, 80, false",
        "127.0.0.1, anything.example, 127.0.0.1, 80, true",
        "127.0.0.1:8080, 127.0.0.1, 127.0.0.1, 8080, true",
        "127.0.0.1:8080, 127.0.0.1, 127.0.0.1, 80, false",
        "127.0.0.1:8080, 127.0.0.1, 127.0.0.2, 8080, false",
        "fd00::/8, anything.example, fd12::1, 80, true",
        "::1, localhost, ::1, 80, true",
        "[::1]:8080, ::1, ::1, 8080, true",
        "[::1]:8080, ::1, ::1, 8081, false",
    })
    void an_exception_covers_what_it_says_and_no_more(String entry, String host, String ip, int port, boolean allowed)
            throws Exception {
        var guard = new AddressGuard(List.of(entry));

        assertThat(guard.refusal(host, InetAddress.getByName(ip), port).isEmpty())
                .isEqualTo(allowed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a b",
                "host:",
                "host:0",
                "host:70000",
                "10.0.0.0/33",
                "10.0.0.0/x",
                "host/8",
                "[::1",
                "http://a"
            })
    void an_exception_that_is_none_is_named(String entry) {
        assertThatThrownBy(() -> new AddressGuard(List.of(entry)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + entry.split("/")[0]);
    }

    @Test
    void a_web_address_is_told_to_be_one() {
        assertThat(AddressGuard.problems(List.of("http://127.0.0.1:8765")))
                .containsExactly(
                        "'http://127.0.0.1:8765' is a web address: name its host alone, or host:port where that is no"
                                + " usual one");
    }
}
