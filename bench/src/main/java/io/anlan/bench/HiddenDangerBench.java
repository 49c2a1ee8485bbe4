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
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Lists, searches and statistics over 1,000,000 hidden dangers with row-level security, asked over HTTP as a city, a
 * district and a town officer and as one limited to sectors. Each is compared with a plain query of the owner without
 * row security. Arguments: port, data folder.
 *
 * <p>Goals (issue 2): list and search p95 under 50 ms, statistics under 300 ms, on two cores.
 */
public final class HiddenDangerBench {

    private static final int RECORDS = 1_000_000;
    private static final int CHUNK = 100_000;
    private static final int ROUNDS = 40;
    private static final String PASSWORD = "Bench-Only-2026";

    private static final String FILL = """
            insert into hiddendanger.danger (id, number, state, grade, suggested_grade, region_code, sector_codes, enterprise_id,
              enterprise_name, title, place_text, lon, lat, kind_code, source_kinds, found_at, reported_by, reporter_name, reported_at,
              self_reported, content_hash, due_on, moved_at, submitted_at, closed_at, on_time, search_text)
            select gen_random_uuid(), number, case when open then (array['FOUND','REGISTERED','TREATING','AWAITING_ACCEPTANCE'])[1 + (n / 900) % 4]
                     else 'CANCELLED' end,
              case when n % 50 = 0 then 'MAJOR' else 'ORDINARY' end, 'ORDINARY',
              (array['990102','990103','990104','990121','990122'])[1 + n % 5] || lpad((1 + (n / 5) % 9)::text, 3, '0') || '000',
              array[(array['industry-trade','fire','commerce','construction','dust','warehouse','school','gas'])[1 + (n / 7) % 8]],
              md5('e' || n % 20000)::uuid, name, title, '一号车间', 118 + (n % 1000) / 1000.0, 31 + (n % 777) / 1000.0,
              (array['FIRE','ELECTRICAL','EQUIPMENT','EVACUATION','DUST','TRAINING','SITE','OPERATION'])[1 + (n / 3) % 8],
              array[(array['SELF_INSPECTION','SELF_INSPECTION','SUPERVISION','ENFORCEMENT','TIP_OFF'])[1 + n % 5]],
              found, md5('u')::uuid, '测量', found, true, '', found::date + 15, found, found + interval '9 days',
              case when open then null else found + interval '10 days' end, case when open then null else n % 20 <> 0 end,
              number || ' ' || title || ' ' || name
            from (select n, (n / 45) % 20 = 1 as open, 'YH-' || lpad((n / 9999)::text, 4, '0') || '-' || lpad((n % 9999)::text, 4, '0') as number,
                    (array['疏散通道堵塞','配电箱无门','灭火器过期','除尘管道积尘','皮带轮外露','安全阀未校验','未戴安全帽','气瓶未固定'])[1 + n % 8]
                      || n % 1000 as title,
                    '第' || n % 20000 || '号企业' as name,
                    now() - (n % 1095) * interval '1 day' - (n % 1440) * interval '1 minute' as found
                  from generate_series(?::int, ?::int) n) g
            """;

    /** Up to a quarter of a million acts of one person, in the person's own places. */
    private static final String ACTS = """
            insert into hiddendanger.history (id, danger_id, at, action, from_state, to_state, actor_id, actor_name, region_code,
              sector_codes, enterprise_id)
            select gen_random_uuid(), id, found_at + interval '1 day', 'REGISTER', 'FOUND', 'REGISTERED', ?, '测量', region_code,
              sector_codes, enterprise_id
            from hiddendanger.danger where region_code like rtrim(?, '0') || '%' order by id limit 250000
            """;

