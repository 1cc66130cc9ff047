package lv.ocma.platform.audit;

/** An answer that tells of a person, and so leaves only once a row of the {@link Audit} says who gets it (V2). */
public interface Personal {}
