package lv.ocma.notifications.courier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicAddressesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, false, loopback",
        "127.255.255.254, false, loopback",
        "0.0.0.0, false, this host",
        "10.0.0.1, false, private",
        "172.15.255.255, true, just before the private ones",
        "172.16.0.1, false, private",
        "172.31.255.255, false, private",
        "172.32.0.1, true, just after the private ones",
        "192.168.1.1, false, private",
        "192.167.255.255, true, just before the private ones",
        "100.63.255.255, true, just before the shared ones",
        "100.64.0.1, false, shared by carriers",
        "100.100.100.200, false, metadata of a cloud",
        "100.127.255.255, false, shared by carriers",
        "100.128.0.1, true, just after the shared ones",
        "169.254.169.254, false, metadata of clouds",
        "168.63.129.16, false, a cloud's own",
        "192.0.0.192, false, metadata of a cloud",
        "192.0.2.1, false, for documents",
        "198.18.0.1, false, for benchmarks",
        "198.51.100.7, false, for documents",
        "203.0.113.7, false, for documents",
        "224.0.0.1, false, multicast",
        "239.255.255.255, false, multicast",
        "240.0.0.1, false, reserved",
        "255.255.255.255, false, broadcast",
        "8.8.8.8, true, public",
        "93.184.216.34, true, public",
        "::, false, unspecified",
        "::1, false, loopback",
        "::ffff:127.0.0.1, false, loopback in IPv6",
        "::ffff:169.254.169.254, false, metadata in IPv6",
        "::ffff:10.0.0.1, false, private in IPv6",
        "::127.0.0.1, false, loopback in an old form",
        "64:ff9b::7f00:1, false, translated loopback",
        "64:ff9b:1::a00:1, false, translated private",
        "2002:7f00:1::, false, loopback through 6to4",
        "2001::1, false, Teredo",
        "2001:db8::1, false, for documents",
        "3fff::1, false, for documents",
        "fc00::1, false, unique local",
        "fd00:ec2::254, false, metadata of a cloud",
        "fe80::1, false, link-local",
        "fec0::1, false, site-local",
        "ff02::1, false, multicast",
        "100::1, false, discarded",
        "2a00:1450:4001:800::200e, true, public",
        "2606:4700:4700::1111, true, public"
    })
    void only_addresses_of_the_public_internet_are_called(String address, boolean called, String what) {
        assertEquals(called, PublicAddresses.isPublic(InetAddress.ofLiteral(address)), address + " is " + what);
    }

    @Test
    void a_host_that_is_also_somewhere_inside_is_refused_as_a_whole() throws Exception {
        try (var checked = addresses(false, "8.8.8.8", "10.0.0.1")) {
            assertEquals("address-refused", refusal(checked));
        }
        try (var checked = addresses(false, "8.8.8.8", "2606:4700:4700::1111")) {
            assertEquals("8.8.8.8", checked.of("two.example", "client").getHostAddress());
        }
    }

    @Test
    void the_machine_itself_is_called_in_the_local_stack_alone_and_nothing_else_that_is_inside() throws Exception {
        try (var checked = addresses(true, "127.0.0.1")) {
            assertEquals("127.0.0.1", checked.of("here.example", "client").getHostAddress());
        }
        try (var checked = addresses(true, "169.254.169.254")) {
            assertEquals("address-refused", refusal(checked));
        }
        try (var checked = addresses(false, "127.0.0.1")) {
            assertEquals("address-refused", refusal(checked));
        }
    }

    @Test
    void a_host_that_is_looked_up_for_ever_ends_without_an_address() throws Exception {
        var never = new CountDownLatch(1);
        CheckedAddresses.Lookup lookup = host -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new UnknownHostException(host);
        };
        try (var checked = new CheckedAddresses(lookup, Duration.ofMillis(50), false)) {
            assertEquals("resolution", refusal(checked));
        }
    }

    @Test
    void a_host_without_an_address_is_said_to_have_none() throws Exception {
        CheckedAddresses.Lookup lookup = host -> {
            throw new UnknownHostException(host);
        };
        try (var checked = new CheckedAddresses(lookup, PATIENCE, false)) {
            assertEquals("resolution", refusal(checked));
        }
    }

    @Test
    void the_setting_for_the_local_stack_stops_a_service_that_others_reach() {
        CourierLifecycle.requireLocalStack(true, "http://localhost:8080");
        CourierLifecycle.requireLocalStack(false, "https://api.example.org");
        assertThrows(
                IllegalStateException.class, () -> CourierLifecycle.requireLocalStack(true, "https://api.example.org"));
    }

    private static CheckedAddresses addresses(boolean local, String... of) {
        return new CheckedAddresses(
                _ -> java.util.Arrays.stream(of).map(InetAddress::ofLiteral).toArray(InetAddress[]::new),
                PATIENCE,
                local);
    }

    private static @org.jspecify.annotations.Nullable String refusal(CheckedAddresses checked) {
        return assertThrows(CheckedAddresses.Refused.class, () -> checked.of("some.example", "client"))
                .getMessage();
    }
}
