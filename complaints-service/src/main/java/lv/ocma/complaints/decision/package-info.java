/** Decisions on cases: proposed with grounds by the examiner, approved by somebody else where they go against the person, and what is put right by them. */
@NullMarked
package lv.ocma.complaints.decision;

import org.jspecify.annotations.NullMarked;
