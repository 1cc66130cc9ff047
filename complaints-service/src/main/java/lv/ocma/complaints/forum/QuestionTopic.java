package lv.ocma.complaints.forum;

import java.util.Arrays;
import java.util.List;

/** What questions are about, to find them by. */
enum QuestionTopic {
    PASSPORTS,
    IDENTITY_CARDS,
    RESIDENCE,
    CITIZENSHIP,
    VISAS,
    REGISTER,
    VISITS,
    OTHER;

    static final List<String> NAMES =
            Arrays.stream(values()).map(QuestionTopic::name).toList();
}
