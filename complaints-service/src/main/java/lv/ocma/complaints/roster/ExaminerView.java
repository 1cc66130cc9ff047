package lv.ocma.complaints.roster;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An employee who examines cases. */
@Schema(name = "Examiner")
record ExaminerView(
        @Schema(description = "Id in the staff directory.") String employee,

        @Schema(description = "Id of the place where they examine.", examples = "riga-1")
        String place,

        @Schema(description = "Of cases; new values may come.", examples = "[\"COMPLAINT\",\"DISPUTE\"]")
        List<String> kinds) {

    static ExaminerView of(Enrolment enrolment) {
        return new ExaminerView(enrolment.employee(), enrolment.place(), enrolment.kinds());
    }
}
