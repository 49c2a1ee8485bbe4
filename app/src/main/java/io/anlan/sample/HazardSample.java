package io.anlan.sample;

import io.anlan.engineering.majorhazard.UnitKind;
import io.anlan.enterprise.EnterpriseFile;
import io.anlan.enterprise.EnterpriseFile.Matter;
import io.anlan.enterprise.EnterpriseFile.Substance;
import io.anlan.majorhazard.Line;
import io.anlan.majorhazard.PastHazard;
import io.anlan.majorhazard.Person;
import io.anlan.majorhazard.Role;
import io.anlan.majorhazard.State;
import io.anlan.majorhazard.Unit;
import io.anlan.platform.time.Days;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Major hazard sources of the sample city in every state of their life: ammonia of the cold stores, tanks of the chemical
 * park, petrol of the logistics yard. Quantities are invented; S, R and levels are computed from them.
 */
final class HazardSample {

    private static final String LIQUEFIED_AMMONIA = "7664-41-7";

    private final List<Firm> firms;
    private final Instant now;
    private final LocalDate today;
    private final List<PastHazard> told = new ArrayList<>();
    private final Map<UUID, List<Line>> listed = new HashMap<>();

    private HazardSample(List<Firm> firms, Instant now) {
        this.firms = firms;
        this.now = now;
        this.today = Days.of(now);
    }

    static HazardSample of(List<Firm> firms, Instant now) {
        var sample = new HazardSample(firms, now);
        sample.coldStores();
        sample.yard();
        sample.park();
        return sample;
    }

    List<PastHazard> hazards() {
        return told;
    }

    /** The file lists what the units hold, unless a story says that it was changed since. */
    EnterpriseFile listed(Firm firm, EnterpriseFile file) {
        List<Line> lines = listed.get(firm.id());
        return lines == null
                ? file
                : new EnterpriseFile(
                        file.basics(),
                        file.location(),
                        file.contacts(),
                        file.assessment(),
                        file.extension(),
                        file.sites(),
                        file.licences(),
                        file.people(),
                        file.equipment(),
                        lines.stream().map(HazardSample::substance).toList(),
                        file.processes());
    }

    private static Substance substance(Line line) {
        boolean ammonia = LIQUEFIED_AMMONIA.equals(line.cas()) || "7782-50-5".equals(line.cas());
        return new Substance(
                null,
                line.name(),
                line.cas(),
                line.designT(),
                ammonia ? Matter.LIQUEFIED_GAS : Matter.LIQUID,
                line.vessel());
    }

    private void coldStores() {
        var first = named("云汀冷链有限公司一库");
        tell(new Story(first, storage("制冷机房氨系统", 42, ammonia("12.4", "11.2", "低压循环储液桶")))
                .in(State.REGISTERED)
                .report(today.minusMonths(20))
                .registered(today.minusMonths(20).plusDays(11)));
        var second = named("云汀冷链有限公司二库");
        tell(new Story(second, storage("二库制冷机房", 42, ammonia("4.1", "3.6", "高压储液器"))));
        var meat = named("澜江肉联加工厂");
        tell(new Story(meat, storage("屠宰车间制冷机房", 36, ammonia("9.6", "9.1", "低压循环桶"))));
        var other =
                pick(f -> f.sectors().contains("cold-storage") && !f.district().equals(first.district()), 0);
        tell(new Story(other, storage("氨压缩机房", 130, ammonia("18", "15.5", "储氨器 V-1")))
                .in(State.REGISTERED)
                .report(today.minusMonths(14))
                .registered(today.minusMonths(14).plusDays(9)));
        listed.put(other.id(), List.of(ammonia("26", "15.5", "储氨器 V-1、V-2")));
        var gone =
                pick(f -> f.sectors().contains("cold-storage") && !f.district().equals(first.district()), 1);
        tell(new Story(gone, storage("原氨制冷机房", 25, ammonia("15", null, "储氨器")))
                .in(State.REMOVED)
                .report(today.minusMonths(30))
                .registered(today.minusMonths(30).plusDays(12))
                .because("制冷系统改用二氧化碳复叠，氨已全部抽出"));
        listed.put(gone.id(), List.of());
    }

    private void yard() {
        var yard = named("澜江储运有限公司");
        tell(new Story(yard, storage("汽油罐组", 150, line("汽油", "86290-81-5", "1330", "980", "T-101～T-103")))
                .in(State.REGISTERED)
                .report(today.minusMonths(36).plusDays(20))
                .registered(today.minusMonths(35)));
    }

