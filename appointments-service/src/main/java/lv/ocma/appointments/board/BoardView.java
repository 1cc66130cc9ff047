package lv.ocma.appointments.board;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a board shows: who is called to which counter, the latest call first. */
@Schema(name = "Board")
record BoardView(@Schema(examples = "riga-3") String place, List<Call> calls) {

    @Schema(name = "BoardCall")
    record Call(
            @Schema(description = "Of the ticket.", examples = "L007")
            String number,

            @Schema(description = "Of the counter.", examples = "3")
            int counter,

            @Schema(description = "False once they are there.", examples = "true")
            boolean waitedFor,

            @Schema(description = "Grows when they are called once more.", examples = "1")
            int calls) {}
}
