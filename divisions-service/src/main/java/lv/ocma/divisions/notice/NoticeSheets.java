package lv.ocma.divisions.notice;

import java.util.List;
import lv.ocma.platform.print.PrintedSheets;
import lv.ocma.platform.print.PrintedSheets.Section;
import lv.ocma.platform.print.PrintedSheets.Sizes;
import lv.ocma.platform.print.PrintedSheets.Text;

/** Board texts as PDF: each on sheets of its own, so that a place hangs up those it has room for, in letters that a metre away can be read. */
final class NoticeSheets {

    static final String MEDIA_TYPE = PrintedSheets.MEDIA_TYPE;

    private static final Sizes SIZES = new Sizes(30, 22, 18, 10);

    private NoticeSheets() {}

    /** @param texts not empty; the first is in the language of the document */
    static byte[] of(List<BoardText> texts) {
        return PrintedSheets.of(texts.stream().map(NoticeSheets::printed).toList(), SIZES);
    }

    private static Text printed(BoardText text) {
        return new Text(
                text.language(),
                text.title(),
                text.period(),
                text.sections().stream()
                        .map(section -> new Section(section.heading(), section.lines()))
                        .toList());
    }
}
