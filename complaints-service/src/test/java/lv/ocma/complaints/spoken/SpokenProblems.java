package lv.ocma.complaints.spoken;

import lv.ocma.complaints.Given;
import lv.ocma.platform.testing.ProblemsOfModule;

/** How each problem of spoken submissions happens. */
public final class SpokenProblems {

    private SpokenProblems() {}

    public static ProblemsOfModule in(ProblemsOfModule problems, Given given) {
        return problems.happens("spoken-status", () -> {
                    var place = given.aPlace();
                    var spoken = SpokenGiven.recorded(place);
                    SpokenGiven.confirm(place, spoken).then().statusCode(200);
                    return SpokenGiven.correct(place, spoken, "Gaidīju trīs stundas.");
                })
                .happens("spoken-wordings-full", () -> {
                    var place = given.aPlace();
                    var spoken = SpokenGiven.recorded(place);
                    for (int wording = 1; wording < 50; wording++) {
                        SpokenGiven.correct(place, spoken, "Gaidīju stundas: " + wording)
                                .then()
                                .statusCode(200);
                    }
                    return SpokenGiven.correct(place, spoken, "Negaidīju.");
                });
    }
}
