package io.anlan.enterprise;

import io.anlan.enterprise.EnterpriseFile.Certificate;
import io.anlan.enterprise.EnterpriseFile.Person;
import io.anlan.platform.access.Actors;
import io.anlan.platform.id.Ids;
import io.anlan.region.Datum;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads and writes whole files. Rows go in as one JSON array a table, one by one or a thousand at a time alike. */
@Repository
class FileStore {

    private static final int BATCH = 1000;

    private static final String ROW = """
            jsonb_to_recordset(:rows::jsonb) as x ("id" uuid, "kind" text, "creditCode" text, "ownCode" text, "name" text,
              "shortName" text, "initials" text, "industryCode" text, "sectorCodes" text[], "regionCode" text,
              "address" text, "longitude" float8, "latitude" float8, "sourceDatum" text, "positionAccuracy" text,
              "scale" text, "employees" int, "establishedOn" date, "legalRepresentative" text, "principal" text,
              "principalPhone" text, "safetyManager" text, "safetyManagerPhone" text, "productionState" text,
              "riskLevel" text, "riskReason" text, "extension" jsonb, "status" text, "submittedAt" timestamptz, "approvedAt" timestamptz,
              "approvedBy" text, "who" text, "at" timestamptz, "version" int)
            """;

    private static final String TARGET = """
            kind, credit_code, own_code, name, short_name, initials, industry_code, sector_codes, region_code, address,
            longitude, latitude, source_datum, position_accuracy, scale, employees, established_on,
            legal_representative, principal, principal_phone, safety_manager, safety_manager_phone, production_state,
            risk_level, risk_reason, extension
            """;

    private static final String SOURCE = """
            x."kind", x."creditCode", x."ownCode", x."name", x."shortName", x."initials", x."industryCode",
            x."sectorCodes", x."regionCode", x."address", x."longitude", x."latitude", x."sourceDatum",
            x."positionAccuracy", x."scale", x."employees", x."establishedOn", x."legalRepresentative", x."principal",
            x."principalPhone", x."safetyManager", x."safetyManagerPhone", x."productionState", x."riskLevel",
            x."riskReason", x."extension"
            """;

    /** The columns of each child table with their types, in JSON names. */
    private static final Map<String, String> CHILDREN = children();

    private static final List<String> ORDER =
            List.of("site", "licence", "person", "certificate", "equipment", "substance", "process");

    private final JdbcClient jdbc;
    private final JsonMapper json;

    FileStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    private static Map<String, String> children() {
        Map<String, String> c = new LinkedHashMap<>();
        c.put("site", "name text, address text, longitude float8, latitude float8, area_m2 numeric, note text");
        c.put("licence", "kind text, number text, issuer text, issued_on date, expires_on date");
        c.put("person", "name text, post text, phone text");
        c.put("certificate", "person_id uuid, kind text, number text, issued_on date, expires_on date");
        c.put(
                "equipment",
                "kind text, name text, number text, count int, installed_on date, inspection_due date, note text");
        c.put("substance", "name text, cas_number text, quantity_t numeric, state text, place text");
        c.put("process", "regulated_code text, units int, automation text, note text");
        return c;
    }

    void load(List<EnterpriseLoad> loads) {
        for (int from = 0; from < loads.size(); from += BATCH) {
            insert(loads.subList(from, Math.min(loads.size(), from + BATCH)));
        }
    }

