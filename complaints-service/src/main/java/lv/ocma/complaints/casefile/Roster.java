package lv.ocma.complaints.casefile;

import java.util.List;
import lv.ocma.complaints.staff.Employee;

/** Who may be given a case to examine. */
public interface Roster {

    /** Those who examine that kind at one of the places and are there today, and who stands in for those who are not. */
    List<Employee> examiners(List<String> places, Kind kind);
}
