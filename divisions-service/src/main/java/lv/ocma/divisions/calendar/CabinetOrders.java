package lv.ocma.divisions.calendar;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** The Cabinet orders that are known: a handful of rows a year, always read whole. */
@ApplicationScoped
class CabinetOrders implements PanacheRepositoryBase<CabinetOrder, Integer> {}
