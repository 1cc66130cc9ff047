/**
 * Written refusals of services at the desk (P4): never without reason and legal ground, kept as they were handed over, with where and until
 * when to dispute them. The sheets are made by Apache PDFBox with Liberation Sans out of its jar, as the notices of divisions-service are.
 */
@NullMarked
package lv.ocma.appointments.refusal;

import org.jspecify.annotations.NullMarked;