    private HiddenDangerBench() {}

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
            lists(client(users, owner, port, "city", "990100000000"), "city");
            lists(client(users, owner, port, "district", "990102000000"), "district");
            lists(client(users, owner, port, "town", "990102009000"), "town");
            lists(
                    client(users, owner, port, "dept", "990102000000", "commerce", "warehouse"),
                    "two sectors of a district");
            statistics(client(users, owner, port, "stat", "990100000000"), owner);
        }
    }

    private static void fill(JdbcTemplate owner) {
        Integer there = owner.queryForObject("select count(*) from hiddendanger.danger", Integer.class);
        long begun = System.nanoTime();
        for (int from = there == null ? 0 : there; from < RECORDS; from += CHUNK) {
            owner.update(FILL, from, from + CHUNK - 1);
            System.out.printf(Locale.ROOT, "filled %,d in %.0f s%n", from + CHUNK, (System.nanoTime() - begun) / 1e9);
        }
        owner.execute("vacuum analyze hiddendanger.danger");
        owner.execute("vacuum analyze hiddendanger.tally");
        System.out.printf(
                Locale.ROOT,
                "%,d records, %s; %,d summary rows%n",
                RECORDS,
                owner.queryForObject(
                        "select pg_size_pretty(pg_total_relation_size('hiddendanger.danger'))", String.class),
                owner.queryForObject("select count(*) from hiddendanger.tally", Integer.class));
    }

    private static void lists(ImportClient client, String reader) throws IOException {
        measure(client, reader, "default view", "/api/hidden-dangers?size=50");
        measure(client, reader, "page 20", "/api/hidden-dangers?size=50&page=20");
        measure(client, reader, "overdue", "/api/hidden-dangers?due=OVERDUE");
        measure(client, reader, "all, newest", "/api/hidden-dangers?stateGroup=ALL&sort=-foundAt");
        measure(
                client,
                reader,
                "major, electrical",
                "/api/hidden-dangers?stateGroup=ALL&grade=MAJOR&kind=ELECTRICAL&sort=-foundAt");
        measure(client, reader, "number", "/api/hidden-dangers?stateGroup=ALL&q=YH-0050-0312");
        measure(client, reader, "common words", "/api/hidden-dangers?q=%E7%A7%AF%E5%B0%98");
        measure(client, reader, "counts above", "/api/hidden-dangers/facets");
        measure(client, reader, "tasks", "/api/hidden-dangers/tasks?size=50");
        measure(client, reader, "done by me", "/api/hidden-dangers/acts?size=50");
        measure(client, reader, "done by me, page 20", "/api/hidden-dangers/acts?size=50&page=20");
        measure(client, reader, "done by me, a number", "/api/hidden-dangers/acts?q=YH-0050-0312");
        measure(client, reader, "urged by me", "/api/hidden-dangers?stateGroup=OPEN&urgedByMe=true");
    }

    private static void statistics(ImportClient client, JdbcTemplate owner) throws IOException {
        System.out.println("statistics | p50 ms | p95 ms | plain group-by of the owner, ms | ratio");
        compare(client, owner, "by=region", "left(region_code, 6)");
        compare(client, owner, "by=kind", "kind_code");
        compare(client, owner, "by=sector", "sector_codes[1]");
        compare(client, owner, "by=month&by=grade", "date_trunc('month', found_at), grade");
        compare(client, owner, "by=region&by=kind", "left(region_code, 6), kind_code");
        compare(client, owner, "by=kind&by=source", "kind_code, source_kinds[1]");
    }

    private static void compare(ImportClient client, JdbcTemplate owner, String by, String columns) throws IOException {
        double[] asked = times(client, "/api/hidden-dangers/stats?" + by);
        double[] plain = new double[5];
        for (int i = 0; i < plain.length; i++) {
            long begun = System.nanoTime();
            owner.queryForList("select " + columns + ", count(*), count(*) filter (where closed_at is null),"
                    + " count(*) filter (where on_time) from hiddendanger.danger where state not in ('VOID', 'MERGED') group by "
                    + columns);
            plain[i] = (System.nanoTime() - begun) / 1e6;
        }
        Arrays.sort(plain);
        double p50 = asked[asked.length / 2];
        System.out.printf(
                Locale.ROOT,
                "%s | %.0f | %.0f | %.0f | 1 : %.1f%n",
                by,
                p50,
                asked[(int) (asked.length * 0.95)],
                plain[2],
                plain[2] / p50);
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
            ms[i] = Duration.ofNanos(System.nanoTime() - begun).toNanos() / 1e6;
        }
        Arrays.sort(ms);
        return ms;
    }

    private static ImportClient client(
            Users users, JdbcTemplate owner, int port, String name, String place, String... sectors)
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
        UUID id = Ids.next();
        Actors.runAsSystem("bench", () -> users.load(List.of(new UserLoad(id, edit, PASSWORD))));
        owner.update(ACTS, id, place);
        owner.execute("vacuum analyze hiddendanger.history");
        var client = new ImportClient(port);
        client.signIn(account, PASSWORD);
        return client;
    }
}
