package io.anlan.bench;

import io.anlan.AnlanApplication;
import io.anlan.identity.UserEdit;
import io.anlan.identity.UserLoad;
import io.anlan.identity.Users;
import io.anlan.platform.access.Actors;
import io.anlan.platform.access.CodeRange;
import io.anlan.platform.id.Ids;
import io.anlan.platform.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * List, filter and search over 1,000,000 enterprises by officers of a city, a district and a town: over HTTP as the
 * browser does, in SQL under row security, and the same query by the superuser without row security as baseline.
 * Arguments: port, data folder, rows (default 1,000,000), rounds (default 40). Run with the server's usual heap.
 *
 * <p>Goal (issue 2): p95 under 50 ms for each.
 */
public final class EnterpriseListBench {

    private static final double GOAL_MILLIS = 50;
    private static final int WARM_UP = 20;
    private static final String PASSWORD = "Bench-Only-2026";
    private static final String DATABASE = "enterprises";

    /** What an officer looks for: query parameters, the same as filter of {@code find_ids}, and the order. */
    private record Query(String name, String parameters, String filter, String sort) {}

    private static final List<Query> QUERIES = List.of(
            new Query("list, default order", "", "{}", ""),
            new Query("list by name, page 20", "sort=name&page=20", "{}", "name"),
            new Query("list, latest change first", "sort=-updatedAt", "{}", "-updatedAt"),
            new Query("filter risk red", "risk=RED", "{'riskLevel':['RED']}", ""),
            new Query("filter sector", "sector=dust", "{'sector':['dust']}", ""),
            new Query(
                    "filter sector + size + orange",
                    "sector=gas&scale=LARGE&risk=ORANGE",
                    "{'sector':['gas'],'scale':['LARGE'],'riskLevel':['ORANGE']}",
                    ""),
            new Query("search common word 有限公司", "q=有限公司", "{'q':'有限公司'}", ""),
            new Query("search word of two characters 木业", "q=木业", "{'q':'木业'}", ""),
            new Query("search rare name 柏溪恒瑞木业", "q=柏溪恒瑞木业", "{'q':'柏溪恒瑞木业'}", ""),
            new Query("search address 柏溪老街18号", "q=柏溪老街18号", "{'q':'柏溪老街18号'}", ""),
            new Query("search initials bxhr", "q=bxhr", "{'q':'bxhr'}", ""),
            new Query("search code 91990102MA00001", "q=91990102MA00001", "{'q':'91990102MA00001'}", ""),
            new Query("search nothing 不存在的厂名", "q=不存在的厂名", "{'q':'不存在的厂名'}", ""));

    private static final List<String> PLACES = List.of("990100000000", "990102000000", "990102009000");

    private EnterpriseListBench() {}

