package lv.ocma.complaints.enquiry;

import java.util.Map;
import lv.ocma.complaints.Given;
import lv.ocma.platform.testing.ProblemsOfModule;

/** How each problem of enquiries happens. */
public final class EnquiryProblems {

    private EnquiryProblems() {}

    public static ProblemsOfModule in(ProblemsOfModule problems, Given given) {
        return problems.happens("enquiry-closed", () -> {
                    var place = given.aPlace();
                    var enquiry = EnquiryGiven.asked(EnquiryGiven.clerk(place), place);
                    EnquiryGiven.act(EnquiryGiven.clerk(place), enquiry, "/withdrawal", null);
                    return EnquiryGiven.act(EnquiryGiven.clerk(place), enquiry, "/withdrawal", null);
                })
                .happens("enquiry-date-same", () -> {
                    var place = given.aPlace();
                    var enquiry = EnquiryGiven.asked(EnquiryGiven.clerk(place), place);
                    var promised = EnquiryGiven.clerk(place).get(enquiry).path("promised");
                    return EnquiryGiven.act(
                            EnquiryGiven.clerk(place),
                            enquiry,
                            "/rescheduling",
                            Map.of("promised", promised, "reason", "Gaidām arhīvu."));
                });
    }
}
