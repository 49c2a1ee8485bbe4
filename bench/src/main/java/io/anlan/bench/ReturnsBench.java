package io.anlan.bench;

import io.anlan.AnlanApplication;
import io.anlan.identity.UserEdit;
import io.anlan.identity.UserLoad;
import io.anlan.identity.Users;
import io.anlan.platform.access.Actors;
import io.anlan.platform.id.Ids;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Five years of a weekly return from 2,000 enterprises (260 × 2,000 = 520,000 filings) under row-level security, every page
 * asked over HTTP as officers of a city, a district and a town and as an enterprise. Arguments: port, data folder.
 *
 * <p>Goal (issue 3, 6.4): every page under 300 ms on two cores. The baseline is a plain count of one period by the tables'
 * owner, without row security.
 */
public final class ReturnsBench {

    private static final int FIRMS = 2_000;
    private static final int WEEKS = 260;
    private static final int ROUNDS = 30;
    private static final String PASSWORD = "Bench-Only-2026";
    private static final UUID FORM =
            UUID.nameUUIDFromBytes("returns-bench".getBytes(java.nio.charset.StandardCharsets.UTF_8));

    private static final String ENTERPRISES = """
            insert into enterprise.enterprise (id, kind, name, region_code, sector_codes, employees, status, created_at, updated_at)
            select md5('bench-firm' || n)::uuid, 'OTHER_PLACE', '第' || n || '号企业',
              (array['990102','990103','990104','990121','990122'])[1 + n % 5] || lpad((1 + (n / 5) % 9)::text, 3, '0') || '000',
              array['industry-trade'], 10 + n % 300, 'APPROVED', now(), now()
            from generate_series(1, ?::int) n on conflict do nothing
            """;

    private static final String DEFINITION = """
            {"title":"每周四报送","basis":null,"checks":[],"approval":["TOWN"],"zeroAllowed":true,
             "audience":{"kind":"ENTERPRISES","regions":[],"sectors":[],"scales":[],"riskLevels":[],"productionStates":[],
                         "industries":[],"minEmployees":null,"placeLevel":null},
             "schedule":{"frequency":"WEEKLY","weekday":"THURSDAY","dueDay":null,"onceDue":null,"holiday":"KEEP","graceDays":0,
                         "lockDays":7},
             "fields":[%s]}
            """;

    private static final String FIELD = """
            {"key":"f%1$d","label":"第 %1$d 项数","type":"INTEGER","unit":"项","required":true,"min":null,"max":null,"scale":0,
             "options":[],"help":null,"known":%2$s,"askAnyway":null,"summed":true}
            """;

    private static final String PERIODS = """
            insert into returns.period (id, form_id, number, key, starts_on, ends_on, nominal_on, due_on, on_time_until, locks_on,
              created_at)
            select md5('bench-period' || n)::uuid, ?, 1, to_char(thursday, 'IYYY"-W"IW'), thursday - 6, thursday, thursday, thursday,
                   thursday, thursday + 8, now()
            from (select n, (date_trunc('week', now())::date + 3) - 7 * n as thursday from generate_series(0, ?::int - 1) n) g
            """;

    private static final String FILINGS = """
            insert into returns.filing (id, form_id, period_id, region_code, sector_codes, enterprise_id, reporter_name, state, step,
              zero, answers, origins, submitted_at, submitted_by, on_time, accepted_at)
            select gen_random_uuid(), ?, p.id, e.region_code, e.sector_codes, e.id, e.name,
                   case when roll < 6 then 'OPEN' when roll < 12 then 'SUBMITTED' else 'ACCEPTED' end, case when roll < 12 then 0 else 1 end,
                   roll % 5 = 0,
                   case when roll >= 6 then jsonb_build_object('f1', roll, 'f2', roll / 2, 'f3', 1, 'f4', 0, 'f5', roll * 3, 'f6', 2,
                     'f7', 7, 'f8', roll) end,
                   case when roll >= 6 then '{}'::jsonb end, case when roll >= 6 then p.due_on - interval '5 hours' end,
                   case when roll >= 6 then '安全管理员' end, case when roll >= 6 then roll >= 14 end,
                   case when roll >= 12 then p.due_on + interval '1 day' end
            from returns.period p cross join lateral (
              select e.*, abs(hashtext(e.id::text || p.key)) % 100 as roll from enterprise.enterprise e where e.name like '第%号企业') e
            where p.form_id = ?
            """;

    private ReturnsBench() {}

    public static void main(String[] args) throws IOException {
        int port = Integer.parseInt(args[0]);
        Path data = Path.of(args[1]).toAbsolutePath();
        Files.createDirectories(data);
        try (ConfigurableApplicationContext server = new SpringApplicationBuilder(AnlanApplication.class)
                .run("--server.port=" + port, "--anlan.data=" + data.resolve("var"), "--anlan.sample=false")) {
            var owner = new JdbcTemplate(server.getBean("ownerDataSource", DataSource.class));
            fill(owner);
            Users users = server.getBean(Users.class);
            System.out.println("reader | page | p50 ms | p95 ms | max ms");
            officer(client(users, port, "city", "990100000000", null, "bureau-officer"), owner, "city");
            officer(client(users, port, "district", "990102000000", null, "bureau-officer"), owner, "district");
            officer(client(users, port, "town", "990102001000", null, "town-officer"), owner, "town");
            UUID firm = Objects.requireNonNull(owner.queryForObject("select md5('bench-firm1')::uuid", UUID.class));
            enterprise(client(users, port, "firm", "990103001000", firm, "enterprise-principal"), owner, firm);
            baseline(owner);
        }
    }

