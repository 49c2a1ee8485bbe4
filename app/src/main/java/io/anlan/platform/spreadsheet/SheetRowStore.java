package io.anlan.platform.spreadsheet;

import io.anlan.platform.access.Actors;
import io.anlan.platform.spreadsheet.SheetDefinition.Written;
import io.anlan.platform.web.PageQuery;
import io.anlan.platform.web.Paged;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** SQL of the rows of an import, of their faults, and of what was written. */
@Repository
class SheetRowStore {

    private static final TypeReference<List<RawCell>> CELLS = new TypeReference<>() {};
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    /** How often a code occurs. */
    record CodeCount(String code, int count) {}

    /** Rows by state and effect, and faults. */
    record Counts(
            int good,
            int faulty,
            int skipped,
            int noted,
            int created,
            int changed,
            int unchanged,
            int faults,
            int suggestions) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;

    SheetRowStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void clear(UUID id) {
        jdbc.sql("delete from platform.sheet_import_row where import_id = ?")
                .param(id)
                .update();
    }

    /** Adds rows, or replaces what was known of them. */
    void save(UUID id, List<StagedRow> rows) {
        int n = rows.size();
        Integer[] numbers = new Integer[n];
        String[] states = new String[n];
        @Nullable String[] standings = new @Nullable String[n];
        Boolean[] noted = new Boolean[n];
        Boolean[] references = new Boolean[n];
        Boolean[] edited = new Boolean[n];
        @Nullable String[] keys = new @Nullable String[n];
        @Nullable String[] cells = new @Nullable String[n];
        for (int i = 0; i < n; i++) {
            StagedRow row = rows.get(i);
            StagedRow.Effect standing = row.standing();
            numbers[i] = row.number();
            states[i] = row.state().name();
            standings[i] = standing == null ? null : standing.name();
            noted[i] = row.noted();
            references[i] = row.reference();
            edited[i] = row.edited();
            keys[i] = row.key();
            cells[i] = row.cells() == null ? null : json.writeValueAsString(row.cells());
        }
        jdbc.sql("""
                        insert into platform.sheet_import_row
                          (import_id, owner_id, number, state, standing, noted, reference, edited, natural_key, cells)
                        select :id, :owner, u.number, u.state, u.standing, u.noted, u.reference, u.edited, u.key, u.cells::jsonb
                        from unnest(cast(:numbers as int[]), cast(:states as text[]), cast(:standings as text[]),
                          cast(:noted as boolean[]), cast(:references as boolean[]), cast(:edited as boolean[]),
                          cast(:keys as text[]), cast(:cells as text[]))
                          as u (number, state, standing, noted, reference, edited, key, cells)
                        on conflict (import_id, number) do update set state = excluded.state,
                          standing = excluded.standing, noted = excluded.noted, reference = excluded.reference,
                          edited = excluded.edited, natural_key = excluded.natural_key, cells = excluded.cells
                        """)
                .param("id", id)
                .param("owner", Actors.current().userId())
                .param("numbers", numbers)
                .param("states", states)
                .param("standings", standings)
                .param("noted", noted)
                .param("references", references)
                .param("edited", edited)
                .param("keys", keys)
                .param("cells", cells)
                .update();
        saveFaults(id, rows.stream().filter(row -> !row.faults().isEmpty()).toList());
    }

    /** As {@link #save} for rows that were there before: their earlier faults go. */
    void replace(UUID id, List<StagedRow> rows) {
        jdbc.sql("delete from platform.sheet_import_issue where import_id = :id and number = any(:numbers)")
                .param("id", id)
                .param("numbers", rows.stream().map(StagedRow::number).toArray(Integer[]::new))
                .update();
        save(id, rows);
    }

