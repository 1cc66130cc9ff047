-- Why: whoever was refused something gets it by message too, with where, how and until when to dispute it (P4, V4). Kinds of other
-- migrations of this release stand in the list as well, whichever of them runs first.

alter table message drop constraint message_kind_known;
alter table message add constraint message_kind_known check (kind in (
    'VISIT_BOOKED', 'VISIT_RESCHEDULED', 'VISIT_CANCELLED', 'VISIT_CHANGED', 'VISIT_REMINDER', 'VISIT_TIME_PROPOSED',
    'CONTACT_CODE', 'VISIT_REFUSED'));
