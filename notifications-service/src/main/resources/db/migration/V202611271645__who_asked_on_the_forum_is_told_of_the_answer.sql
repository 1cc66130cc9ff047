-- Why: whoever asked on the forum, and wants to, is told once it is answered (K2). Only wider than what it takes the place of: kinds that are written at the
-- same time stand here too, in whichever order they come.

alter table message drop constraint message_kind_known;
alter table message add constraint message_kind_known check (kind in (
    'VISIT_BOOKED', 'VISIT_RESCHEDULED', 'VISIT_CANCELLED', 'VISIT_NOT_SERVED', 'VISIT_CHANGED', 'VISIT_REMINDER', 'VISIT_TIME_PROPOSED', 'VISIT_STANDS',
    'VISIT_DISPLACED', 'VISIT_PROPOSAL_WITHDRAWN', 'CONTACT_CODE', 'VISIT_REFUSED', 'VISIT_PLACE_LATE', 'VISIT_PLACE_ON_TIME', 'VISIT_DELAY_MOVED',
    'VISIT_MISSED', 'TICKET_REFUSED', 'WAITING_JOINED', 'WAITING_OFFERED', 'WAITING_LAPSED', 'WAITING_OFFER_WITHDRAWN', 'WAITING_ENDED', 'TEST',
    'OFFICE', 'CORRECTION', 'CASE_RECEIVED', 'CASE_EXTENDED', 'CASE_FORWARDED', 'CASE_CURE_ASKED', 'CASE_DECIDED', 'CASE_REOPENED', 'CASE_RECLASSIFIED', 'ENQUIRY_PROMISED', 'ENQUIRY_MOVED',
    'ENQUIRY_ANSWERED', 'ERROR_TOLD', 'GRATITUDE_DECLINED', 'QUESTION_ANSWERED', 'STAFF_ERROR_REPORTED', 'STAFF_ENQUIRY_DUE', 'STAFF_CASE_DUE',
    'STAFF_CASE_OVERDUE', 'STAFF_STATEMENT_ASKED', 'SURVEY_INVITED')) not valid;
