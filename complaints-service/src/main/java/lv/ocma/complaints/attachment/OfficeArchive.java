package lv.ocma.complaints.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;

/**
 * Looks into a document that is an archive (DOCX, ODT) no further than what a document has: as it is unpacked on the way, what it says of its own sizes is
 * believed nowhere. Plain rule.
 */
final class OfficeArchive {

    private static final int MOST_ENTRIES = 2_000;
    private static final long LARGEST_UNPACKED = 100L * 1024 * 1024;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int END = 0x06054B50;
    private static final int ENTRIES_AT = 10;
    private static final int DIRECTORY_LENGTH_AT = 12;
    private static final int DIRECTORY_AT = 16;
    private static final int COMMENT_LENGTH_AT = 20;
    private static final int BLOCK = 8 * 1024;

    private static final String ODT_TYPE = "mimetype";
    private static final String DOCX_TYPES = "[Content_Types].xml";
    private static final String DOCX_BODY = "word/document.xml";
    private static final String MACROS = "vbaProject.bin";

    private OfficeArchive() {}

    /** Whether a reader of archives would take it for one, whatever it begins with. */
    static boolean endsAsArchive(byte[] file) {
        return endOf(file) >= 0;
    }

    /** Empty where it is neither; {@link Invalid} where it unpacks to more than a document ever is. */
    static Optional<FileKind> kind(byte[] file) {
        int end = endOf(file);
        if (end < 0 || !endsThere(file, end)) {
            return Optional.empty();
        }
        try {
            return kind(file, Short.toUnsignedInt(little(file).getShort(end + ENTRIES_AT)));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<FileKind> kind(byte[] file, int listed) throws IOException {
        var names = new HashSet<String>();
        boolean isOdt = false;
        long unpacked = 0;
        int entries = 0;
        try (var archive = new ZipInputStream(new ByteArrayInputStream(file), StandardCharsets.UTF_8)) {
            for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                entries++;
                if (entries == 1 && entry.getName().equals(ODT_TYPE)) {
                    var type = archive.readNBytes(BLOCK);
                    unpacked += type.length;
                    isOdt = FileKind.ODT.mediaType().equals(new String(type, StandardCharsets.US_ASCII).strip());
                }
                unpacked += unpacked(archive, LARGEST_UNPACKED - unpacked);
                if (entries > MOST_ENTRIES || unpacked > LARGEST_UNPACKED) {
                    throw new Invalid(Violation.body("", "file-unpacks"));
                }
                // The same name twice: one reader would show the first of them, another the last.
                if (isHarmful(entry) || !names.add(entry.getName())) {
                    return Optional.empty();
                }
            }
        }
        return entries == listed ? kind(names, isOdt) : Optional.empty();
    }

    private static Optional<FileKind> kind(Set<String> names, boolean isOdt) {
        boolean isDocx = names.contains(DOCX_TYPES) && names.contains(DOCX_BODY);
        if (isOdt == isDocx) {
            return Optional.empty();
        }
        return Optional.of(isOdt ? FileKind.ODT : FileKind.DOCX);
    }

    private static boolean isHarmful(ZipEntry entry) {
        return entry.getName().endsWith(MACROS) || entry.getName().contains("..");
    }

    /** As much of an entry as it takes to know that it is too large. */
    private static long unpacked(InputStream entry, long most) throws IOException {
        var block = new byte[BLOCK];
        long all = 0;
        for (int read = entry.read(block); read >= 0; read = entry.read(block)) {
            all += read;
            if (all > most) {
                return all;
            }
        }
        return all;
    }

    /** Where the record stands that readers look for from the end; less than 0 where there is none. */
    private static int endOf(byte[] file) {
        var octets = little(file);
        for (int at = file.length - END_LENGTH; at >= 0 && at >= file.length - END_LENGTH - LONGEST_COMMENT; at--) {
            if (octets.getInt(at) == END) {
                return at;
            }
        }
        return -1;
    }

    /** Whether the archive is all of the file: nothing behind it, nothing between its directory and its end. */
    private static boolean endsThere(byte[] file, int end) {
        var octets = little(file);
        long directory = Integer.toUnsignedLong(octets.getInt(end + DIRECTORY_AT));
        long length = Integer.toUnsignedLong(octets.getInt(end + DIRECTORY_LENGTH_AT));
        int comment = Short.toUnsignedInt(octets.getShort(end + COMMENT_LENGTH_AT));
        return directory + length == end && end + END_LENGTH + comment == file.length;
    }

    private static ByteBuffer little(byte[] file) {
        return ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    }
}
