package lv.ocma.gateway.request;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import lv.ocma.platform.request.Targets;
import org.jspecify.annotations.Nullable;

/**
 * Path and query as the caller wrote them. Only a path that everyone on the way must read alike is accepted: without dot or
 * empty segments, path parameters, and encoded characters that would change its structure once decoded. Otherwise the
 * gateway could route by one path and the service answer for another.
 */
public record RequestTarget(String path, @Nullable String query) {

    private static final String PLAIN = "-_.~!$&'()*+,=:@";
    private static final String UNRESERVED = "-_~";
    private static final String NEVER_ENCODED = "/\\%.;";
    private static final int NONE = -1;

    /** Null if the path could be read in more than one way. */
    public static @Nullable RequestTarget parse(String uri) {
        var target = withoutAuthority(uri);
        var mark = target.indexOf('?');
        var path = mark < 0 ? target : target.substring(0, mark);
        var query = mark < 0 ? null : target.substring(mark + 1);
        return isPlainPath(path) ? new RequestTarget(path, query) : null;
    }

    public boolean hasReadableQuery() {
        return query == null
                || (query.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '#') && Targets.isReadable("?" + query));
    }

    /** The same target with another path. */
    public String uri(String otherPath) {
        return query == null ? otherPath : otherPath + "?" + query;
    }

    /** A server must accept the absolute form (RFC 9112, 3.2.2); its authority has no say in the routing. */
    private static String withoutAuthority(String uri) {
        if (uri.startsWith("/")) {
            return uri;
        }
        var scheme = uri.startsWith("http://") ? 7 : uri.startsWith("https://") ? 8 : NONE;
        if (scheme == NONE) {
            return "";
        }
        var slash = uri.indexOf('/', scheme);
        return slash < 0 ? "/" : uri.substring(slash);
    }

    private static boolean isPlainPath(String path) {
        return path.startsWith("/") && hasPlainSegments(path) && hasPlainCharacters(path);
    }

    private static boolean hasPlainSegments(String path) {
        for (var start = 1; start < path.length(); ) {
            var slash = path.indexOf('/', start);
            var end = slash < 0 ? path.length() : slash;
            var segment = path.substring(start, end);
            if (segment.isEmpty() || segment.equals(".") || segment.equals("..")) {
                return false;
            }
            start = end + 1;
        }
        return true;
    }

    private static boolean hasPlainCharacters(String path) {
        var decoded = new ByteArrayOutputStream(path.length());
        for (var at = 0; at < path.length(); at++) {
            var character = path.charAt(at);
            if (character == '%') {
                var octet = octet(path, at + 1);
                if (octet < ' ' || octet == 0x7f || isNeverEncoded((char) octet)) {
                    return false;
                }
                decoded.write(octet);
                at += 2;
            } else if (character == '/' || isPlain(character)) {
                decoded.write(character);
            } else {
                return false;
            }
        }
        return isUtf8(decoded.toByteArray());
    }

    /** Servers differ in whether they decode what needs no code (RFC 3986, 2.3): one of them would see another operation than the other. */
    private static boolean isNeverEncoded(char character) {
        return NEVER_ENCODED.indexOf(character) >= 0 || UNRESERVED.indexOf(character) >= 0 || isAlphanumeric(character);
    }

    private static boolean isPlain(char character) {
        return isAlphanumeric(character) || PLAIN.indexOf(character) >= 0;
    }

    private static boolean isAlphanumeric(char character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || (character >= '0' && character <= '9');
    }

    private static int octet(String path, int at) {
        if (at + 2 > path.length()) {
            return NONE;
        }
        var high = hexDigit(path.charAt(at));
        var low = hexDigit(path.charAt(at + 1));
        return high < 0 || low < 0 ? NONE : (high << 4) | low;
    }

    /** Of ASCII only: {@code Character.digit} would read other scripts' digits too. */
    private static int hexDigit(char character) {
        return character < 0x80 ? Character.digit(character, 16) : NONE;
    }

    /** Refuses overlong forms too, which hide a slash or a dot from those who look for one octet. */
    private static boolean isUtf8(byte[] octets) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
