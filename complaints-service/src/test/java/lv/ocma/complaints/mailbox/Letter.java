package lv.ocma.complaints.mailbox;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A mail of somebody invented, header by header and octet by octet as servers pass it on. */
final class Letter {

    static final String FROM = "Anna Paraugs <anna@example.com>";
    private static final String END = "\r\n";
    private static final int LINE = 76;

    private final List<String> headers;
    private final byte[] body;

    private Letter(List<String> headers, byte[] body) {
        this.headers = headers;
        this.body = body;
    }

    static Letter of(String subject, String text) {
        return new Letter(List.of("From: " + FROM, "To: pasts@example.org", "Subject: " + subject), bytes(text))
                .with("Content-Type: text/plain; charset=utf-8")
                .with("Content-Transfer-Encoding: 8bit");
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** In place of those of the same name. */
    Letter with(String header) {
        var name = header.substring(0, header.indexOf(':') + 1);
        return new Letter(
                Stream.concat(headers.stream().filter(each -> !each.startsWith(name)), Stream.of(header))
                        .toList(),
                body);
    }

    Letter without(String name) {
        return new Letter(
                headers.stream().filter(each -> !each.startsWith(name + ":")).toList(), body);
    }

    Letter saying(byte[] octets) {
        return new Letter(headers, octets);
    }

    Letter saying(String text) {
        return saying(bytes(text));
    }

    Letter in(String charset, String text) {
        return with("Content-Type: text/plain; charset=" + charset).saying(text.getBytes(Charset.forName(charset)));
    }

    Letter base64() {
        return with("Content-Transfer-Encoding: base64")
                .saying(Base64.getMimeEncoder(LINE, END.getBytes(StandardCharsets.US_ASCII))
                        .encode(body));
    }

    /** Each octet escaped, which is allowed. */
    Letter quoted() {
        var written = new StringBuilder();
        for (int at = 0; at < body.length; at++) {
            written.append("=%02X".formatted(body[at] & 0xFF));
            if (at % 24 == 23) {
                written.append("=\r\n");
            }
        }
        return with("Content-Transfer-Encoding: quoted-printable").saying(written.toString());
    }

    /** Of parts, each with its own headers. */
    static Letter multipart(String subject, String kind, String... parts) {
        return of(subject, "")
                .with("Content-Type: multipart/" + kind + "; boundary=\"=_b\"")
                .saying(body("=_b", parts));
    }

    static String body(String boundary, String... parts) {
        return Stream.of(parts).map(part -> "--" + boundary + END + part + END).collect(Collectors.joining()) + "--"
                + boundary + "--" + END;
    }

    static String part(String type, String text) {
        return "Content-Type: " + type + END + "Content-Transfer-Encoding: 8bit" + END + END + text;
    }

    static String file(String type, String name, byte[] content) {
        return "Content-Type: " + type + "; name=\"" + name + "\"" + END
                + "Content-Disposition: attachment; filename=\"" + name + "\"" + END
                + "Content-Transfer-Encoding: base64" + END + END
                + Base64.getMimeEncoder().encodeToString(content);
    }

    byte[] octets() {
        var all = new ByteArrayOutputStream();
        all.writeBytes(bytes(String.join(END, new ArrayList<>(headers)) + END + END));
        all.writeBytes(body);
        return all.toByteArray();
    }

    @Override
    public String toString() {
        return "Letter" + headers;
    }
}
