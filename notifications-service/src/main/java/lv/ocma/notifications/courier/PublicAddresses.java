package lv.ocma.notifications.courier;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses the suite calls for others: those of the public internet alone, by the special-purpose registries of IANA (RFC 6890). What is inside the
 * office's network, on the machine itself or beside it, such as the metadata of a cloud, is reached by nobody through us. An IPv4 address in an IPv6 one is
 * what it is by itself.
 */
final class PublicAddresses {

    private static final List<Block> NOT_PUBLIC = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    // Answers machines of one cloud about themselves, at an address that looks public.
                    "168.63.129.16/32",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.31.196.0/24",
                    "192.52.193.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "192.175.48.0/24",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4",
                    "2001::/23",
                    "2001:db8::/32",
                    // Both lead to an IPv4 address that nobody would have looked at.
                    "2002::/16",
                    "2620:4f:8000::/48",
                    "3fff::/20",
                    "5f00::/16")
            .map(Block::of)
            .toList();

    /** Everything else of IPv6 is local, multicast, translated or not in use. */
    private static final Block UNICAST = Block.of("2000::/3");

    private PublicAddresses() {}

    private record Block(InetAddress first, int bits) {

        static Block of(String written) {
            var parts = written.split("/", 2);
            return new Block(InetAddress.ofLiteral(parts[0]), Integer.parseInt(parts[1]));
        }

        boolean contains(byte[] address) {
            var prefix = first.getAddress();
            if (address.length != prefix.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % Byte.SIZE);
                if ((address[bit / Byte.SIZE] & mask) != (prefix[bit / Byte.SIZE] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    static boolean isPublic(InetAddress address) {
        var bytes = address.getAddress();
        if (NOT_PUBLIC.stream().anyMatch(block -> block.contains(bytes))) {
            return false;
        }
        return address instanceof Inet4Address || UNICAST.contains(bytes);
    }
}
