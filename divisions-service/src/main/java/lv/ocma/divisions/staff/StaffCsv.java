package lv.ocma.divisions.staff;

import java.util.List;
import lv.ocma.platform.table.CsvTable;

/** Who works for the office today as a table of open data, a line each, with what everybody may see and nothing else (P11). */
final class StaffCsv {

    static final String DESCRIPTION =
            "RFC 4180 in UTF-8, with a header line, all that are found at once. The columns are those of the example, and more may come behind them. An empty field is unknown; a text that begins with an apostrophe or one of = + - @ is preceded by an apostrophe.";

    static final String EXAMPLE = """
            id,given_name,family_name,position_lv,position_en,position_ru,unit_lv,unit_en,unit_ru,place,phone,badge,invented
            01a21303-4d5c-7c1c-a94a-1a6df2b7b001,Līga,Klerke,Inspektore,Inspector,Инспектор,Rīgas 3. nodaļa,Riga 3rd Division,,riga-3,+37167000000,R3-001,true
            """;

    private static final CsvTable<StaffMemberView> TABLE = new CsvTable<StaffMemberView>()
            .column("id", StaffMemberView::id)
            .text("given_name", StaffMemberView::givenName)
            .text("family_name", StaffMemberView::familyName)
            .texts("position", StaffMemberView::position)
            .texts("unit", StaffMemberView::unit)
            .column("place", StaffMemberView::place)
            .column("phone", StaffMemberView::phone)
            .text("badge", StaffMemberView::badge)
            .column("invented", StaffMemberView::invented);

    private StaffCsv() {}

    static String of(List<StaffMemberView> members) {
        return TABLE.written(members.stream());
    }
}
