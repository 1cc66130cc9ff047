package lv.ocma.complaints.mailbox;

import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Pattern;
import lv.ocma.platform.text.SeenText;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** What is written in a mail, whatever it says of how it is written. Plain rule. */
final class MailWords {

    /** Of mails that name no charset and are no UTF-8. */
    private static final Charset BALTIC = Charset.forName("windows-1257");

    private static final Pattern UNWRITTEN = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");
    private static final Pattern LINE_END = Pattern.compile("\\r\\n?|[\\u2028\\u2029\\u0085\\f]");

    private MailWords() {}

    /** @param charset as the mail calls it; null where it says nothing */
    static String text(byte[] octets, @Nullable String charset) {
        var known = known(charset);
        // Many a mail says ASCII or Latin 1 and is UTF-8, which nothing else is by chance.
        var read = known == null || !isWide(known) ? utf8(octets) : null;
        return clean(read != null ? read : new String(octets, known == null ? BALTIC : known));
    }

    /** Of a header, folded and encoded or not. */
    static String header(@Nullable String field) {
        if (field == null) {
            return "";
        }
        var unfolded = MimeUtility.unfold(field);
        var raw = utf8(unfolded.getBytes(StandardCharsets.ISO_8859_1));
        var text = isOctets(unfolded) && raw != null ? raw : unfolded;
        try {
            return line(MimeUtility.decodeText(text));
        } catch (UnsupportedEncodingException e) {
            return line(text);
        }
    }

    static String ofHtml(String html) {
        var page = Jsoup.parse(html);
        page.select("p, div, tr, li, h1, h2, h3, h4, h5, h6, blockquote, pre").append("\n");
        page.select("td, th").append(" ");
        return clean(page.body().wholeText());
    }

    /** At most so many signs, as people count them. */
    static String cut(String text, int most) {
        return SeenText.length(text) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, Math.min(most, text.codePointCount(0, text.length()))));
    }

    private static String line(String text) {
        return SeenText.strip(
                UNWRITTEN.matcher(text.replace('\n', ' ').replace('\t', ' ')).replaceAll(""));
    }

    /** With no more than one empty line between others. */
    private static String clean(String text) {
        var lines = UNWRITTEN.matcher(LINE_END.matcher(text).replaceAll("\n")).replaceAll("");
        var kept = new StringBuilder();
        boolean wasEmpty = false;
        for (var line : lines.split("\n", -1)) {
            boolean isEmpty = SeenText.isBlank(line);
            if (!isEmpty || !wasEmpty) {
                kept.append(line.stripTrailing()).append('\n');
            }
            wasEmpty = isEmpty;
        }
        return SeenText.strip(kept.toString());
    }

    /** Whether its octets could be UTF-8 by chance, or are more than one for a sign of ASCII. */
    private static boolean isWide(Charset charset) {
        return charset.name().startsWith("UTF-16")
                || charset.name().startsWith("UTF-32")
                || charset.name().startsWith("ISO-2022");
    }

    private static boolean isOctets(String text) {
        return text.chars().allMatch(sign -> sign < 256) && text.chars().anyMatch(sign -> sign > 127);
    }

    private static @Nullable Charset known(@Nullable String charset) {
        try {
            return charset == null ? null : Charset.forName(MimeUtility.javaCharset(charset.strip()));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    private static @Nullable String utf8(byte[] octets) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(octets))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
