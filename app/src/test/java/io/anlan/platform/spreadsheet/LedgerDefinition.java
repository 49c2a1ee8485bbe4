package io.anlan.platform.spreadsheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** A module's definition as tests need one: shops of a town with staff and licence. */
class LedgerDefinition implements SheetDefinition<LedgerDefinition.Item> {

    record Item(
            String name,
            String code,
            String town,
            @Nullable Integer staff,
            @Nullable BigDecimal area,
            @Nullable LocalDate validUntil) {}

    private final @Nullable JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    /** What a test wants to happen while rows are compared or written. */
    volatile Runnable onCompare = () -> {};

    volatile Runnable onWrite = () -> {};

    /** A key that somebody else took meanwhile. */
    volatile String taken = "";

    LedgerDefinition(@Nullable JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "ledger";
    }

    @Override
    public String permission() {
        return "enterprise.import";
    }

    @Override
    public String title(Locale locale) {
        return "单位名单";
    }

    @Override
    public List<SheetColumn<?>> columns() {
        Choices<String> towns = Choices.of(List.of(
                Choices.option("990102005000", "990102005000", "新圩镇", "Xinxu"),
                Choices.option("990102003000", "990102003000", "梅渚镇", "Meizhu"),
                Choices.option("990103001000", "990103001000", "望岚镇", "Wanglan")));
        return List.of(
                SheetColumn.text("name", "单位名称", "Name", 60).mandatory().aliased("企业名称"),
                SheetColumn.code("code", "统一代码", "Code", LedgerDefinition::code)
                        .mandatory()
                        .noted("六位，字母和数字", "Six letters or digits"),
                SheetColumn.choice("town", "镇街", "Town", towns).mandatory(),
                SheetColumn.integer("staff", "从业人数", "Staff", 0, 100_000).mandatory(),
                SheetColumn.decimal("area", "建筑面积（平方米）", "Area", 2, BigDecimal.ZERO, new BigDecimal(1_000_000)),
                SheetColumn.date("validUntil", "许可证有效期至", "Licence valid until"));
    }

    private static Parsed<String> code(String text) {
        return text.matches("[0-9A-Z]{6}")
                ? Parsed.value(text)
                : Parsed.refused("sheet.too-long", String.valueOf(text.length()), "6");
    }

    @Override
    public List<String> naturalKey() {
        return List.of("code");
    }

    @Override
    public Item read(SheetRow row) {
        LocalDate validUntil = row.date("validUntil");
        if (validUntil != null && validUntil.isBefore(LocalDate.of(2026, 1, 1))) {
            row.note("validUntil", "sheet.year-out-of-range", String.valueOf(validUntil.getYear()));
        }
        return new Item(
                Objects.requireNonNull(row.text("name")),
                Objects.requireNonNull(row.text("code")),
                Objects.requireNonNull(row.text("town")),
                row.integer("staff"),
                row.decimal("area"),
                validUntil);
    }

    @Override
    public Map<String, Standing> compare(List<Keyed<Item>> rows) {
        onCompare.run();
        Map<String, Item> held = new HashMap<>();
        for (Item item : items(rows.stream().map(Keyed::key).toArray(String[]::new))) {
            held.put(item.code(), item);
        }
        Map<String, Standing> standings = new HashMap<>();
        for (Keyed<Item> row : rows) {
            Item before = held.get(row.key());
            if (row.key().equals(taken)) {
                standings.put(row.key(), new Standing.Refused("code", "sheet.duplicate", List.of("0")));
            } else if (before != null) {
                standings.put(
                        row.key(),
                        same(before, row.value())
                                ? new Standing.Unchanged()
                                : new Standing.Changed(json.writeValueAsString(before)));
            } else if (row.value().town().startsWith("990103")) {
                standings.put(row.key(), new Standing.Refused("town", "sheet.not-in-dictionary", List.of("望岚镇")));
            }
        }
        return standings;
    }

    private static boolean same(Item a, Item b) {
        return a.name().equals(b.name())
                && a.town().equals(b.town())
                && Objects.equals(a.staff(), b.staff())
                && Objects.equals(a.validUntil(), b.validUntil())
                && (a.area() == null
                        ? b.area() == null
                        : b.area() != null && a.area().compareTo(b.area()) == 0);
    }

    private List<Item> items(String... codes) {
        return select("code = any(:codes)", codes);
    }

    /** What is stored under codes that begin so. */
    List<Item> jdbcItems(String prefix) {
        return select("code like any(:codes)", prefix.substring(0, 2) + "%");
    }

    private List<Item> select(String where, String... codes) {
        return jdbc().sql("select * from ledger.item where " + where + " order by code")
                .param("codes", codes)
                .query((rs, i) -> new Item(
                        rs.getString("name"),
                        rs.getString("code"),
                        rs.getString("town"),
                        rs.getObject("staff", Integer.class),
                        rs.getBigDecimal("area"),
                        rs.getObject("valid_until", LocalDate.class)))
                .list();
    }

    @Override
    public void write(List<Line<Item>> rows, ImportRun run) {
        for (Item item : rows.stream().map(Line::value).toList()) {
            put(item);
        }
        onWrite.run();
    }

    private void put(Item item) {
        jdbc().sql("""
                        insert into ledger.item (code, name, town, staff, area, valid_until)
                        values (?, ?, ?, ?, ?, ?) on conflict (code) do update set name = excluded.name,
                          town = excluded.town, staff = excluded.staff, area = excluded.area,
                          valid_until = excluded.valid_until
                        """)
                .param(item.code())
                .param(item.name())
                .param(item.town())
                .param(item.staff())
                .param(item.area())
                .param(item.validUntil())
                .update();
    }

    @Override
    public boolean undoable() {
        return true;
    }

    @Override
    public int undo(List<Written> rows, ImportRun run) {
        List<String> created = new ArrayList<>();
        for (Written row : rows) {
            if (row.before() == null) {
                created.add(row.key());
            } else {
                put(json.readValue(row.before(), Item.class));
            }
        }
        jdbc().sql("delete from ledger.item where code = any(:codes)")
                .param("codes", created.toArray(String[]::new))
                .update();
        return rows.size();
    }

    @Override
    public void finished(ImportRun run, Totals totals) {
        jdbc().sql("insert into ledger.history (import_id, created, undone) values (?, ?, ?)")
                .params(run.id(), totals.created(), totals.undone())
                .update();
    }

    private JdbcClient jdbc() {
        return Objects.requireNonNull(jdbc);
    }
}
