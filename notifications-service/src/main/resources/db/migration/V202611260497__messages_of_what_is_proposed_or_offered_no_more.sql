-- Why: who was written that a time is proposed or offered and kept until a moment is told when it is not kept any more before they have answered (C1).

alter table message drop constraint message_kind_known;
alter table message add constraint message_kind_known check (kind in (
    'VISIT_BOOKED', 'VISIT_RESCHEDULED', 'VISIT_CANCELLED', 'VISIT_CHANGED', 'VISIT_REMINDER', 'VISIT_TIME_PROPOSED', 'VISIT_STANDS',
    'VISIT_PROPOSAL_WITHDRAWN', 'CONTACT_CODE', 'VISIT_REFUSED', 'VISIT_PLACE_LATE', 'VISIT_PLACE_ON_TIME', 'VISIT_DELAY_MOVED', 'VISIT_MISSED',
    'TICKET_REFUSED', 'WAITING_JOINED', 'WAITING_OFFERED', 'WAITING_LAPSED', 'WAITING_OFFER_WITHDRAWN', 'WAITING_ENDED'));
