package lv.ocma.notifications.post;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.util.HexFormat;
import lv.ocma.notifications.document.StoredPdfs;
import lv.ocma.notifications.message.PaperMail;
import lv.ocma.notifications.message.PaperMail.Due;
import lv.ocma.notifications.post.LetterBatch.Content;
import lv.ocma.notifications.post.LetterBatch.Doing;
import lv.ocma.platform.digest.Sha256;
import lv.ocma.platform.ids.Ids;
import lv.ocma.platform.problem.Conflict;

/** Makes a batch of the letters that wait. */
@ApplicationScoped
class Batching {

    private final PaperMail mail;
    private final PostedLetters posted;
    private final StoredPdfs documents;
    private final LetterBatches batches;
    private final Press press;

    Batching(PaperMail mail, PostedLetters posted, StoredPdfs documents, LetterBatches batches, Press press) {
        this.mail = mail;
        this.posted = posted;
        this.documents = documents;
        this.batches = batches;
        this.press = press;
    }

    /** In the running transaction: whoever takes letters at the same moment gets others, or none. */
    LetterBatch take(int most, Doing taking) {
        var due = mail.take(most);
        if (due.isEmpty()) {
            throw new Conflict("no-letters-waiting");
        }
        var printed = posted.printed(due.stream().map(Due::id).toList());
        var letters = due.stream()
                .map(each -> {
                    var letter = printed.get(each.id());
                    return letter == null ? press.print(each, taking.at()) : letter;
                })
                .toList();
        // None names the batch before that is there.
        posted.flush();
        // Those that were printed for a batch which was dissolved are not there yet.
        documents.list("id in ?1", letters.stream().map(PostedLetter::pdf).toList());
        var id = Ids.next();
        int sheets = 0;
        var digest = Sha256.begun();
        try (var file = new LetterFile(new DigestOutputStream(OutputStream.nullOutputStream(), digest))) {
            for (int at = 0; at < letters.size(); at++) {
                var letter = letters.get(at);
                letter.enter(id, at + 1);
                var document = documents.findById(letter.pdf());
                file.add(at + 1, letter.number(), document.pdf());
                sheets += document.facts().sheets();
            }
        }
        var content = new Content(letters.size(), sheets, HexFormat.of().formatHex(digest.digest()));
        return entered(new LetterBatch(id, content, taking));
    }

    private LetterBatch entered(LetterBatch batch) {
        batches.persistAndFlush(batch);
        return batch;
    }
}
