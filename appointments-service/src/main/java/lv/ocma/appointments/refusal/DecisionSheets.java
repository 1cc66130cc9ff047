package lv.ocma.appointments.refusal;

import java.util.List;
import lv.ocma.platform.print.PrintedSheets;
import lv.ocma.platform.print.PrintedSheets.Section;
import lv.ocma.platform.print.PrintedSheets.Sizes;
import lv.ocma.platform.print.PrintedSheets.Text;

/** A written refusal as PDF, a translation behind it on sheets of its own. */
final class DecisionSheets {

    static final String MEDIA_TYPE = PrintedSheets.MEDIA_TYPE;

    private static final Sizes SIZES = new Sizes(16, 11, 11, 6);

    private DecisionSheets() {}

    /** @param texts not empty; the first is in the language of the document */
    static byte[] of(List<DecisionText> texts) {
        return PrintedSheets.of(texts.stream().map(DecisionSheets::printed).toList(), SIZES);
    }

    private static Text printed(DecisionText text) {
        return new Text(
                text.language(),
                text.title(),
                null,
                text.sections().stream()
                        .map(section -> new Section(
                                section.heading().isEmpty() ? "" : section.heading() + ":", section.lines()))
                        .toList());
    }
}
