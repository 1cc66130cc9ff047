package lv.ocma.notifications.post;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import lv.ocma.notifications.document.RunningNumbers;
import lv.ocma.notifications.document.StoredPdfs;
import lv.ocma.notifications.letter.Language;
import lv.ocma.notifications.letter.Letters;
import lv.ocma.notifications.letter.PaperLetter;
import lv.ocma.notifications.message.PaperMail.Due;
import lv.ocma.platform.print.PostedSheets;
import lv.ocma.platform.print.PostedSheets.Around;
import lv.ocma.platform.print.PostedSheets.Posted;
import lv.ocma.platform.print.PrintedSheets.Section;
import lv.ocma.platform.print.PrintedSheets.Sizes;
import lv.ocma.platform.print.PrintedSheets.Text;
import lv.ocma.platform.time.Zones;

/** Sets a letter on paper, once: under a number, with the day, and kept as it came out. */
@ApplicationScoped
class Press {

    /** Of vēstule, a letter. */
    private static final String SERIES = "V";

    private static final Sizes SIZES = new Sizes(13, 10, 10, 6);

    private final Letters letters;
    private final RunningNumbers numbers;
    private final StoredPdfs documents;
    private final PostedLetters posted;

    Press(Letters letters, RunningNumbers numbers, StoredPdfs documents, PostedLetters posted) {
        this.letters = letters;
        this.numbers = numbers;
        this.documents = documents;
        this.posted = posted;
    }

    /** In the running transaction. */
    PostedLetter print(Due due, Instant now) {
        var number = numbers.next(SERIES, now);
        var sheets = set(due.letter(), number, now);
        var document = documents.keep(sheets.pdf(), sheets.sheets(), now);
        var letter = new PostedLetter(due.id(), number, due.letter().mailing(), document.id());
        posted.persist(letter);
        return letter;
    }

    private Posted set(PaperLetter letter, String number, Instant now) {
        var day = now.atZone(Zones.RIGA).toLocalDate();
        var dateline = letters.dateline(Language.of(letter.language()), day, number);
        var text = new Text(
                letter.language(),
                letter.subject(),
                null,
                letter.parts().stream()
                        .map(part -> new Section(part.heading(), part.lines()))
                        .toList());
        return PostedSheets.of(text, new Around(letter.sender(), letter.addressee(), dateline, number), SIZES);
    }
}
