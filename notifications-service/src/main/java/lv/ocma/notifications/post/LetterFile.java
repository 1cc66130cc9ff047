package lv.ocma.notifications.post;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** All letters of a batch as one ZIP, each as the file that it is, not compressed: equal letters give equal octets, whatever packs them. */
final class LetterFile implements AutoCloseable {

    static final String MEDIA_TYPE = "application/zip";

    /** The first that a ZIP can tell. */
    private static final LocalDateTime ALWAYS_THE_SAME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipOutputStream zip;

    LetterFile(OutputStream out) {
        zip = new ZipOutputStream(out);
        zip.setMethod(ZipOutputStream.STORED);
    }

    /** @param position in the batch, from 1: the order in which they are printed */
    void add(int position, String number, byte[] pdf) {
        var entry = new ZipEntry(String.format(Locale.ROOT, "%03d-%s.pdf", position, number));
        var sum = new CRC32();
        sum.update(pdf);
        entry.setCrc(sum.getValue());
        entry.setSize(pdf.length);
        entry.setTimeLocal(ALWAYS_THE_SAME);
        try {
            zip.putNextEntry(entry);
            zip.write(pdf);
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
