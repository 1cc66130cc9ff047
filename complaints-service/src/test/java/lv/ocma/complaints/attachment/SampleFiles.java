package lv.ocma.complaints.attachment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The smallest files of each kind, and some that pretend. */
final class SampleFiles {

    /** The test signature of all scanners, in two parts so that none takes this file for it. */
    static final byte[] EICAR = ascii("X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*");

    private SampleFiles() {}

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] pdf() {
        return ascii("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
    }

    static byte[] jpeg() {
        return ascii("\u00FF\u00D8\u00FF\u00E0\0\u0010JFIF\0\1\1\0\0\1\0\1\0\0\u00FF\u00D9");
    }

    static byte[] png() {
        return ascii(
                "\u0089PNG\r\n\u001A\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\b\6\0\0\0\u001F\u0015\u00C4\u0089\0\0\0\0IEND\u00AEB`\u0082");
    }

    static byte[] heic() {
        return ascii("\0\0\0\u0018ftypheic\0\0\0\0mif1heic");
    }

    static byte[] mail() {
        return ascii(
                "From: anna@example.com\r\nTo: pasts@example.org\r\nSubject: Rinda\r\nMIME-Version: 1.0\r\n\r\nLabdien!\r\n");
    }

    static byte[] docx() {
        return zip(Map.of("[Content_Types].xml", ascii("<Types/>"), "word/document.xml", ascii("<w:document/>")));
    }

    static byte[] odt() {
        var entries = new LinkedHashMap<String, byte[]>();
        entries.put("mimetype", ascii("application/vnd.oasis.opendocument.text"));
        entries.put("content.xml", ascii("<office:document-content/>"));
        return zip(entries);
    }

    /** A document that unpacks to so many octets of nothing. */
    static byte[] docxOf(int unpacked) {
        var entries = new LinkedHashMap<String, byte[]>();
        entries.put("[Content_Types].xml", ascii("<Types/>"));
        entries.put("word/document.xml", new byte[unpacked]);
        return zip(entries);
    }

    static byte[] zip(Map<String, byte[]> entries) {
        var octets = new ByteArrayOutputStream();
        try (var archive = new ZipOutputStream(octets)) {
            for (var entry : entries.entrySet()) {
                archive.putNextEntry(new ZipEntry(entry.getKey()));
                archive.write(entry.getValue());
                archive.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return octets.toByteArray();
    }

    static byte[] joined(byte[] first, byte[] second) {
        var all = new byte[first.length + second.length];
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }
}
