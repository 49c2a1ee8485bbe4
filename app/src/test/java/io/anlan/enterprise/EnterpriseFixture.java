package io.anlan.enterprise;

import io.anlan.platform.access.Actors;
import io.anlan.platform.id.Ids;
import io.anlan.region.Datum;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Files for tests, each with its own valid credit code. */
public final class EnterpriseFixture {

    private static final AtomicInteger COUNT = new AtomicInteger();
    static final Instant LONG_AGO = Instant.parse("2025-01-06T02:00:00Z");

    private EnterpriseFixture() {}

    static String creditCode() {
        String first = "91990102MA" + "%07d".formatted(COUNT.incrementAndGet());
        return first + CreditCode.checkCharacter(first);
    }

    public static EnterpriseFile file(String name, String region, @Nullable RiskLevel risk, String... sectors) {
        return new EnterpriseFile(
                new EnterpriseFile.Basics(
                        EnterpriseKind.ENTERPRISE,
                        creditCode(),
                        null,
                        name,
                        null,
                        "C2110",
                        List.of(sectors),
                        Enterprise.Scale.SMALL,
                        48,
                        LocalDate.of(2012, 6, 1),
                        Enterprise.ProductionState.NORMAL),
                new EnterpriseFile.Location(region, "仓前路 18 号", 120.31, 30.27, Datum.CGCS2000, null),
                new EnterpriseFile.Contacts("周远洋", "周远洋", "13800000001", "林巧云", "13800000002"),
                new EnterpriseFile.Assessment(risk, risk == null ? null : "木粉尘涉爆"),
                Map.of(),
                List.of(),
                List.of(new EnterpriseFile.Licence(
                        null, "食品经营许可证", "JY99010200318", "区市场监管局", null, LocalDate.of(2027, 5, 18))),
                List.of(new EnterpriseFile.Person(
                        null,
                        "何建国",
                        "安全总监",
                        "13800000003",
                        List.of(new EnterpriseFile.Certificate(
                                null, "注册安全工程师", "AQ001", null, LocalDate.of(2028, 1, 1))))),
                List.of(new EnterpriseFile.Equipment(
                        null, "压力容器", "储气罐", "容15", 6, null, LocalDate.of(2026, 12, 6), null)),
                List.of(),
                List.of());
    }

    static EnterpriseFile renamed(EnterpriseFile file, String name) {
        var b = file.basics();
        return EnterpriseFile.of(
                new EnterpriseFile.Basics(
                        b.kind(),
                        b.creditCode(),
                        b.ownCode(),
                        name,
                        b.shortName(),
                        b.industryCode(),
                        b.sectorCodes(),
                        Enterprise.Scale.SMALL,
                        b.employees(),
                        b.establishedOn(),
                        b.productionState()),
                file.location(),
                file.contacts(),
                file.assessment());
    }

    public static UUID load(Enterprises enterprises, EnterpriseFile file) {
        UUID id = Ids.next();
        Actors.runAsSystem(
                "test", () -> enterprises.load(List.of(new EnterpriseLoad(id, file, Status.APPROVED, LONG_AGO, "测试"))));
        return id;
    }
}