    void insert(List<EnterpriseLoad> loads) {
        ArrayNode rows = json.createArrayNode();
        for (EnterpriseLoad load : loads) {
            ObjectNode row = row(load.id(), load.file());
            row.put("status", load.status().name());
            row.put("at", load.approvedAt().toString());
            row.put("who", load.approvedBy() == null ? Actors.current().userName() : load.approvedBy());
            if (load.status() == Status.SUBMITTED || load.status() == Status.RETURNED) {
                row.put("submittedAt", load.approvedAt().toString());
            }
            if (load.status() == Status.APPROVED) {
                row.put("approvedAt", load.approvedAt().toString());
                row.put("approvedBy", load.approvedBy());
            }
            rows.add(row);
        }
        jdbc.sql(
                        "insert into enterprise.enterprise (id, status, submitted_at, approved_at, approved_by, created_at, updated_at, "
                                + "confirmed_at, confirmed_by, "
                                + TARGET
                                + ") select x.\"id\", x.\"status\", x.\"submittedAt\", x.\"approvedAt\", x.\"approvedBy\", x.\"at\", x.\"at\", "
                                + "x.\"at\", x.\"who\", "
                                + SOURCE + " from " + ROW)
                .param("rows", rows.toString())
                .update();
        Map<UUID, EnterpriseFile> files = new LinkedHashMap<>();
        loads.forEach(load -> files.put(load.id(), load.file()));
        insertChildren(files);
    }

    /** Who stands by the content of a file, and since when. */
    record Confirmed(Instant at, String by) {}

    /** Replaces the content of a file when its version is still the given one. */
    boolean update(UUID id, EnterpriseFile file, int version, Instant now, Confirmed confirmed) {
        ArrayNode rows = json.createArrayNode().add(row(id, file));
        boolean done = jdbc.sql("update enterprise.enterprise e set version = e.version + 1, updated_at = :now,"
                                + " confirmed_at = :confirmedAt, confirmed_by = :confirmedBy, (" + TARGET + ") = row ("
                                + SOURCE + ") from " + ROW + " where e.id = x.\"id\" and e.version = :version")
                        .param("rows", rows.toString())
                        .param("now", Timestamp.from(now))
                        .param("confirmedAt", Timestamp.from(confirmed.at()))
                        .param("confirmedBy", confirmed.by())
                        .param("version", version)
                        .update()
                == 1;
        if (done) {
            for (String table : ORDER) {
                jdbc.sql("delete from enterprise." + table + " where enterprise_id = :id")
                        .param("id", id)
                        .update();
            }
            insertChildren(Map.of(id, file));
        }
        return done;
    }

    /** Replaces everything but the lists of many files. */
    void updateHeads(Map<UUID, EnterpriseFile> files, Instant now) {
        ArrayNode rows = json.createArrayNode();
        files.forEach((id, file) -> rows.add(row(id, file)));
        jdbc.sql("update enterprise.enterprise e set version = e.version + 1, updated_at = :now,"
                        + " confirmed_at = :now, confirmed_by = :who, (" + TARGET + ") = row (" + SOURCE + ") from "
                        + ROW + " where e.id = x.\"id\"")
                .param("rows", rows.toString())
                .param("now", Timestamp.from(now))
                .param("who", Actors.current().userName())
                .update();
    }

    private void insertChildren(Map<UUID, EnterpriseFile> files) {
        Map<String, ArrayNode> rows = new LinkedHashMap<>();
        ORDER.forEach(table -> rows.put(table, json.createArrayNode()));
        files.forEach((id, file) -> {
            add(rows, "site", id, file.sites(), EnterpriseFile.Site::id);
            add(rows, "licence", id, file.licences(), EnterpriseFile.Licence::id);
            add(rows, "equipment", id, file.equipment(), EnterpriseFile.Equipment::id);
            add(rows, "substance", id, file.substances(), EnterpriseFile.Substance::id);
            add(rows, "process", id, file.processes(), EnterpriseFile.Process::id);
            for (Person person : file.people()) {
                UUID personId = or(person.id());
                add(rows, "person", id, List.of(person), p -> personId);
                for (ObjectNode node : add(rows, "certificate", id, person.certificates(), Certificate::id)) {
                    node.put("person_id", personId.toString());
                }
            }
        });
        rows.forEach((table, array) -> {
            if (!array.isEmpty()) {
                insertChildren(table, array);
            }
        });
    }

    private void insertChildren(String table, ArrayNode rows) {
        String typed = CHILDREN.getOrDefault(table, "");
        String names = typed.replaceAll(" (text|float8|numeric|date|int|uuid)(?=,|$)", "");
        jdbc.sql("insert into enterprise." + table + " (id, enterprise_id, " + names + ") select id, enterprise_id, "
                        + names + " from jsonb_to_recordset(:rows::jsonb) as x (id uuid, enterprise_id uuid, " + typed
                        + ")")
                .param("rows", rows.toString())
                .update();
    }