    /** Marks rows that others repeat and keeps their cells, so that both can be shown. */
    void refer(UUID id, List<StagedRow> rows) {
        jdbc.sql("""
                        update platform.sheet_import_row r set reference = true, cells = u.cells::jsonb
                        from unnest(cast(:numbers as int[]), cast(:cells as text[])) as u (number, cells)
                        where r.import_id = :id and r.number = u.number
                        """)
                .param("id", id)
                .param("numbers", rows.stream().map(StagedRow::number).toArray(Integer[]::new))
                .param(
                        "cells",
                        rows.stream()
                                .map(row -> json.writeValueAsString(row.cells()))
                                .toArray(String[]::new))
                .update();
    }

    private void saveFaults(UUID id, List<StagedRow> rows) {
        List<Object[]> issues = new ArrayList<>();
        for (StagedRow row : rows) {
            int ordinal = 0;
            for (Fault fault : row.faults()) {
                issues.add(new Object[] {row.number(), ordinal++, fault});
            }
        }
        if (issues.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into platform.sheet_import_issue
                          (import_id, owner_id, number, ordinal, severity, column_key, code, args, suggestion, skip)
                        select :id, :owner, u.* from (select number, ordinal, severity, column_key, code, args::jsonb,
                          suggestion, skip from unnest(cast(:numbers as int[]), cast(:ordinals as int[]),
                          cast(:severities as text[]), cast(:columns as text[]), cast(:codes as text[]),
                          cast(:args as text[]), cast(:suggestions as text[]), cast(:skips as boolean[]))
                          as t (number, ordinal, severity, column_key, code, args, suggestion, skip)) u
                        """)
                .param("id", id)
                .param("owner", Actors.current().userId())
                .param("numbers", issues.stream().map(x -> x[0]).toArray(Integer[]::new))
                .param("ordinals", issues.stream().map(x -> x[1]).toArray(Integer[]::new))
                .param("severities", texts(issues, fault -> fault.severity().name()))
                .param("columns", texts(issues, Fault::column))
                .param("codes", texts(issues, Fault::code))
                .param("args", texts(issues, fault -> json.writeValueAsString(fault.args())))
                .param("suggestions", texts(issues, Fault::suggestion))
                .param("skips", issues.stream().map(x -> ((Fault) x[2]).skip()).toArray(Boolean[]::new))
                .update();
    }

    private static @Nullable String[] texts(
            List<Object[]> issues, java.util.function.Function<Fault, @Nullable String> field) {
        @Nullable String[] texts = new @Nullable String[issues.size()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = field.apply((Fault) issues.get(i)[2]);
        }
        return texts;
    }

    Counts counts(UUID id) {
        return jdbc.sql("""
                        select count(*) filter (where state = 'GOOD') as good,
                               count(*) filter (where state = 'FAULTY') as faulty,
                               count(*) filter (where state = 'SKIPPED') as skipped,
                               count(*) filter (where noted) as noted,
                               count(*) filter (where state = 'GOOD' and standing = 'NEW') as created,
                               count(*) filter (where state = 'GOOD' and standing = 'CHANGED') as changed,
                               count(*) filter (where state = 'GOOD' and standing = 'UNCHANGED') as unchanged,
                               (select count(*) from platform.sheet_import_issue
                                where import_id = :id and severity = 'ERROR') as faults,
                               (select count(*) from platform.sheet_import_issue
                                where import_id = :id and (skip or suggestion is not null)) as suggestions
                        from platform.sheet_import_row where import_id = :id
                        """)
                .param("id", id)
                .query((rs, i) -> new Counts(
                        rs.getInt("good"),
                        rs.getInt("faulty"),
                        rs.getInt("skipped"),
                        rs.getInt("noted"),
                        rs.getInt("created"),
                        rs.getInt("changed"),
                        rs.getInt("unchanged"),
                        rs.getInt("faults"),
                        rs.getInt("suggestions")))
                .single();
    }

    List<CodeCount> codes(UUID id) {
        return jdbc.sql("""
                        select code, count(*) as n from platform.sheet_import_issue
                        where import_id = ? and severity = 'ERROR' group by code order by n desc, code
                        """)
                .param(id)
                .query((rs, i) -> new CodeCount(rs.getString("code"), rs.getInt("n")))
                .list();
    }

    /** Columns that have faults. */
    List<String> faultyColumns(UUID id) {
        return jdbc.sql("""
                        select distinct column_key from platform.sheet_import_issue
                        where import_id = ? and column_key is not null
                        """).param(id).query(String.class).list();
    }

    /** The rows that a person has to look at, by row number; codes empty means every kind. */
    Paged<StagedRow> shown(UUID id, List<String> codes, @Nullable String column, PageQuery page) {
        String where = """
                from platform.sheet_import_row r where r.import_id = :id and r.cells is not null and (
                  (cast(:codes as text[]) = '{}' and cast(:column as text) is null)
                  or exists (select from platform.sheet_import_issue i where i.import_id = r.import_id
                    and i.number = r.number and (cast(:codes as text[]) = '{}' or i.code = any(:codes))
                    and (cast(:column as text) is null or i.column_key = :column)))
                """;
        String[] wanted = codes.toArray(String[]::new);
        int total = jdbc.sql("select count(*) from (select 1 " + where + " limit " + Paged.CAP + ") n")
                .param("id", id)
                .param("codes", wanted)
                .param("column", column)
                .query(Integer.class)
                .single();
        List<Integer> numbers = jdbc.sql("select r.number " + where + " order by r.number limit :size offset :offset")
                .param("id", id)
                .param("codes", wanted)
                .param("column", column)
                .param("size", page.size())
                .param("offset", page.offset())
                .query(Integer.class)
                .list();
        return Paged.of(rows(id, numbers), total, page);
    }

    List<StagedRow> rows(UUID id, Collection<Integer> numbers) {
        Map<Integer, List<Fault>> faults = faults(id, numbers);
        return jdbc.sql("""
                        select number, state, standing, reference, edited, natural_key, cells
                        from platform.sheet_import_row where import_id = :id and number = any(:numbers) order by number
                        """)
                .param("id", id)
                .param("numbers", numbers.toArray(Integer[]::new))
                .query((rs, i) -> {
                    String standing = rs.getString("standing");
                    String cells = rs.getString("cells");
                    int number = rs.getInt("number");
                    return new StagedRow(
                            number,
                            StagedRow.State.valueOf(rs.getString("state")),
                            standing == null ? null : StagedRow.Effect.valueOf(standing),
                            rs.getBoolean("reference"),
                            rs.getBoolean("edited"),
                            rs.getString("natural_key"),
                            cells == null ? null : json.readValue(cells, CELLS),
                            faults.getOrDefault(number, List.of()));
                })
                .list();
    }

    private Map<Integer, List<Fault>> faults(UUID id, Collection<Integer> numbers) {
        Map<Integer, List<Fault>> faults = new HashMap<>();
        jdbc.sql("""
                        select number, severity, column_key, code, args, suggestion, skip
                        from platform.sheet_import_issue where import_id = :id and number = any(:numbers)
                        order by number, ordinal
                        """)
                .param("id", id)
                .param("numbers", numbers.toArray(Integer[]::new))
                .query(rs -> {
                    faults.computeIfAbsent(rs.getInt("number"), n -> new ArrayList<>())
                            .add(new Fault(
                                    Fault.Severity.valueOf(rs.getString("severity")),
                                    rs.getString("column_key"),
                                    rs.getString("code"),
                                    json.readValue(rs.getString("args"), TEXTS),
                                    rs.getString("suggestion"),
                                    rs.getBoolean("skip")));
                });
        return faults;
    }

    /** Numbers of shown rows above {@code after}, for walking through all of them. */
    List<Integer> shownAfter(UUID id, int after, int limit) {
        return jdbc.sql("""
                        select number from platform.sheet_import_row
                        where import_id = ? and number > ? and cells is not null order by number limit ?
                        """).params(id, after, limit).query(Integer.class).list();
    }

    /** Numbers of rows that have a suggestion of one of the kinds in the column; empty and null mean any. */
    List<Integer> suggested(UUID id, List<String> codes, @Nullable String column) {
        return jdbc.sql("""
                        select distinct number from platform.sheet_import_issue
                        where import_id = :id and (skip or suggestion is not null)
                          and (cast(:codes as text[]) = '{}' or code = any(:codes))
                          and (cast(:column as text) is null or column_key = :column) order by number
                        """)
                .param("id", id)
                .param("codes", codes.toArray(String[]::new))
                .param("column", column)
                .query(Integer.class)
                .list();
    }

    /** Rows outside {@code except} that hold one of the keys and could be imported or came first: key → its rows. */
    Map<String, List<StagedRow>> holders(UUID id, Collection<String> keys, Collection<Integer> except) {
        List<Integer> numbers = jdbc.sql("""
                        select number from platform.sheet_import_row
                        where import_id = :id and natural_key = any(:keys) and not number = any(:except)
                          and state <> 'SKIPPED'
                        """)
                .param("id", id)
                .param("keys", keys.toArray(String[]::new))
                .param("except", except.toArray(Integer[]::new))
                .query(Integer.class)
                .list();
        Map<String, List<StagedRow>> holders = new HashMap<>();
        for (StagedRow row : rows(id, numbers)) {
            holders.computeIfAbsent(String.valueOf(row.key()), key -> new ArrayList<>())
                    .add(row);
        }
        return holders;
    }

    /** Which rows are to be written. */
    BitSet good(UUID id) {
        BitSet good = new BitSet();
        jdbc.sql("select number from platform.sheet_import_row where import_id = ? and state = 'GOOD'")
                .param(id)
                .query(rs -> {
                    good.set(rs.getInt(1));
                });
        return good;
    }

    /** The cells of repaired rows that are to be written. */
    Map<Integer, List<RawCell>> repaired(UUID id) {
        Map<Integer, List<RawCell>> cells = new HashMap<>();
        jdbc.sql("""
                        select number, cells from platform.sheet_import_row
                        where import_id = ? and state = 'GOOD' and edited
                        """).param(id).query(rs -> {
            cells.put(rs.getInt("number"), json.readValue(rs.getString("cells"), CELLS));
        });
        return cells;
    }

    void addWritten(UUID id, List<Written> rows) {
        @Nullable String[] before = new @Nullable String[rows.size()];
        for (int i = 0; i < before.length; i++) {
            before[i] = rows.get(i).before();
        }
        jdbc.sql("""
                        insert into platform.sheet_import_written
                          (import_id, owner_id, number, natural_key, created, before)
                        select :id, :owner, number, key, created, before::jsonb from unnest(cast(:numbers as int[]),
                          cast(:keys as text[]), cast(:created as boolean[]), cast(:before as text[]))
                          as u (number, key, created, before)
                        """)
                .param("id", id)
                .param("owner", Actors.current().userId())
                .param("numbers", rows.stream().map(Written::number).toArray(Integer[]::new))
                .param("keys", rows.stream().map(Written::key).toArray(String[]::new))
                .param("created", rows.stream().map(Written::created).toArray(Boolean[]::new))
                .param("before", before)
                .update();
    }

    /** What was written, last row first, below {@code before}. */
    List<Written> written(UUID id, int before, int limit) {
        return jdbc.sql("""
                        select number, natural_key, created, before from platform.sheet_import_written
                        where import_id = ? and number < ? order by number desc limit ?
                        """)
                .params(id, before, limit)
                .query((rs, i) -> new Written(
                        rs.getInt("number"),
                        rs.getString("natural_key"),
                        rs.getBoolean("created"),
                        rs.getString("before")))
                .list();
    }
}
