-- Why: who waits for an earlier time is told that they do, what is offered and until when, and what came to nothing. Such a message has the id of the
-- entry of the waiting list where others have that of the visit. Kinds of other migrations of this release stand in the list as well, whichever
-- of them runs first.

alter table message drop constraint message_kind_known;
alter table message add constraint message_kind_known check (kind in (
    'VISIT_BOOKED', 'VISIT_RESCHEDULED', 'VISIT_CANCELLED', 'VISIT_CHANGED', 'VISIT_REMINDER', 'VISIT_TIME_PROPOSED', 'VISIT_STANDS',
    'CONTACT_CODE', 'VISIT_REFUSED', 'VISIT_PLACE_LATE', 'VISIT_PLACE_ON_TIME', 'VISIT_DELAY_MOVED', 'VISIT_MISSED',
    'TICKET_REFUSED', 'WAITING_JOINED', 'WAITING_OFFERED', 'WAITING_LAPSED', 'WAITING_ENDED'));
