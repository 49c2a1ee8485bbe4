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
import javax.sql.DataSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The register and the statistical tables over 100,000 accidents of six years with row-level security, asked over HTTP as
 * a city, a district and a town officer and as one limited to sectors. Tables are compared with a plain group-by of the
 * owner without row security. Arguments: port, data folder.
 *
 * <p>Goal (issue 3): every page under 300 ms, on two cores.
 */
public final class AccidentBench {

    private static final int RECORDS = 100_000;
    private static final int ROUNDS = 40;
    private static final String PASSWORD = "Bench-Only-2026";

    private static final String FILL = """
            insert into accident.accident (id, number, state, grade, region_code, sector_codes, sector_code, category, industry_code,
              enterprise_id, enterprise_name, title, place_text, type_code, productive, occurred_at, occurred_on, deaths, missing,
              serious_injuries, minor_injuries, direct_loss_yuan, learned_at, reported_at, reported_by, reporter_name, late_reports,
              due_kind, due_at, moved_at, closed_at, search_text)
            select gen_random_uuid(), number, case when open then (array['REPORTED','INVESTIGATING','APPROVED'])[1 + n % 3] else 'CLOSED' end,
              case when n % 200 = 0 then 'LARGER' else 'ORDINARY' end,
              (array['990102','990103','990104','990121','990122'])[1 + n % 5] || lpad((1 + (n / 5) % 9)::text, 3, '0') || '000',
              array[sector], sector, case sector when 'road' then 'ROAD' when 'fire' then 'FIRE' else 'INDUSTRY' end,
              (array['C2110','C3484','E4710','F5211','G5432','G5990','D4511'])[1 + n % 7], md5('e' || n % 2000)::uuid,
              '第' || n % 2000 || '号企业', number || '事故', '一号车间', '1986-' || lpad((1 + n % 20)::text, 2, '0'), n % 10 < 8, at,
              (at at time zone 'Asia/Shanghai')::date, case when n % 200 = 0 then 3 else (n % 4 = 0)::int end, 0, (n % 3)::int, n % 2,
              10000 * (n % 300), at, at + interval '40 minutes', md5('u')::uuid, '测量', (n % 25 = 0)::int,
              case when open then 'INVESTIGATION' end, case when open then at + interval '60 days' end, at,
              case when open then null else at + interval '300 days' end, lower(number) || ' 第' || n % 2000 || '号企业'
            from (select n, n % 50 = 1 as open, 'SG-2020-' || lpad(n::text, 6, '0') as number,
                    (array['road','industry-trade','fire','construction','dust','warehouse','commerce'])[1 + (n / 7) % 7] as sector,
                    now() - (n % 2190) * interval '1 day' - (n % 1440) * interval '1 minute' as at
                  from generate_series(1, ?::int) n) g
            """;

    private AccidentBench() {}

    public static void main(String[] args) throws IOException {
        int port = Integer.parseInt(args[0]);
        Path data = Path.of(args[1]).toAbsolutePath();
        Files.createDirectories(data);
        try (ConfigurableApplicationContext server = new SpringApplicationBuilder(AnlanApplication.class)
                .run("--server.port=" + port, "--anlan.data=" + data.resolve("var"), "--anlan.sample=false")) {
            var owner = new JdbcTemplate(server.getBean("ownerDataSource", DataSource.class));
            fill(owner);
            Users users = server.getBean(Users.class);
            System.out.println("reader | query | p50 ms | p95 ms | max ms");
            pages(client(users, port, "city", "990100000000"), "city");
            pages(client(users, port, "district", "990102000000"), "district");
            pages(client(users, port, "town", "990102009000"), "town");
            pages(client(users, port, "dept", "990102000000", "fire", "commerce"), "two sectors of a district");
            compare(client(users, port, "stat", "990100000000"), owner);
        }
    }

