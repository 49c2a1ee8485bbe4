package io.anlan.bench;

import cn.idev.excel.FastExcel;
import cn.idev.excel.context.AnalysisContext;
import cn.idev.excel.event.AnalysisEventListener;
import io.anlan.AnlanApplication;
import io.anlan.identity.UserEdit;
import io.anlan.identity.UserLoad;
import io.anlan.identity.Users;
import io.anlan.platform.access.Actors;
import io.anlan.platform.id.Ids;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Imports 100,000 rows of twelve columns over HTTP into the embedded database, dry run and writing, and compares with a
 * plain FastExcel read of the same file in the same JVM. Run with {@code -Xmx512m}; arguments: port, data folder.
 *
 * <p>Goal (issue 2): dry run and writing together under 30 s on two cores.
 */
public final class ImportBench {

    private static final int ROWS = 100_000;
    private static final Duration GOAL = Duration.ofSeconds(30);
    static final String PASSWORD = "Bench-Only-2026";

    private ImportBench() {}

    public static void main(String[] args) throws IOException {
        int port = Integer.parseInt(args[0]);
        Path data = Path.of(args[1]).toAbsolutePath();
        Files.createDirectories(data);
        Path file = roster(data.resolve("roster.xlsx"));
        try (ConfigurableApplicationContext server = new SpringApplicationBuilder(
                        AnlanApplication.class, ImportBenchTable.class)
                .run("--server.port=" + port, "--anlan.data=" + data.resolve("var"), "--anlan.sample=false")) {
            String account = person(server.getBean(Users.class));
            var client = new ImportClient(port);
            client.signIn(account, PASSWORD);
            plainRead(file);
            Duration plain = plainRead(file);
            measure(client, file, plain, "first run");
            server.getBean(ImportBenchTable.class).empty();
            measure(client, file, plain, "warm");
            measure(client, file, plain, "again, all unchanged");
        }
    }

    private static void measure(ImportClient client, Path file, Duration plain, String name) throws IOException {
        long begun = System.nanoTime();
        String id = client.upload("bench", file);
        long uploaded = System.nanoTime();
        client.post("/api/imports/" + id + "/check", Map.of());
        Map<?, ?> counts = client.await(id, "CHECKED");
        long checked = System.nanoTime();
        client.post("/api/imports/" + id + "/commit", Map.of());
        client.await(id, "WRITTEN");
        long written = System.nanoTime();
        Duration work = Duration.ofNanos(written - uploaded);
        System.out.printf(
                Locale.ROOT,
                "%s: %,d rows, upload %.1f s, dry run %.1f s, writing %.1f s; dry run + writing %.1f s (goal %d s: %s);"
                        + " %.1f x a plain FastExcel read (%.1f s); heap limit %d MB; counts %s%n",
                name,
                ROWS,
                seconds(uploaded - begun),
                seconds(checked - uploaded),
                seconds(written - checked),
                seconds(work.toNanos()),
                GOAL.toSeconds(),
                work.compareTo(GOAL) < 0 ? "met" : "MISSED",
                (double) work.toNanos() / plain.toNanos(),
                seconds(plain.toNanos()),
                Runtime.getRuntime().maxMemory() >> 20,
                counts);
    }

    private static double seconds(long nanos) {
        return nanos / 1e9;
    }

    /** The baseline: every cell read as text by FastExcel and thrown away. */
    private static Duration plainRead(Path file) {
        long begun = System.nanoTime();
        AtomicInteger rows = new AtomicInteger();
        FastExcel.read(file.toFile(), new AnalysisEventListener<Map<Integer, String>>() {
                    @Override
                    public void invoke(Map<Integer, String> row, AnalysisContext context) {
                        rows.incrementAndGet();
                    }

                    @Override
                    public void doAfterAllAnalysed(AnalysisContext context) {}
                })
                .sheet()
                .doRead();
        if (rows.get() != ROWS) {
            throw new IllegalStateException("baseline read " + rows.get());
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    static String person(Users users) {
        String account = "bench" + System.currentTimeMillis();
        var edit = new UserEdit(
                account,
                "测量",
                null,
                null,
                null,
                null,
                "990102000000",
                List.of("990102000000"),
                List.of(),
                List.of(),
                List.of("bureau-officer"),
                0);
        Actors.runAsSystem("bench", () -> users.load(List.of(new UserLoad(Ids.next(), edit, PASSWORD))));
        return account;
    }

    static Path roster(Path path) throws IOException {
        Random random = new Random(7);
        try (SXSSFWorkbook book = new SXSSFWorkbook(null, 200, true, true);
                OutputStream out = Files.newOutputStream(path)) {
            Sheet sheet = book.createSheet("名单");
            Row head = sheet.createRow(0);
            for (int i = 0; i < ImportBenchTable.HEADINGS.size(); i++) {
                head.createCell(i).setCellValue(ImportBenchTable.HEADINGS.get(i));
            }
            for (int i = 1; i <= ROWS; i++) {
                Row row = sheet.createRow(i);
                row.createCell(0).setCellValue("第" + i + "号木业家具有限公司");
                row.createCell(1).setCellValue("9199%014d".formatted(i));
                row.createCell(2).setCellValue(ImportBenchTable.TOWNS.get(i % ImportBenchTable.TOWNS.size()));
                row.createCell(3).setCellValue("工业大道" + i + "号");
                row.createCell(4).setCellValue("C%d".formatted(1000 + random.nextInt(3000)));
                row.createCell(5).setCellValue(random.nextInt(500));
                row.createCell(6).setCellValue(random.nextInt(100_000) / 100.0);
                row.createCell(7).setCellValue("2026-%d-%d".formatted(1 + random.nextInt(12), 1 + random.nextInt(28)));
                row.createCell(8).setCellValue("1380000%04d".formatted(i % 10_000));
                row.createCell(9).setCellValue("负责人" + i);
                row.createCell(10).setCellValue(i % 3 == 0 ? "是" : "否");
                row.createCell(11).setCellValue("备注" + i);
            }
            book.write(out);
        }
        return path;
    }
}
