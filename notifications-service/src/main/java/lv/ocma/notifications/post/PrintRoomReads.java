package lv.ocma.notifications.post;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lv.ocma.notifications.document.StoredPdfs;
import lv.ocma.platform.audit.Audit;
import lv.ocma.platform.paging.ListCursor;
import lv.ocma.platform.paging.Page;
import lv.ocma.platform.problem.Conflict;
import lv.ocma.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/** Shows batches and their letters; whoever fetches the letters themselves is recorded first (V2). */
@ApplicationScoped
class PrintRoomReads {

    /** Documents in memory beside the file at once. */
    private static final int PORTION = 50;

    private static final ListCursor CURSOR = ListCursor.of("listLetterBatches");

    private final LetterBatches batches;
    private final PostedLetters posted;
    private final StoredPdfs documents;
    private final Audit audit;

    PrintRoomReads(LetterBatches batches, PostedLetters posted, StoredPdfs documents, Audit audit) {
        this.batches = batches;
        this.posted = posted;
        this.documents = documents;
        this.audit = audit;
    }

    LetterBatch one(UUID id) {
        return batches.require(id);
    }

    PostedLetter letter(String number) {
        return posted.require(number);
    }

    Page<LetterBatchView> newestFirst(@Nullable String cursor, int limit) {
        var before = CURSOR.read(cursor, UUID::fromString).orElse(null);
        var page = Page.of(
                batches.newestFirst(before, limit + 1),
                limit,
                last -> CURSOR.encode(last.id().toString()));
        return new Page<>(page.items().stream().map(LetterBatchView::of).toList(), page.next());
    }

    Manifest manifest(UUID id) {
        var batch = kept(id);
        var letters = posted.ofBatch(id);
        var facts = documents.facts(letters.stream().map(PostedLetter::pdf).toList());
        return new Manifest(
                id,
                batch.sha256(),
                letters.stream()
                        .map(letter -> {
                            var document = Objects.requireNonNull(facts.get(letter.pdf()));
                            return new Manifest.Line(
                                    Objects.requireNonNull(letter.position()),
                                    letter.number(),
                                    letter.message(),
                                    letter.mailing().name(),
                                    document.sheets(),
                                    document.octets(),
                                    document.sha256());
                        })
                        .toList());
    }

    /** To the octet the same each time. */
    byte[] letters(UUID id, Caller caller) {
        kept(id);
        var letters = posted.ofBatch(id);
        audit.read(caller, "letter-batch.print", "letter-batch", id, null, null);
        var octets = new ByteArrayOutputStream();
        try (var file = new LetterFile(octets)) {
            for (int from = 0; from < letters.size(); from += PORTION) {
                add(letters.subList(from, Math.min(from + PORTION, letters.size())), file);
            }
        }
        return octets.toByteArray();
    }

    private void add(List<PostedLetter> letters, LetterFile file) {
        var pdfs = documents.pdfs(letters.stream().map(PostedLetter::pdf).toList());
        for (var letter : letters) {
            file.add(
                    Objects.requireNonNull(letter.position()),
                    letter.number(),
                    Objects.requireNonNull(pdfs.get(letter.pdf())));
        }
    }

    /** The letters of one that was dissolved are in others now, or wait. */
    private LetterBatch kept(UUID id) {
        var batch = batches.require(id);
        if (batch.status() == BatchStatus.DISSOLVED) {
            throw new Conflict("letter-batch-closed");
        }
        return batch;
    }
}