    private static void fill(JdbcTemplate owner) {
        Integer there = owner.queryForObject("select count(*) from accident.accident", Integer.class);
        if (there == null || there == 0) {
            owner.update(FILL, RECORDS);
        }
        owner.execute("vacuum analyze accident.accident");
        System.out.printf(
                Locale.ROOT,
                "%,d accidents, %s%n",
                RECORDS,
                owner.queryForObject(
                        "select pg_size_pretty(pg_total_relation_size('accident.accident'))", String.class));
    }

    private static void pages(ImportClient client, String reader) throws IOException {
        measure(client, reader, "register, newest", "/api/accidents?size=50");
        measure(client, reader, "register, page 20", "/api/accidents?size=50&page=20");
        measure(client, reader, "overdue", "/api/accidents?due=OVERDUE&sort=due");
        measure(client, reader, "larger and above", "/api/accidents?grade=LARGER&grade=MAJOR&grade=EXTRA_MAJOR");
        measure(client, reader, "by number", "/api/accidents?q=SG-2020-004321");
        measure(client, reader, "figures above", "/api/accidents/facets");
        measure(client, reader, "table, this year", "/api/accidents/tables?by=category");
        measure(client, reader, "table, five years", "/api/accidents/tables?by=region&by=category&" + fiveYears());
    }

    private static String fiveYears() {
        int year = java.time.Year.now(java.time.ZoneId.of("Asia/Shanghai")).getValue();
        return "from=" + (year - 4) + "-01-01&to=" + year + "-12-31";
    }

    /** A table asks for its years and for the same years one before, the baseline for all years once. */
    private static void compare(ImportClient client, JdbcTemplate owner) throws IOException {
        System.out.println("five years, city | p50 ms | p95 ms | plain group-by of the owner, ms | ratio");
        line(client, owner, "by=category", "category");
        line(client, owner, "by=sector&by=grade", "sector_code, grade");
        line(client, owner, "by=region&by=industry", "left(region_code, 6), left(industry_code, 1)");
        line(client, owner, "by=month", "date_trunc('month', occurred_on)");
    }

    private static void line(ImportClient client, JdbcTemplate owner, String by, String columns) throws IOException {
        double[] asked = times(client, "/api/accidents/tables?" + by + "&" + fiveYears());
        double[] plain = new double[5];
        for (int i = 0; i < plain.length; i++) {
            long begun = System.nanoTime();
            owner.queryForList(
                    "select " + columns + ", count(*), sum(deaths), sum(direct_loss_yuan) from accident.accident"
                            + " where state <> 'CANCELLED' group by " + columns);
            plain[i] = (System.nanoTime() - begun) / 1e6;
        }
        Arrays.sort(plain);
        double p50 = asked[asked.length / 2];
        System.out.printf(
                Locale.ROOT,
                "%s | %.0f | %.0f | %.0f | %.1f : 1%n",
                by,
                p50,
                asked[(int) (asked.length * 0.95)],
                plain[2],
                p50 / plain[2]);
    }

    private static void measure(ImportClient client, String reader, String name, String path) throws IOException {
        double[] ms = times(client, path);
        System.out.printf(
                Locale.ROOT,
                "%s | %s | %.1f | %.1f | %.1f%n",
                reader,
                name,
                ms[ms.length / 2],
                ms[(int) (ms.length * 0.95)],
                ms[ms.length - 1]);
    }

    private static double[] times(ImportClient client, String path) throws IOException {
        for (int i = 0; i < 5; i++) {
            client.get(path);
        }
        double[] ms = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long begun = System.nanoTime();
            client.get(path);
            ms[i] = (System.nanoTime() - begun) / 1e6;
        }
        Arrays.sort(ms);
        return ms;
    }

    private static ImportClient client(Users users, int port, String name, String place, String... sectors)
            throws IOException {
        String account = name + System.currentTimeMillis();
        var edit = new UserEdit(
                account,
                "测量",
                null,
                null,
                null,
                null,
                place,
                List.of(place),
                List.of(sectors),
                List.of(),
                List.of("bureau-officer"),
                0);
        Actors.runAsSystem("bench", () -> users.load(List.of(new UserLoad(Ids.next(), edit, PASSWORD))));
        var client = new ImportClient(port);
        client.signIn(account, PASSWORD);
        return client;
    }
}
