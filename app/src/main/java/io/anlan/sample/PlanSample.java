package io.anlan.sample;

import io.anlan.plan.Plan;
import io.anlan.plan.PlanLoad;
import io.anlan.plan.PlanLoads;
import io.anlan.plan.reading.Candidate;
import io.anlan.plan.reading.Comparator;
import io.anlan.plan.reading.Fact;
import io.anlan.plan.reading.Kind;
import io.anlan.plan.reading.Measure;
import io.anlan.plan.reading.Per;
import io.anlan.plan.reading.Reading;
import io.anlan.plan.task.StepEdit;
import io.anlan.plan.task.StepLoad;
import io.anlan.plan.task.Task;
import io.anlan.plan.task.Tasks;
import io.anlan.platform.access.Actor;
import io.anlan.platform.access.Actors;
import io.anlan.platform.access.Scope;
import io.anlan.platform.time.Days;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Five public plans as facts with the lines of their sources, without their texts. What they promise is real; that
 * organisations of the fictional city carry it out, and how far they are, is invented.
 */
@Component
class PlanSample {

    private static final String NOTE = "公开规划的事实摘录，只存事实和行号；承办单位和进度为虚构示例";

    /** Where each plan hangs in the fictional city, and who keeps it there. */
    private static final Map<String, Home> HOMES = Map.of(
            "000", new Home(Gazetteer.CITY, "安澜市", "安澜市应急管理局"),
            "001", new Home(Gazetteer.PARK_CODE, "柳浦区", "东屿化工园区管理委员会"),
            "002", new Home("990102000000", "云汀区", "云汀区应急管理局"),
            "003", new Home(Gazetteer.CITY, "安澜市", "安澜市应急管理局"),
            "004", new Home("990103000000", "望岚区", "望岚区应急管理局"));

    /** Words of a task → the department that does it; the first that fits. */
    private static final Map<String, String> DEPARTMENTS = departments();

    /** One file entry. */
    record Source(
            String plan,
            String title,
            @Nullable Integer firstYear,
            @Nullable Integer lastYear,
            List<Reading.Clause> clauses,
            List<Row> facts) {}

    record Row(int clause, int firstLine, int lastLine, Said fact) {}

    /** A fact as the file has it: what does not apply is left out. */
    record Said(
            Kind kind,
            String name,
            @Nullable Measure measure,
            @Nullable Comparator comparator,
            @Nullable BigDecimal value,
            @Nullable BigDecimal valueTo,
            @Nullable String unit,
            @Nullable Integer baseYear,
            @Nullable Integer year,
            @Nullable Boolean yearly,
            @Nullable String words,
            @Nullable List<String> responsible,
            @Nullable LocalDate dueOn,
            @Nullable Integer times,
            @Nullable Per per) {

        Fact fact() {
            return new Fact(
                    kind,
                    name,
                    measure,
                    comparator,
                    value,
                    valueTo,
                    Objects.requireNonNullElse(unit, ""),
                    baseYear,
                    year,
                    Boolean.TRUE.equals(yearly),
                    Objects.requireNonNullElse(words, ""),
                    Objects.requireNonNullElse(responsible, List.of()),
                    dueOn,
                    times,
                    per);
        }
    }

    private record Home(String region, String place, String keeper) {}

    private final PlanLoads loads;
    private final Tasks tasks;
    private final JsonMapper json;

    PlanSample(PlanLoads loads, Tasks tasks, JsonMapper json) {
        this.loads = loads;
        this.tasks = tasks;
        this.json = json;
    }

    void load(Cast cast, Instant now) {
        for (Source source : sources()) {
            Home home = Objects.requireNonNull(HOMES.get(source.plan()));
            UUID id = id(source.plan());
            Integer last = source.lastYear();
            boolean over = last != null && last < Days.of(now).getYear() - 2;
            Actor officer = keeper(cast, home);
            Actors.runAs(
                    officer,
                    () -> loads.load(new PlanLoad(
                            id,
                            home.region(),
                            Officials.id(home.keeper()),
                            source.title(),
                            "",
                            new Reading.Span(source.firstYear(), last),
                            over ? Plan.State.CLOSED : Plan.State.ACTIVE,
                            source.plan(),
                            NOTE,
                            source.clauses(),
                            source.facts().stream().map(PlanSample::candidate).toList())));
            List<Task> all = tasks.of(id);
            for (int i = 0; i < all.size(); i++) {
                work(all.get(i), i, home, last, officer, now);
            }
        }
    }

    static UUID id(String plan) {
        return UUID.nameUUIDFromBytes(("anlan-sample/plan/" + plan).getBytes(StandardCharsets.UTF_8));
    }