    public static void main(String[] args) throws IOException, SQLException {
        int port = Integer.parseInt(args[0]);
        Path data = Path.of(args[1]).toAbsolutePath();
        int rows = args.length > 2 ? Integer.parseInt(args[2]) : 1_000_000;
        int rounds = args.length > 3 ? Integer.parseInt(args[3]) : 40;
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data)) {
            create(postgres);
            try (ConfigurableApplicationContext server = new SpringApplicationBuilder(AnlanApplication.class)
                            .run(
                                    "--server.port=" + port,
                                    "--anlan.data=" + data.resolve("app"),
                                    "--anlan.sample=false",
                                    "--anlan.db-url=" + postgres.jdbcUrl(DATABASE),
                                    "--anlan.db-owner=bench_owner",
                                    "--anlan.db-owner-password=bench-owner",
                                    "--anlan.db-app-password=bench-app");
                    Connection superuser = superuser(postgres, DATABASE)) {
                fill(superuser, rows);
                for (String place : PLACES) {
                    measure(server.getBean(Users.class), superuser, port, place, rounds);
                }
            }
        }
    }

    private static void create(EmbeddedPostgres postgres) throws SQLException {
        try (Connection c = superuser(postgres, "postgres");
                Statement s = c.createStatement()) {
            try (var there = s.executeQuery("select from pg_database where datname = '" + DATABASE + "'")) {
                if (there.next()) {
                    return;
                }
            }
            s.execute("create role bench_owner login createrole password 'bench-owner'");
            s.execute("create database " + DATABASE + " owner bench_owner");
        }
    }

    private static void fill(Connection superuser, int rows) throws SQLException {
        try (Statement s = superuser.createStatement();
                var there = s.executeQuery("select count(*) from enterprise.enterprise")) {
            there.next();
            if (there.getInt(1) == rows) {
                return;
            }
        }
        long begun = System.nanoTime();
        try (Statement s = superuser.createStatement()) {
            s.execute("truncate enterprise.enterprise cascade");
        }
        EnterpriseListData.fill(superuser, rows);
        System.out.printf(Locale.ROOT, "%,d enterprises in %.0f s%n", rows, (System.nanoTime() - begun) / 1e9);
    }

    private static void measure(Users users, Connection superuser, int port, String place, int rounds)
            throws IOException, SQLException {
        var client = new ImportClient(port);
        client.signIn(officer(users, place), PASSWORD);
        System.out.printf(
                Locale.ROOT,
                "%nofficer of %s, load %.1f%n%-42s %10s %10s %10s %10s %10s %10s %7s%n",
                place,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                "",
                "HTTP best",
                "HTTP p50",
                "HTTP p95",
                "RLS p50",
                "RLS p95",
                "bare p50",
                "ratio");
        times(60, () -> client.get("/api/enterprises?" + encoded("q=木业")));
        for (Query query : QUERIES) {
            String path = "/api/enterprises?" + encoded(query.parameters());
            double[] http = times(rounds, () -> client.get(path));
            double[] secured = secured(superuser, place, query, rounds);
            double[] bare = bare(superuser, place, query, rounds);
            System.out.printf(
                    Locale.ROOT,
                    "%-42s %10.1f %10.1f %10.1f %10.1f %10.1f %10.1f %7.2f %s%n",
                    query.name(),
                    http[0],
                    at(http, 50),
                    at(http, 95),
                    at(secured, 50),
                    at(secured, 95),
                    at(bare, 50),
                    at(secured, 50) / at(bare, 50),
                    at(http, 95) < GOAL_MILLIS ? "met" : "MISSED");
        }
    }

    /** Page and count as the store sends them, in a transaction with the role and the scope of an officer. */
    private static double[] secured(Connection c, String place, Query query, int rounds) throws SQLException {
        CodeRange range = CodeRange.of(place);
        c.setAutoCommit(false);
        try (Statement s = c.createStatement()) {
            s.execute("""
                    select set_config('anlan.lo', '%1$s', true), set_config('anlan.hi', '%2$s', true),
                      set_config('anlan.places', '{["%1$s","%2$s")}', true), set_config('anlan.sectors', '*', true),
                      set_config('role', 'anlan_place', true)
                    """.formatted(range.lo(), range.hi()));
            return times(rounds, () -> {
                run(s, """
                        select e.*, r.name, f.total from enterprise.find_page('%s', '%s', 50, %d, 10001) f
                          cross join unnest(f.ids) with ordinality as m (id, n)
                          join enterprise.enterprise e on e.id = m.id
                          left join region.v_region r on r.code = e.region_code order by m.n
                        """.formatted(filter(query), query.sort(), offset(query)));
            });
        } finally {
            c.rollback();
            c.setAutoCommit(true);
        }
    }

    /** The same conditions and bounds as plain SQL by the superuser, whom no policy binds. */
    private static double[] bare(Connection c, String place, Query query, int rounds) throws SQLException {
        CodeRange range = CodeRange.of(place);
        try (Statement s = c.createStatement()) {
            String where;
            try (var condition = s.executeQuery("""
                    select ' where ' || enterprise.range_condition('%1$s', '%2$s', p) || ' and ' || enterprise.filter_condition(f, p)
                    from (select f, enterprise.by_pieces(f ->> 'q') as p from (select '%3$s'::jsonb as f) a) b
                    """.formatted(range.lo(), range.hi(), filter(query)))) {
                condition.next();
                where = condition.getString(1);
            }
            String order = switch (query.sort()) {
                case "name" -> "name, id";
                case "-updatedAt" -> "updated_at desc, id desc";
                default -> "risk_order, name, id";
            };
            return times(rounds, () -> {
                run(
                        s,
                        "select e.*, r.name from enterprise.enterprise e left join region.v_region r on r.code ="
                                + " e.region_code" + where + " order by " + order.replaceAll("(^|, )", "$1e.")
                                + " limit 50 offset "
                                + offset(query));
                run(s, "select count(*) from (select from enterprise.enterprise e" + where + " limit 10001) c");
            });
        }
    }

    private static void run(Statement s, String sql) throws SQLException {
        try (var rows = s.executeQuery(sql)) {
            while (rows.next()) {
                rows.getString(1);
            }
        }
    }

    private static String filter(Query query) {
        String filter = query.filter().replace('\'', '"');
        return filter.equals("{}") ? "{\"listed\": true}" : "{\"listed\": true, " + filter.substring(1);
    }

    private static int offset(Query query) {
        return query.parameters().contains("page=20") ? 950 : 0;
    }

    private interface Work {
        void run() throws IOException, SQLException;
    }

    /** Milliseconds of each round, sorted; {@value #WARM_UP} rounds before them warm up and do not count. */
    private static double[] times(int rounds, Work work) {
        double[] millis = new double[rounds];
        for (int i = -WARM_UP; i < rounds; i++) {
            long begun = System.nanoTime();
            try {
                work.run();
            } catch (IOException | SQLException e) {
                throw new IllegalStateException(e);
            }
            if (i >= 0) {
                millis[i] = (System.nanoTime() - begun) / 1e6;
            }
        }
        Arrays.sort(millis);
        return millis;
    }

    private static double at(double[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }

    private static String officer(Users users, String place) {
        String account = "bench" + System.nanoTime();
        var edit = new UserEdit(
                account,
                "测量",
                null,
                null,
                null,
                null,
                place,
                List.of(place),
                List.of(),
                List.of(),
                List.of("bureau-officer"),
                0);
        Actors.runAsSystem("bench", () -> users.load(List.of(new UserLoad(Ids.next(), edit, PASSWORD))));
        return account;
    }

    private static String encoded(String parameters) {
        StringBuilder out = new StringBuilder();
        for (String part : parameters.split("&")) {
            int at = part.indexOf('=');
            if (at > 0) {
                out.append(out.isEmpty() ? "" : "&")
                        .append(part, 0, at + 1)
                        .append(URLEncoder.encode(part.substring(at + 1), StandardCharsets.UTF_8));
            }
        }
        return out.toString();
    }

    private static Connection superuser(EmbeddedPostgres postgres, String database) throws SQLException {
        return DriverManager.getConnection(
                postgres.jdbcUrl(database), postgres.superuser(), postgres.superuserPassword());
    }
}