    private void park() {
        var chlorine = chemical(Firm.Risk.RED, 0);
        tell(new Story(chlorine, storage("液氯储存区", 60, line("液氯", "7782-50-5", "100", "72", "液氯储槽 A～D")))
                .in(State.REGISTERED)
                .report(today.minusMonths(9))
                .registered(today.minusMonths(9).plusDays(13)));
        var tanks = depot(Firm.Risk.RED, 0);
        tell(new Story(
                        tanks,
                        storage(
                                "原料罐区",
                                12,
                                line("甲醇", "67-56-1", "5000", "3600", "V-201～V-204"),
                                line("甲苯", "108-88-3", "3000", "2100", "V-205、V-206"),
                                line("汽油", "86290-81-5", "4000", "2750", "V-207～V-209"),
                                line("苯", "71-43-2", "2000", "1300", "V-210")))
                .in(State.REGISTERED)
                .report(today.minusMonths(16))
                .registered(today.minusMonths(16).plusDays(8)));
        var oxide = chemical(Firm.Risk.RED, 1);
        tell(new Story(oxide, storage("环氧乙烷罐区", 8, line("环氧乙烷", "75-21-8", "60", "41", "球罐 E-1、E-2")))
                .in(State.ACCEPTED)
                .report(today.minusDays(10)));
        var styrene = chemical(Firm.Risk.ORANGE, 0);
        tell(new Story(
                        styrene,
                        storage(
                                "单体罐区",
                                0,
                                line("苯乙烯", "100-42-5", "1200", "860", "S-1、S-2"),
                                line("甲醇", "67-56-1", "800", "420", "S-3")))
                .in(State.SUBMITTED)
                .report(today.minusDays(9)));
        var solvents = chemical(Firm.Risk.ORANGE, 1);
        tell(new Story(
                        solvents,
                        production(
                                "溶剂精制装置",
                                0,
                                line("甲苯", "108-88-3", "600", null, "T-301 塔系"),
                                line("乙酸乙酯", "141-78-6", "700", null, "T-302 塔系")))
                .in(State.RETURNED)
                .report(today.minusDays(26))
                .because("清单未计入中间罐；请附平面布置图，并复核工作温度是否高于沸点"));
        var toluene = chemical(Firm.Risk.ORANGE, 2);
        tell(new Story(toluene, storage("甲苯罐组", 0, line("甲苯", "108-88-3", "520", null, "T-11、T-12")))
                .in(State.REMOVAL_ASKED)
                .report(today.minusMonths(25))
                .registered(today.minusMonths(25).plusDays(14))
                .because("罐组已拆除，改由管道供料"));
        var gas = depot(Firm.Risk.ORANGE, 0);
        tell(new Story(gas, storage("液化石油气罐区", 20, line("液化石油气", "68476-85-7", "420", "310", "球罐 G-1～G-3")))
                .before(storage("液化石油气罐区", 20, line("液化石油气", "68476-85-7", "180", "150", "球罐 G-1")))
                .in(State.CHANGING)
                .report(today.minusMonths(11))
                .registered(today.minusMonths(11).plusDays(10))
                .because("新增球罐 G-2、G-3 投用"));
    }

    private Firm named(String name) {
        return pick(f -> f.name().equals(name), 0);
    }

    private Firm chemical(Firm.Risk risk, int n) {
        return pick(f -> inPark(f) && f.trade().industry().equals("C2614") && f.risk() == risk, n);
    }

    private Firm depot(Firm.Risk risk, int n) {
        return pick(f -> inPark(f) && f.trade().industry().equals("G5942") && f.risk() == risk, n);
    }

    private static boolean inPark(Firm firm) {
        return firm.town().equals(Gazetteer.PARK_CODE);
    }

    private Firm pick(Predicate<Firm> wanted, int n) {
        return firms.stream().filter(wanted).skip(n).findFirst().orElseThrow();
    }

    private static Unit storage(String name, int people, Line... lines) {
        return new Unit(name, UnitKind.STORAGE, people, List.of(lines));
    }

    private static Unit production(String name, int people, Line... lines) {
        return new Unit(name, UnitKind.PRODUCTION, people, List.of(lines));
    }

    private static Line ammonia(String design, @Nullable String present, String vessel) {
        return line("液氨", LIQUEFIED_AMMONIA, design, present, vessel);
    }

    private static Line line(String name, String cas, String design, @Nullable String present, String vessel) {
        return Line.in(name, cas, new BigDecimal(design), present == null ? null : new BigDecimal(present), vessel);
    }

    private void tell(Story story) {
        listed.put(story.firm.id(), story.unit.lines());
        told.add(story.past(now));
    }

    /** One source and how far it has come. */
    private static final class Story {

        private final Firm firm;
        private final Unit unit;
        private @Nullable Unit before;
        private State state = State.DRAFT;
        private @Nullable LocalDate reportOn;
        private @Nullable LocalDate registeredOn;
        private @Nullable String reason;

        Story(Firm firm, Unit unit) {
            this.firm = firm;
            this.unit = unit;
        }

        Story before(Unit registered) {
            this.before = registered;
            return this;
        }

        Story in(State state) {
            this.state = state;
            return this;
        }

        Story report(LocalDate on) {
            this.reportOn = on;
            return this;
        }

        Story registered(LocalDate on) {
            this.registeredOn = on;
            return this;
        }

        Story because(String why) {
            this.reason = why;
            return this;
        }

        PastHazard past(Instant now) {
            var random = new SplittableRandom(firm.id().getLeastSignificantBits());
            Instant begun = registeredOn == null
                    ? now.minus(Duration.ofDays(state == State.DRAFT ? 40 : 8))
                    : Days.start(registeredOn).minus(Duration.ofDays(9));
            return new PastHazard(
                    firm.id(),
                    before != null ? before : registeredOn == null ? null : unit,
                    unit,
                    firm.address(),
                    firm.lon(),
                    firm.lat(),
                    state,
                    persons(random),
                    reportOn == null ? null : "AP-" + reportOn.getYear() + "-" + (100 + random.nextInt(900)),
                    reportOn == null ? null : "澜江安全评价有限公司",
                    reportOn,
                    begun,
                    registeredOn,
                    reason,
                    firm.safetyManager(),
                    "何清");
        }

        private List<Person> persons(SplittableRandom random) {
            return List.of(
                    new Person(Role.PRINCIPAL, firm.principal(), "总经理", firm.phone()),
                    new Person(Role.TECHNICAL, firm.safetyManager(), "安全总监", Words.phone(random)),
                    new Person(Role.OPERATION, Words.person(random), "班组长", Words.phone(random)));
        }
    }
}
