package lv.ocma.platform.sample;

import io.agroal.api.AgroalDataSource;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.platform.audit.Audit;
import lv.ocma.platform.audit.Personal;
import lv.ocma.platform.concurrency.Preconditions;
import lv.ocma.platform.concurrency.Tagged;
import lv.ocma.platform.idempotency.Idempotent;
import lv.ocma.platform.ids.Ids;
import lv.ocma.platform.paging.Page;
import lv.ocma.platform.paging.Paging;
import lv.ocma.platform.problem.Conflict;
import lv.ocma.platform.problem.Forbidden;
import lv.ocma.platform.problem.NotFound;
import lv.ocma.platform.problem.Problems;
import lv.ocma.platform.security.Access;
import lv.ocma.platform.security.CurrentCaller;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.security.Who;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/parcels")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ParcelResource {

    record Sender(
            @NotNull @Size(max = 20) String name, @Email String email) {}

    record NewParcel(
            @NotBlank @Size(max = 10) String label,
            @NotNull @Valid Sender sender) {}

    record ParcelView(UUID id, String label, long version) {}

    record SenderView(String name) implements Personal {}

    private static final Logger LOG = Logger.getLogger(ParcelResource.class);

    private final AgroalDataSource database;
    private final CurrentCaller callers;
    private final Preconditions preconditions;
    private final Audit audit;
    private final Paging paging;

    ParcelResource(
            AgroalDataSource database, CurrentCaller callers, Preconditions preconditions, Audit audit, Paging paging) {
        this.database = database;
        this.callers = callers;
        this.preconditions = preconditions;
        this.audit = audit;
        this.paging = paging;
    }

    @GET
    @Access(Who.ANYONE)
    public Page<ParcelView> listParcels(
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("month") @Nullable YearMonth month,
            @QueryParam("year") @Nullable Year year,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("weight") @Max(30) @Nullable Integer weight) {
        LOG.info("parcels are listed");
        var parcels = List.of(new ParcelView(Ids.next(), "a", 0), new ParcelView(Ids.next(), "b", 0));
        return paging.linked(Page.of(parcels, Math.min(paging.limit(limit), 1), parcel -> parcel.label()));
    }

    @POST
    @Idempotent
    @Access(
            value = {Who.CUSTOMER, Who.FRONT_END, Who.STAFF},
            scope = "appointments:write",
            roles = StaffRole.CLERK)
    public RestResponse<ParcelView> createParcel(@NotNull @Valid NewParcel parcel) throws SQLException {
        var view = new ParcelView(Ids.next(), parcel.label(), 0);
        execute("INSERT INTO parcel (id, label, version) VALUES (?, ?, 0)", view.id(), view.label());
        audit.change(callers.get(), "parcel.create", "parcel", view.id(), null);
        if (parcel.label().equals("refuse")) {
            throw new Conflict("idempotency-key-in-use");
        }
        return Tagged.created(view, 0);
    }

    @GET
    @Path("of-places/{place}")
    @Access(value = Who.STAFF, scope = "appointments:read", roles = StaffRole.CLERK)
    @Problems("other-division")
    public Page<ParcelView> listParcelsOfPlace(@PathParam("place") String place) {
        if (!callers.get().worksAt(place, "a-division")) {
            throw new Forbidden("other-division");
        }
        return Page.whole(List.of());
    }

    @GET
    @Path("{id}")
    @Access(
            value = {Who.CUSTOMER, Who.FRONT_END, Who.MANAGE_TOKEN},
            scope = "appointments:read")
    public RestResponse<ParcelView> getParcel(@PathParam("id") UUID id) throws SQLException {
        var view = require(id);
        return Tagged.ok(view, view.version());
    }

    @GET
    @Path("{id}/senders")
    @Access(value = Who.FRONT_END, scope = "appointments:read")
    public Page<SenderView> listSenders(@PathParam("id") UUID id, @QueryParam("recorded") @Nullable Boolean recorded) {
        if (Boolean.TRUE.equals(recorded)) {
            audit.read(callers.get(), "parcel.senders", "parcel", id, null, null);
        }
        return Page.whole(List.of(new SenderView("Anna Paraugs")));
    }

    @POST
    @Path("{id}/sealing")
    @Idempotent(required = false)
    @Access(value = Who.FRONT_END, scope = "appointments:write")
    public RestResponse<ParcelView> sealParcel(@PathParam("id") UUID id) throws SQLException {
        var view = require(id);
        preconditions.requireMatch(view.version());
        execute("UPDATE parcel SET version = version + 1 WHERE id = ?", id);
        return RestResponse.ok(new ParcelView(id, view.label(), view.version() + 1));
    }

    private ParcelView require(UUID id) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("SELECT label, version FROM parcel WHERE id = ?")) {
            select.setObject(1, id);
            var row = select.executeQuery();
            if (!row.next()) {
                throw new NotFound("not-found", Map.of("id", id));
            }
            return new ParcelView(id, row.getString(1), row.getLong(2));
        }
    }

    private void execute(String sql, Object... values) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
