/** What operators and auditors see and do in each service over the API: dead letters, projections, the seals of the audit. */
@NullMarked
package lv.ocma.platform.operations;

import org.jspecify.annotations.NullMarked;
