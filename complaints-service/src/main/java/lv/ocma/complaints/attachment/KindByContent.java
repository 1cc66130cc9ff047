package lv.ocma.complaints.attachment;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import lv.ocma.platform.problem.Invalid;

/** Tells of what kind a file is by what is in it, whatever it is called. What is also of another kind is of none. Plain rule. */
final class KindByContent {

    /** Readers of PDF look for its beginning so far into a file. */
    private static final int PDF_LOOKED_FOR = 1024;

    private static final byte[] PDF = ascii("%PDF-");
    private static final byte[] PDF_END = ascii("%%EOF");
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] PNG = {
        (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'
    };
    private static final byte[] BOX = ascii("ftyp");
    private static final int BRAND = 8;
    private static final Set<String> HEIC_BRANDS =
            Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1");
    private static final Pattern UNWRITTEN = Pattern.compile("[\\p{Cntrl}&&[^\\t\\n\\r\\f]]");
    private static final Pattern MAIL = Pattern.compile(
            "\\A(?:[!-9;-~]+:[^\\r\\n]*(?:\\r?\\n[ \\t][^\\r\\n]*)*\\r?\\n){2,200}(?:\\r?\\n|\\z)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MAIL_FIELD = Pattern.compile(
            "^(?:from|received|return-path|mime-version):", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
    /** In which the headers of a mail are looked for. */
    private static final int MAIL_HEAD = 64 * 1024;

    private KindByContent() {}

    /**
     * Empty where it is of no kind that is taken, or of two that have nothing to do with each other.
     *
     * {@link Invalid} for an archive that would fill memories.
     */
    static Set<FileKind> of(byte[] file) {
        if (startsWith(file, 0, ascii("PK"))) {
            return OfficeArchive.kind(file).map(kind -> Set.of(kind)).orElse(Set.of());
        }
        var kinds = unpacked(file);
        boolean hidesPdf = !kinds.contains(FileKind.PDF) && indexOf(file, PDF, PDF_LOOKED_FOR) >= 0;
        return hidesPdf || OfficeArchive.endsAsArchive(file) ? Set.of() : kinds;
    }

    private static Set<FileKind> unpacked(byte[] file) {
        if (startsWith(file, 0, PDF)) {
            return endsWith(file, PDF_END, PDF_LOOKED_FOR) ? EnumSet.of(FileKind.PDF) : Set.of();
        }
        if (startsWith(file, 0, JPEG)) {
            return EnumSet.of(FileKind.JPEG);
        }
        if (startsWith(file, 0, PNG)) {
            return EnumSet.of(FileKind.PNG);
        }
        if (startsWith(file, BOX.length, BOX)) {
            return isHeic(file) ? EnumSet.of(FileKind.HEIC) : Set.of();
        }
        return text(file);
    }

    private static boolean isHeic(byte[] file) {
        return file.length >= BRAND + BOX.length
                && HEIC_BRANDS.contains(new String(file, BRAND, BOX.length, StandardCharsets.ISO_8859_1));
    }

    /** A mail may well be meant as a text. */
    private static Set<FileKind> text(byte[] file) {
        var head = new String(file, 0, Math.min(file.length, MAIL_HEAD), StandardCharsets.ISO_8859_1);
        var mail = MAIL.matcher(head);
        if (mail.find() && MAIL_FIELD.matcher(mail.group()).find() && isWithoutNul(file)) {
            return isText(file) ? EnumSet.of(FileKind.EML, FileKind.TXT) : EnumSet.of(FileKind.EML);
        }
        return isText(file) ? EnumSet.of(FileKind.TXT) : Set.of();
    }

    private static boolean isWithoutNul(byte[] file) {
        for (var octet : file) {
            if (octet == 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isText(byte[] file) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file));
            return !UNWRITTEN.matcher(text).find();
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean startsWith(byte[] file, int at, byte[] sign) {
        return file.length >= at + sign.length && Arrays.equals(file, at, at + sign.length, sign, 0, sign.length);
    }

    private static int indexOf(byte[] file, byte[] sign, int within) {
        int last = Math.min(file.length - sign.length, within);
        for (int at = 0; at <= last; at++) {
            if (startsWith(file, at, sign)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean endsWith(byte[] file, byte[] sign, int within) {
        for (int at = file.length - sign.length; at >= 0 && at >= file.length - within; at--) {
            if (startsWith(file, at, sign)) {
                return true;
            }
        }
        return false;
    }

    private static byte[] ascii(String sign) {
        return sign.getBytes(StandardCharsets.US_ASCII);
    }
}