    static Set<String> plans() {
        return HOMES.keySet();
    }

    private List<Source> sources() {
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("/sample/plans.json"))) {
            return List.of(json.readValue(in, Source[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Candidate candidate(Row row) {
        return new Candidate(
                row.fact().fact(), row.clause(), row.firstLine(), row.lastLine(), 0, 0, "", 1, List.of("by-hand"));
    }

    /**
     * Invents who answers and how far it is: plans that have ended are nearly done, the running one is under way with one
     * task in five late, the one without years is only partly assigned.
     */
    private void work(Task task, int i, Home home, @Nullable Integer last, Actor officer, Instant now) {
        if (last == null && i % 2 == 0) {
            return;
        }
        List<UUID> who = new ArrayList<>(List.of(Officials.id(lead(task, home))));
        if (i % 4 == 1 && !who.contains(Officials.id(home.keeper()))) {
            who.add(Officials.id(home.keeper()));
        }
        tasks.load(
                task,
                who,
                last == null || i % 9 == 0 && last >= Days.of(now).getYear()
                        ? List.of()
                        : steps(task, i, who, last, officer, now));
    }

    private static List<StepLoad> steps(Task task, int i, List<UUID> who, int last, Actor officer, Instant now) {
        LocalDate today = Days.of(now);
        UUID first = who.getFirst();
        if (last < today.getYear()) {
            LocalDate due = LocalDate.of(last, 12, 20);
            int progress = i % 12 == 5 ? 80 : 100;
            return List.of(step(task, first, due, progress, false, officer, now));
        }
        LocalDate deadline = task.dueOn();
        if (deadline != null && task.ownDeadline() && deadline.isBefore(today)) {
            return List.of(step(task, first, deadline.minusDays(16), i % 8 == 3 ? 80 : 100, false, officer, now));
        }
        LocalDate before = LocalDate.of(today.getYear() - 1, 12, 15);
        LocalDate due = i % 5 == 3 ? today.minusDays(24) : LocalDate.of(today.getYear(), 12, 25);
        return List.of(
                step(task, first, before, 100, false, officer, now),
                step(task, first, due, i % 5 == 4 ? 90 : i % 5 == 2 ? 0 : 40 + 5 * (i % 7), i % 5 == 4, officer, now));
    }

    private static StepLoad step(
            Task task, UUID organisation, LocalDate due, int progress, boolean waiting, Actor officer, Instant now) {
        int year = due.getYear();
        String title = task.kind() == Kind.DUTY ? year + " 年按频次完成" : year + " 年完成阶段任务";
        Instant said = Days.start(due.minusDays(6)).plus(Duration.ofMinutes(9 * 60 + 20));
        return new StepLoad(
                new StepEdit(organisation, year, title, due),
                progress,
                waiting,
                progress == 100 ? "已按计划完成，材料存档。" : "按计划推进，余下部分正在办理。",
                officer,
                officer,
                said.isAfter(now) ? now : said);
    }

    private static String lead(Task task, Home home) {
        String words = task.title() + Objects.requireNonNullElse(task.clause(), "");
        return DEPARTMENTS.entrySet().stream()
                .filter(entry -> words.matches(".*(?:" + entry.getKey() + ").*"))
                .map(entry -> home.place() + entry.getValue())
                .findFirst()
                .orElse(home.keeper());
    }

    /** The officer who keeps the plan, here with the reach of the loading job. */
    private static Actor keeper(Cast cast, Home home) {
        String district = home.region().equals(Gazetteer.CITY) ? "990102000000" : district(home.region());
        Actor officer = cast.bureau(district).actor();
        return new Actor(officer.userId(), officer.userName(), officer.organisationId(), new Scope.System(), Set.of());
    }

    private static String district(String region) {
        return region.substring(0, 6) + "000000";
    }

    private static Map<String, String> departments() {
        Map<String, String> departments = new LinkedHashMap<>();
        departments.put("消防|火灾", "消防救援大队");
        departments.put("建筑|城市建设|燃气|供热|施工|城市运行|楼", "住房和城乡建设局");
        departments.put("道路|交通|公路|铁路|民航|危桥|汽车", "交通运输局");
        departments.put("特种设备|电梯|气瓶", "市场监督管理局");
        departments.put("校园|学校", "教育局");
        departments.put("职业病|职业卫生", "卫生健康委员会");
        departments.put("农业|农机|渔业", "农业农村局");
        departments.put("电力|产业|投入|经费|资金", "发展和改革局");
        departments.put("景区|文化旅游|老城", "文化和旅游局");
        departments.put("商贸|社会化服务|市场机制", "商务局");
        return departments;
    }
}
