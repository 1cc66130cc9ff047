package lv.ocma.complaints.attachment;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.text.SeenText;
import org.jspecify.annotations.Nullable;

/**
 * What a file is called, without what could lead anywhere, hide its ending or harm who opens it. Plain rule.
 *
 * @param base without its ending
 * @param extension small letters without a dot; empty where there is none
 */
record FileName(String base, String extension) {

    static final String HEADER = "Content-Disposition";
    /** Of RFC 6266: {@code filename*} for all signs, {@code filename} for ASCII. */
    static final String FORM =
            "^attachment; ?filename(\\*=UTF-8''[A-Za-z0-9%!#$&+.^_`|~-]{1,1000}|=\"[ !#-\\[\\]-~]{1,1000}\")$";

    private static final Pattern WRITTEN = Pattern.compile(FORM);
    private static final String EXTENDED = "*=UTF-8''";
    private static final int LONGEST = 150;
    private static final int LONGEST_EXTENSION = 10;
    /** Controls, signs without a shape, those that turn the direction of what follows, and what some system reads as more than a sign. */
    private static final Pattern UNSAFE =
            Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}\\p{Zl}\\p{Zp}<>:\"|?*%]");

    private static final Pattern EDGE = Pattern.compile("^[.\\s]+|[.\\s]+$");

    /** {@link Invalid} where the header is missing or of another form. */
    static FileName read(@Nullable String header) {
        if (header == null) {
            throw new Invalid(Violation.header(HEADER, "required"));
        }
        var written = WRITTEN.matcher(header);
        if (!written.matches()) {
            throw new Invalid(Violation.header(HEADER, "file-name-form"));
        }
        var value = Objects.requireNonNull(written.group(1));
        return of(
                value.startsWith(EXTENDED)
                        ? decoded(value.substring(EXTENDED.length()))
                        : value.substring(2, value.length() - 1));
    }

    static FileName of(String sent) {
        var last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        var composed = Normalizer.normalize(last, Normalizer.Form.NFC);
        var name = EDGE.matcher(UNSAFE.matcher(composed).replaceAll("_")).replaceAll("");
        int dot = name.lastIndexOf('.');
        if (dot < 1 || name.length() - dot - 1 > LONGEST_EXTENSION) {
            return new FileName(base(name), "");
        }
        return new FileName(
                base(name.substring(0, dot)), name.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    private static String base(String name) {
        if (SeenText.isBlank(name)) {
            return "file";
        }
        return name.codePointCount(0, name.length()) <= LONGEST
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST));
    }

    private static String decoded(String escaped) {
        var octets = ByteBuffer.allocate(escaped.length());
        for (int at = 0; at < escaped.length(); at++) {
            if (escaped.charAt(at) == '%') {
                octets.put(octet(escaped, at));
                at += 2;
            } else {
                octets.put((byte) escaped.charAt(at));
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(octets.flip()).toString();
        } catch (CharacterCodingException e) {
            throw new Invalid(Violation.header(HEADER, "file-name-form"));
        }
    }

    private static byte octet(String escaped, int at) {
        if (at + 2 >= escaped.length()) {
            throw new Invalid(Violation.header(HEADER, "file-name-form"));
        }
        int high = Character.digit(escaped.charAt(at + 1), 16);
        int low = Character.digit(escaped.charAt(at + 2), 16);
        if (high < 0 || low < 0) {
            throw new Invalid(Violation.header(HEADER, "file-name-form"));
        }
        return (byte) (high * 16 + low);
    }

    /** With the ending that it was sent with. */
    String whole() {
        return extension.isEmpty() ? base : base + "." + extension;
    }

    /** With the ending of its kind where it had none. */
    String as(FileKind kind) {
        return base + "." + (extension.isEmpty() ? kind.extension() : extension);
    }

    /** As the header of an answer, for old readers too. */
    static String disposition(String name) {
        var plain = new StringBuilder();
        var escaped = new StringBuilder();
        name.codePoints().forEach(sign -> plain.appendCodePoint(isPlain(sign) || sign == ' ' ? sign : '_'));
        for (var octet : name.getBytes(StandardCharsets.UTF_8)) {
            if (isPlain(octet)) {
                escaped.append((char) octet);
            } else {
                escaped.append('%').append(String.format(Locale.ROOT, "%02X", octet & 0xFF));
            }
        }
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + escaped;
    }

    private static boolean isPlain(int sign) {
        return (sign >= '0' && sign <= '9')
                || (sign >= 'A' && sign <= 'Z')
                || (sign >= 'a' && sign <= 'z')
                || sign == '.'
                || sign == '-'
                || sign == '_';
    }

    /** Never what it is called, which may be a person's name. */
    @Override
    public String toString() {
        return "FileName[" + extension + "]";
    }
}
