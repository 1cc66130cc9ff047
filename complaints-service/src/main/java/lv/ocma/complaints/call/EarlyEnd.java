package lv.ocma.complaints.call;

/** For what an employee may end a call, and then says so (T3). */
enum EarlyEnd {
    RUDE,
    UNCLEAR,
    NOT_OFFICE_BUSINESS
}
