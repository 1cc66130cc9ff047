package lv.ocma.complaints.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;
import lv.ocma.platform.privacy.OctetCipher;
import org.hibernate.Session;

/** What is in attachments: in pieces, each sealed for its place among as many, so that none can be left out, moved or put to another file. */
@ApplicationScoped
class Pieces {

    static final int LENGTH = 256 * 1024;

    private final Session session;
    private final OctetCipher cipher;

    Pieces(Session session, OctetCipher cipher) {
        this.session = session;
        this.cipher = cipher;
    }

    /** In the running transaction, with the row that they belong to. */
    void add(UUID attachment, byte[] content) {
        for (int position = 0; position < count(content.length); position++) {
            int from = position * LENGTH;
            var sealed = cipher.seal(
                    content,
                    from,
                    Math.min(LENGTH, content.length - from),
                    place(attachment, position, content.length));
            session.createNativeMutationQuery(
                            "insert into attachment_piece (attachment, position, octets) values (:attachment, :position, :octets)")
                    .setParameter("attachment", attachment)
                    .setParameter("position", position)
                    .setParameter("octets", sealed)
                    .executeUpdate();
        }
    }

    /** @param octets how many there are of the file */
    void write(UUID attachment, int octets, OutputStream to) throws IOException {
        for (int position = 0; position < count(octets); position++) {
            to.write(cipher.open(sealed(attachment, position), place(attachment, position, octets)));
        }
    }

    void delete(UUID attachment) {
        session.createNativeMutationQuery("delete from attachment_piece where attachment = :attachment")
                .setParameter("attachment", attachment)
                .executeUpdate();
    }

    private byte[] sealed(UUID attachment, int position) {
        return session.createNativeQuery(
                        "select octets from attachment_piece where attachment = :attachment and position = :position",
                        byte[].class)
                .setParameter("attachment", attachment)
                .setParameter("position", position)
                .getSingleResult();
    }

    private static int count(int octets) {
        return (octets + LENGTH - 1) / LENGTH;
    }

    private static String place(UUID attachment, int position, int octets) {
        return attachment + "/" + position + "/" + octets;
    }
}
