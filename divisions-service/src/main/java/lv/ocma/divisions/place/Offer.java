package lv.ocma.divisions.place;

/** That a source says of one place that it offers a service, or that it does not. */
public record Offer(String place, String service, boolean offered) {}
