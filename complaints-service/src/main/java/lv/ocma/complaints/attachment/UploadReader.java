package lv.ocma.complaints.attachment;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;

/** Reads a file up to the largest that is taken, and no faster than there is memory for it. */
@Provider
@Consumes(MediaType.APPLICATION_OCTET_STREAM)
class UploadReader implements MessageBodyReader<Upload> {

    private final UploadTurn turn;

    UploadReader(UploadTurn turn) {
        this.turn = turn;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType form) {
        return type == Upload.class;
    }

    @Override
    public Upload readFrom(
            Class<Upload> type,
            Type generic,
            Annotation[] annotations,
            MediaType form,
            MultivaluedMap<String, String> headers,
            InputStream content)
            throws IOException {
        long largest = turn.largest();
        var blocks = new ArrayList<byte[]>();
        long length = 0;
        int read;
        do {
            turn.take();
            var block = content.readNBytes(UploadTurn.BLOCK);
            read = block.length;
            length += read;
            if (length > largest) {
                throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
            }
            blocks.add(block);
        } while (read == UploadTurn.BLOCK);
        return new Upload(joined(blocks, (int) length));
    }

    private static byte[] joined(List<byte[]> blocks, int length) {
        var all = new byte[length];
        int at = 0;
        for (var block : blocks) {
            System.arraycopy(block, 0, all, at, block.length);
            at += block.length;
        }
        return all;
    }
}
