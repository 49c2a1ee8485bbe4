package io.anlan.bench;

import io.anlan.platform.access.Actors;
import io.anlan.platform.spreadsheet.Choices;
import io.anlan.platform.spreadsheet.ImportRun;
import io.anlan.platform.spreadsheet.Parsed;
import io.anlan.platform.spreadsheet.SheetColumn;
import io.anlan.platform.spreadsheet.SheetDefinition;
import io.anlan.platform.spreadsheet.SheetRow;
import io.anlan.platform.spreadsheet.Standing;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A table of twelve columns under row security, and its import. */
class ImportBenchTable implements SheetDefinition<ImportBenchTable.Item> {

    static final List<String> HEADINGS =
            List.of("单位名称", "统一代码", "镇街", "地址", "行业代码", "从业人数", "建筑面积", "许可证有效期至", "电话", "负责人", "重点单位", "备注");
    static final List<String> TOWNS = List.of("河埠街道", "鹭湾街道", "梅渚镇", "南桥街道", "新圩镇", "云门街道", "石窑镇", "汀西街道", "柏溪镇");

    record Item(
            String name,
            String code,
            String town,
            @Nullable String address,
            @Nullable String industry,
            @Nullable Integer staff,
            @Nullable BigDecimal area,
            @Nullable LocalDate validUntil,
            @Nullable String phone,
            @Nullable String principal,
            @Nullable Boolean key,
            @Nullable String remark) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    ImportBenchTable(
            JdbcClient jdbc,
            TransactionTemplate transactions,
            @FlywayDataSource DataSource owner,
            @Value("${bench.keep:false}") boolean keep) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        if (!keep) {
            createTable(owner);
        }
    }

    private static void createTable(DataSource owner) {
        JdbcClient.create(owner).sql("""
                        drop schema if exists bench cascade;
                        create schema bench;
                        create table bench.item (code text primary key, name text, town text collate "C", address text,
                          industry text, staff int, area numeric, valid_until date, phone text, principal text,
                          key_place boolean, remark text);
                        create index on bench.item (town);
                        call platform.protect('bench.item', region => 'town');
                        """).update();
    }

    void empty() {
        Actors.runAsSystem(
                "bench",
                () -> transactions.executeWithoutResult(
                        tx -> jdbc.sql("delete from bench.item").update()));
    }

    @Override
    public String name() {
        return "bench";
    }

    @Override
    public String permission() {
        return "self";
    }

    @Override
    public String title(Locale locale) {
        return "测量用名单";
    }

    @Override
    public List<SheetColumn<?>> columns() {
        Choices<String> towns = Choices.of(IntStream.range(0, TOWNS.size())
                .mapToObj(i -> {
                    String code = "990102%03d000".formatted(i + 1);
                    return Choices.option(code, code, TOWNS.get(i), code);
                })
                .toList());
        return List.of(
                SheetColumn.text("name", "单位名称", "Name", 100).mandatory(),
                SheetColumn.code("code", "统一代码", "Code", ImportBenchTable::code).mandatory(),
                SheetColumn.choice("town", "镇街", "Town", towns).mandatory(),
                SheetColumn.text("address", "地址", "Address", 200),
                SheetColumn.text("industry", "行业代码", "Industry", 10),
                SheetColumn.integer("staff", "从业人数", "Staff", 0, 1_000_000),
                SheetColumn.decimal("area", "建筑面积", "Area", 2, BigDecimal.ZERO, new BigDecimal(10_000_000)),
                SheetColumn.date("validUntil", "许可证有效期至", "Valid until"),
                SheetColumn.text("phone", "电话", "Phone", 20),
                SheetColumn.text("principal", "负责人", "Principal", 40),
                SheetColumn.yesNo("key", "重点单位", "Key"),
                SheetColumn.text("remark", "备注", "Remark", 200));
    }

    private static Parsed<String> code(String text) {
        return text.length() == 18 ? Parsed.value(text) : Parsed.refused("sheet.too-long", "18", "18");
    }

    @Override
    public List<String> naturalKey() {
        return List.of("code");
    }

    @Override
    public Item read(SheetRow row) {
        return new Item(
                Objects.requireNonNull(row.text("name")),
                Objects.requireNonNull(row.text("code")),
                Objects.requireNonNull(row.text("town")),
                row.text("address"),
                row.text("industry"),
                row.integer("staff"),
                row.decimal("area"),
                row.date("validUntil"),
                row.text("phone"),
                row.text("principal"),
                row.yesNo("key"),
                row.text("remark"));
    }

    @Override
    public Map<String, Standing> compare(List<Keyed<Item>> rows) {
        Map<String, Item> held = new HashMap<>();
        jdbc.sql("select * from bench.item where code = any(:codes)")
                .param("codes", rows.stream().map(Keyed::key).toArray(String[]::new))
                .query(rs -> {
                    held.put(
                            rs.getString("code"),
                            new Item(
                                    rs.getString("name"),
                                    rs.getString("code"),
                                    rs.getString("town"),
                                    rs.getString("address"),
                                    rs.getString("industry"),
                                    rs.getObject("staff", Integer.class),
                                    rs.getBigDecimal("area").stripTrailingZeros(),
                                    rs.getObject("valid_until", LocalDate.class),
                                    rs.getString("phone"),
                                    rs.getString("principal"),
                                    rs.getObject("key_place", Boolean.class),
                                    rs.getString("remark")));
                });
        Map<String, Standing> standings = new HashMap<>();
        for (Keyed<Item> row : rows) {
            Item before = held.get(row.key());
            if (before != null) {
                standings.put(
                        row.key(),
                        before.equals(plain(row.value())) ? new Standing.Unchanged() : new Standing.Changed(null));
            }
        }
        return standings;
    }

    private static Item plain(Item item) {
        BigDecimal area = item.area();
        return new Item(
                item.name(),
                item.code(),
                item.town(),
                item.address(),
                item.industry(),
                item.staff(),
                area == null ? null : area.stripTrailingZeros(),
                item.validUntil(),
                item.phone(),
                item.principal(),
                item.key(),
                item.remark());
    }

    @Override
    public void write(List<Line<Item>> rows, ImportRun run) {
        List<Item> items = rows.stream().map(Line::value).toList();
        jdbc.sql("""
                        insert into bench.item (code, name, town, address, industry, staff, area, valid_until, phone,
                          principal, key_place, remark)
                        select * from unnest(cast(:code as text[]), cast(:name as text[]), cast(:town as text[]),
                          cast(:address as text[]), cast(:industry as text[]), cast(:staff as int[]),
                          cast(:area as numeric[]), cast(:valid as date[]), cast(:phone as text[]),
                          cast(:principal as text[]), cast(:key as boolean[]), cast(:remark as text[]))
                        on conflict (code) do update set name = excluded.name, town = excluded.town
                        """)
                .param("code", items.stream().map(Item::code).toArray(String[]::new))
                .param("name", items.stream().map(Item::name).toArray(String[]::new))
                .param("town", items.stream().map(Item::town).toArray(String[]::new))
                .param("address", items.stream().map(Item::address).toArray(String[]::new))
                .param("industry", items.stream().map(Item::industry).toArray(String[]::new))
                .param("staff", items.stream().map(Item::staff).toArray(Integer[]::new))
                .param(
                        "area",
                        items.stream().map(Item::area).map(String::valueOf).toArray(String[]::new))
                .param(
                        "valid",
                        items.stream()
                                .map(Item::validUntil)
                                .map(String::valueOf)
                                .toArray(String[]::new))
                .param("phone", items.stream().map(Item::phone).toArray(String[]::new))
                .param("principal", items.stream().map(Item::principal).toArray(String[]::new))
                .param("key", items.stream().map(Item::key).toArray(Boolean[]::new))
                .param("remark", items.stream().map(Item::remark).toArray(String[]::new))
                .update();
    }

    @Override
    public void finished(ImportRun run, Totals totals) {
        if (totals.created() + totals.changed() + totals.unchanged() == 0) {
            throw new IllegalStateException("nothing imported");
        }
    }
}