    private <T> List<ObjectNode> add(
            Map<String, ArrayNode> rows, String table, UUID enterprise, List<T> items, Function<T, @Nullable UUID> id) {
        List<ObjectNode> nodes = new ArrayList<>();
        for (T item : items) {
            ObjectNode node = snake(json.valueToTree(item));
            node.put("id", or(id.apply(item)).toString());
            node.put("enterprise_id", enterprise.toString());
            rows.computeIfAbsent(table, t -> json.createArrayNode()).add(node);
            nodes.add(node);
        }
        return nodes;
    }

    private ObjectNode snake(ObjectNode node) {
        ObjectNode out = json.createObjectNode();
        node.properties().forEach(entry -> {
            if (!entry.getValue().isArray()) {
                out.set(
                        entry.getKey().replaceAll("([A-Z])", "_$1").toLowerCase(java.util.Locale.ROOT),
                        entry.getValue());
            }
        });
        return out;
    }

    private static UUID or(@Nullable UUID id) {
        return id == null ? Ids.next() : id;
    }

    private ObjectNode row(UUID id, EnterpriseFile file) {
        ObjectNode row = json.createObjectNode();
        for (Object part : List.of(file.basics(), file.location(), file.contacts(), file.assessment())) {
            row.setAll((ObjectNode) json.valueToTree(part));
        }
        row.put("id", id.toString());
        row.put("initials", Initials.of(file.basics().name()));
        row.set("extension", json.valueToTree(file.extension()));
        return row;
    }

    /** A file and what stands over it. */
    record Stored(
            UUID id,
            EnterpriseFile file,
            Status status,
            @Nullable String returnReason,
            @Nullable Instant submittedAt,
            @Nullable String submittedBy,
            @Nullable Instant approvedAt,
            @Nullable String approvedBy,
            Instant confirmedAt,
            @Nullable String confirmedBy,
            int version) {}

    Optional<Stored> find(UUID id) {
        return find(id, "");
    }

    /** As {@link #find(UUID)}, and nobody else changes it until this transaction ends. */
    Optional<Stored> lock(UUID id) {
        return find(id, " for update");
    }

    private Optional<Stored> find(UUID id, String locking) {
        return jdbc.sql("select * from enterprise.enterprise where id = :id" + locking)
                .param("id", id)
                .query((rs, i) -> stored(rs, id))
                .optional();
    }

    private Stored stored(ResultSet rs, UUID id) throws SQLException {
        return new Stored(
                id,
                file(rs, id),
                Status.valueOf(rs.getString("status")),
                rs.getString("return_reason"),
                instant(rs, "submitted_at"),
                rs.getString("submitted_by"),
                instant(rs, "approved_at"),
                rs.getString("approved_by"),
                rs.getTimestamp("confirmed_at").toInstant(),
                rs.getString("confirmed_by"),
                rs.getInt("version"));
    }

    private EnterpriseFile file(ResultSet rs, UUID id) throws SQLException {
        EnterpriseFile head = head(rs);
        return new EnterpriseFile(
                head.basics(),
                head.location(),
                head.contacts(),
                head.assessment(),
                head.extension(),
                children(id, "site", EnterpriseFile.Site.class, "name, id"),
                children(id, "licence", EnterpriseFile.Licence.class, "expires_on, kind, id"),
                people(id),
                children(id, "equipment", EnterpriseFile.Equipment.class, "inspection_due, name, id"),
                children(id, "substance", EnterpriseFile.Substance.class, "quantity_t desc nulls last, name, id"),
                children(id, "process", EnterpriseFile.Process.class, "regulated_code, id"));
    }