    private static void fill(JdbcTemplate owner) {
        Integer there = owner.queryForObject("select count(*) from returns.form where id = ?", Integer.class, FORM);
        if (there != null && there == 0) {
            String[] fields = new String[8];
            for (int i = 0; i < fields.length; i++) {
                fields[i] = FIELD.formatted(i + 1, i == 0 ? "\"DANGERS_FOUND\"" : "null");
            }
            owner.update(ENTERPRISES, FIRMS);
            owner.update("""
                    insert into returns.form (id, region_code, reach, issuer, title, state, created_at, created_by)
                    values (?, '990100000000', platform.code_range('9901', '9902'), '测量', '每周四报送', 'ACTIVE', now(), '测量')
                    """, FORM);
            owner.update(
                    "insert into returns.form_version (form_id, number, effective_from, definition, published_at, published_by)"
                            + " values (?, 1, now()::date - 1900, ?::jsonb, now(), '测量')",
                    FORM,
                    DEFINITION.formatted(String.join(",", fields)));
            owner.update(PERIODS, FORM, WEEKS);
            owner.update(FILINGS, FORM, FORM);
        }
        owner.execute("vacuum analyze returns.filing");
        owner.execute("vacuum analyze returns.period");
        owner.execute("vacuum analyze enterprise.enterprise");
        System.out.printf(
                Locale.ROOT,
                "%,d filings, %s%n",
                owner.queryForObject("select count(*) from returns.filing", Integer.class),
                owner.queryForObject("select pg_size_pretty(pg_total_relation_size('returns.filing'))", String.class));
    }

    private static String text(JdbcTemplate owner, String sql, Object... args) {
        return String.valueOf(owner.queryForObject(sql, String.class, args));
    }

    private static void officer(ImportClient client, JdbcTemplate owner, String reader) throws IOException {
        String newest = text(
                owner, "select id from returns.period where form_id = ? order by ends_on desc offset 1 limit 1", FORM);
        String oldest = text(owner, "select id from returns.period where form_id = ? order by ends_on limit 1", FORM);
        String filing = text(
                owner,
                "select id from returns.filing where period_id = ?::uuid and region_code = '990102001000' limit 1",
                newest);
        String period = "/api/returns/periods/" + newest;
        measure(client, reader, "board of all forms", "/api/returns/periods");
        measure(client, reader, "one period: figures, places, trend", period);
        measure(client, reader, "a period of five years ago", "/api/returns/periods/" + oldest);
        measure(client, reader, "chase list, missing first", period + "/filings?size=50");
        measure(client, reader, "only the missing", period + "/filings?timeliness=MISSING");
        measure(client, reader, "find a reporter", period + "/filings?q=%E7%AC%AC77");
        measure(client, reader, "sums of eight numbers by place", period + "/sums");
        measure(client, reader, "one return", "/api/returns/filings/" + filing);
        measure(client, reader, "one form with its versions", "/api/returns/forms/" + FORM);
        measure(client, reader, "burden", "/api/returns/forms/burden");
    }

    private static void enterprise(ImportClient client, JdbcTemplate owner, UUID firm) throws IOException {
        String open = text(
                owner,
                "select id from returns.filing where enterprise_id = ? order by state = 'OPEN' desc limit 1",
                firm);
        measure(client, "enterprise", "own returns", "/api/returns/filings/mine");
        measure(client, "enterprise", "one return, prefilled", "/api/returns/filings/" + open);
    }

    private static void baseline(JdbcTemplate owner) {
        double[] ms = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long begun = System.nanoTime();
            owner.queryForList(
                    "select left(region_code, 6), state, on_time, zero, count(*) from returns.filing where period_id ="
                            + " (select id from returns.period where form_id = ? order by ends_on desc offset 1 limit 1)"
                            + " group by 1, 2, 3, 4",
                    FORM);
            ms[i] = (System.nanoTime() - begun) / 1e6;
        }
        print("owner", "baseline: plain count of one period by district", ms);
    }

    private static void measure(ImportClient client, String reader, String name, String path) throws IOException {
        for (int i = 0; i < 5; i++) {
            client.get(path);
        }
        double[] ms = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long begun = System.nanoTime();
            client.get(path);
            ms[i] = (System.nanoTime() - begun) / 1e6;
        }
        print(reader, name, ms);
    }

    private static void print(String reader, String name, double[] ms) {
        Arrays.sort(ms);
        System.out.printf(
                Locale.ROOT,
                "%s | %s | %.1f | %.1f | %.1f%n",
                reader,
                name,
                ms[ms.length / 2],
                ms[(int) (ms.length * 0.95)],
                ms[ms.length - 1]);
    }

    private static ImportClient client(
            Users users, int port, String name, String place, @Nullable UUID firm, String role) throws IOException {
        String account = name + System.currentTimeMillis();
        var edit = new UserEdit(
                account,
                "测量",
                null,
                null,
                null,
                null,
                place,
                firm == null ? List.of(place) : List.of(),
                List.of(),
                firm == null ? List.of() : List.of(firm),
                List.of(role),
                0);
        Actors.runAsSystem("bench", () -> users.load(List.of(new UserLoad(Ids.next(), edit, PASSWORD))));
        var client = new ImportClient(port);
        client.signIn(account, PASSWORD);
        return client;
    }
}
