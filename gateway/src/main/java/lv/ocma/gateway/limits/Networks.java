package lv.ocma.gateway.limits;

import io.netty.util.NetUtil;

/** Whom an address stands for. Whoever has one IPv6 address has a whole network of 64 bits of them. */
final class Networks {

    private static final int BYTES_OF_IPV6 = 16;
    private static final int BYTES_OF_NETWORK = 8;

    private Networks() {}

    static String of(String address) {
        var octets = NetUtil.createByteArrayFromIpAddressString(address);
        if (octets == null || octets.length != BYTES_OF_IPV6) {
            return address;
        }
        var network = new StringBuilder();
        for (var at = 0; at < BYTES_OF_NETWORK; at += 2) {
            var group = ((octets[at] & 0xff) << 8) | (octets[at + 1] & 0xff);
            network.append(Integer.toHexString(group)).append(':');
        }
        return network.append(":/64").toString();
    }
}