    /** The file without its lists. */
    EnterpriseFile head(ResultSet rs) throws SQLException {
        return new EnterpriseFile(
                basics(rs),
                new EnterpriseFile.Location(
                        rs.getString("region_code"),
                        rs.getString("address"),
                        rs.getObject("longitude", Double.class),
                        rs.getObject("latitude", Double.class),
                        EnterpriseStore.value(Datum.class, rs.getString("source_datum")),
                        EnterpriseStore.value(EnterpriseFile.Accuracy.class, rs.getString("position_accuracy"))),
                new EnterpriseFile.Contacts(
                        rs.getString("legal_representative"),
                        rs.getString("principal"),
                        rs.getString("principal_phone"),
                        rs.getString("safety_manager"),
                        rs.getString("safety_manager_phone")),
                new EnterpriseFile.Assessment(
                        EnterpriseStore.value(RiskLevel.class, rs.getString("risk_level")),
                        rs.getString("risk_reason")),
                json.readValue(rs.getString("extension"), new TypeReference<Map<String, String>>() {}),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static EnterpriseFile.Basics basics(ResultSet rs) throws SQLException {
        Array sectors = rs.getArray("sector_codes");
        return new EnterpriseFile.Basics(
                EnterpriseKind.valueOf(rs.getString("kind")),
                rs.getString("credit_code"),
                rs.getString("own_code"),
                rs.getString("name"),
                rs.getString("short_name"),
                rs.getString("industry_code"),
                Arrays.asList((String[]) sectors.getArray()),
                EnterpriseStore.value(Enterprise.Scale.class, rs.getString("scale")),
                rs.getObject("employees", Integer.class),
                rs.getObject("established_on", LocalDate.class),
                Enterprise.ProductionState.valueOf(rs.getString("production_state")));
    }

    private <T> List<T> children(UUID id, String table, Class<T> type, String order) {
        return jdbc.sql("select * from enterprise." + table + " where enterprise_id = :id order by " + order)
                .param("id", id)
                .query(type)
                .list();
    }

    private record CertificateRow(
            UUID id,
            UUID personId,
            String kind,
            @Nullable String number,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate expiresOn) {}

    private record PersonRow(
            UUID id, String name, String post, @Nullable String phone) {}

    private List<Person> people(UUID id) {
        Map<UUID, List<Certificate>> held = new LinkedHashMap<>();
        for (CertificateRow row : children(id, "certificate", CertificateRow.class, "expires_on, kind, id")) {
            held.computeIfAbsent(row.personId(), p -> new ArrayList<>())
                    .add(new Certificate(row.id(), row.kind(), row.number(), row.issuedOn(), row.expiresOn()));
        }
        return children(id, "person", PersonRow.class, "id").stream()
                .map(p -> new Person(p.id(), p.name(), p.post(), p.phone(), held.getOrDefault(p.id(), List.of())))
                .toList();
    }

    /** Says who stands by the content as it is. */
    void confirm(UUID id, Confirmed confirmed) {
        jdbc.sql("update enterprise.enterprise set confirmed_at = :at, confirmed_by = :by where id = :id")
                .param("at", Timestamp.from(confirmed.at()))
                .param("by", confirmed.by())
                .param("id", id)
                .update();
    }

    /** Moves the file to another status when it is still in the expected one. */
    boolean move(UUID id, Status from, EnterpriseRules.Transition step, @Nullable String reason, Instant now) {
        return jdbc.sql("""
                                update enterprise.enterprise set status = :to, version = version + 1, updated_at = :now,
                                  return_reason = :reason,
                                  submitted_at = case when :to = 'SUBMITTED' then :now else submitted_at end,
                                  submitted_by = case when :to = 'SUBMITTED' then :who else submitted_by end,
                                  approved_at = case when :to = 'APPROVED' then :now else approved_at end,
                                  approved_by = case when :to = 'APPROVED' then :who else approved_by end,
                                  confirmed_at = case when :confirms then :now else confirmed_at end,
                                  confirmed_by = case when :confirms then :who else confirmed_by end
                                where id = :id and status = :from
                                """)
                        .param("to", step.to().name())
                        .param("confirms", step.confirms())
                        .param("from", from.name())
                        .param("now", Timestamp.from(now))
                        .param("who", Actors.current().userName())
                        .param("reason", reason)
                        .param("id", id)
                        .update()
                == 1;
    }

    private static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
        Timestamp at = rs.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
