package lv.ocma.notifications.post;

import java.util.List;
import java.util.UUID;
import lv.ocma.platform.table.CsvTable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is in a batch, letter by letter, in the order of the file; it names no person. */
@Schema(name = "LetterManifest")
record Manifest(
        UUID batch,

        @Schema(
                description = "SHA-256 of the file with all letters, in hexadecimal.",
                examples = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        String sha256,

        List<Line> letters) {

    static final String DESCRIPTION =
            "RFC 4180 in UTF-8, with a header line: a line for each letter, in the order of the file.";

    static final String EXAMPLE = """
            position,number,message,mailing,sheets,octets,sha256
            1,V-2026-000123,0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c6f,ORDINARY,1,24211,e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
            """;

    private static final CsvTable<Line> TABLE = new CsvTable<Line>()
            .column("position", Line::position)
            .text("number", Line::number)
            .column("message", Line::message)
            .text("mailing", Line::mailing)
            .column("sheets", Line::sheets)
            .column("octets", Line::octets)
            .text("sha256", Line::sha256);

    @Schema(name = "LetterManifestLine")
    record Line(
            @Schema(examples = "1") int position,

            @Schema(description = "As it stands on the letter.", examples = "V-2026-000123")
            String number,

            @Schema(description = "Id of the message.", examples = "0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c6f")
            UUID message,

            @Schema(description = "ORDINARY or REGISTERED; new values may come.", examples = "ORDINARY")
            String mailing,

            @Schema(description = "Sides of paper.", examples = "1")
            int sheets,

            @Schema(examples = "24211") int octets,

            @Schema(
                    description = "SHA-256 of the letter, in hexadecimal.",
                    examples = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
            String sha256) {}

    String csv() {
        return TABLE.written(letters.stream());
    }
}
