package lv.ocma.complaints.roster;

import java.util.List;

/**
 * That an employee examines cases.
 *
 * @param employee id in the staff directory
 * @param place where they do
 * @param kinds of cases; empty where they examine none any more
 */
record Enrolment(String employee, String place, List<String> kinds) {

    Enrolment {
        kinds = List.copyOf(kinds);
    }
}
