package lv.ocma.notifications.copy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import lv.ocma.notifications.copy.DocumentCopy.Subject;
import lv.ocma.notifications.document.RunningNumbers;
import lv.ocma.notifications.document.StoredPdfs;
import lv.ocma.platform.print.PostedSheets;
import lv.ocma.platform.print.PostedSheets.Around;
import lv.ocma.platform.print.PrintedSheets.Section;
import lv.ocma.platform.print.PrintedSheets.Sizes;
import lv.ocma.platform.print.PrintedSheets.Text;
import lv.ocma.platform.time.Zones;
import org.jspecify.annotations.Nullable;

/** Keeps copies, each under the next number of its kind. In the running transaction. */
@ApplicationScoped
class CopyRegister {

    private static final Sizes SIZES = new Sizes(13, 10, 10, 6);

    private final RunningNumbers numbers;
    private final StoredPdfs documents;
    private final DocumentCopies copies;
    private final Clock clock;

    CopyRegister(RunningNumbers numbers, StoredPdfs documents, DocumentCopies copies, Clock clock) {
        this.numbers = numbers;
        this.documents = documents;
        this.copies = copies;
        this.clock = clock;
    }

    /**
     * A text, set on paper with number and day.
     *
     * @param by subject of the employee who keeps it; null where nobody acts
     */
    DocumentCopy keep(Subject of, String title, String text, @Nullable String by) {
        var now = clock.instant();
        var number = numbers.next(of.kind().series(), now);
        var sections = text.lines().map(line -> new Section("", List.of(line))).toList();
        var dateline = List.of(
                now.atZone(Zones.RIGA).toLocalDate().toString(),
                number,
                of.about().reference());
        var sheets = PostedSheets.of(
                new Text(of.language(), title, null, sections),
                new Around(List.of(), List.of(), dateline, number),
                SIZES);
        var document = documents.keep(sheets.pdf(), sheets.sheets(), now);
        return entered(new DocumentCopy(number, of, document.id(), by, now));
    }

    /** What is a document already: the copy is the same octets. */
    DocumentCopy keep(Subject of, UUID document) {
        var now = clock.instant();
        return entered(new DocumentCopy(numbers.next(of.kind().series(), now), of, document, null, now));
    }

    private DocumentCopy entered(DocumentCopy copy) {
        copies.persistAndFlush(copy);
        return copy;
    }
}
