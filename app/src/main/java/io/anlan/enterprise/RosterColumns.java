package io.anlan.enterprise;

import io.anlan.enterprise.EnterpriseFile.Basics;
import io.anlan.enterprise.EnterpriseFile.Contacts;
import io.anlan.enterprise.EnterpriseFile.Location;
import io.anlan.organisation.Sectors;
import io.anlan.platform.spreadsheet.Choices;
import io.anlan.platform.spreadsheet.Parsed;
import io.anlan.platform.spreadsheet.SheetColumn;
import io.anlan.platform.spreadsheet.SheetRow;
import io.anlan.platform.time.Days;
import io.anlan.region.Coordinates;
import io.anlan.region.Datum;
import io.anlan.region.PlaceChoices;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The columns of the roster and how a row becomes part of a file. */
@Component
class RosterColumns {

    private final PlaceChoices places;
    private final Sectors sectors;
    private final Clock clock;

    RosterColumns(PlaceChoices places, Sectors sectors, Clock clock) {
        this.places = places;
        this.sectors = sectors;
        this.clock = clock;
    }

    List<SheetColumn<?>> all() {
        return List.of(
                SheetColumn.text("name", "名称", "Name", 100).mandatory().aliased("企业名称", "单位名称", "场所名称", "Enterprise"),
                SheetColumn.code("creditCode", "统一社会信用代码", "Credit code", RosterColumns::creditCode)
                        .aliased("信用代码", "统一代码", "社会信用代码")
                        .noted("18 位；场所没有可空，另填自有编号", "18 characters; places without one give their own code"),
                SheetColumn.text("ownCode", "自有编号", "Own code", 40)
                        .noted("没有信用代码的场所填", "For places without credit code"),
                SheetColumn.choice("kind", "类型", "Kind", RosterWords.KINDS).noted("不填为企业", "Enterprise when blank"),
                SheetColumn.choice("regionCode", "所属区划", "Place", places.mine())
                        .mandatory()
                        .aliased("所属镇街", "镇街", "乡镇街道", "区划代码", "行政区划", "属地")
                        .noted("镇街或村社区的名称，或 12 位区划代码", "Name of the town or village, or the 12-digit code"),
                SheetColumn.text("address", "详细地址", "Address", 200).aliased("地址", "企业地址", "经营地址"),
                SheetColumn.code("industryCode", "行业代码", "Industry", RosterColumns::industry)
                        .aliased("国民经济行业代码", "行业分类代码")
                        .noted("GB/T 4754，如 C2110", "GB/T 4754, such as C2110"),
                SheetColumn.choiceList("sectorCodes", "监管行业", "Sectors", sectors())
                        .aliased("行业领域", "监管领域")
                        .noted("不填则由行业代码得出", "Follows from the industry when blank"),
                SheetColumn.choice("riskLevel", "风险等级", "Risk level", RosterWords.RISKS),
                SheetColumn.text("riskReason", "风险理由", "Reason of the risk level", 200),
                SheetColumn.choice("scale", "规模", "Size", RosterWords.SCALES),
                SheetColumn.integer("employees", "从业人数", "Employees", 0, 2_000_000)
                        .aliased("职工人数", "员工人数"),
                SheetColumn.date("establishedOn", "成立日期", "Established on").aliased("注册日期"),
                SheetColumn.choice("productionState", "生产状态", "State", RosterWords.STATES),
                SheetColumn.text("legalRepresentative", "法定代表人", "Legal representative", 50)
                        .aliased("法人代表", "法人"),
                SheetColumn.text("principal", "主要负责人", "Principal", 50).aliased("负责人"),
                SheetColumn.code("principalPhone", "主要负责人电话", "Principal's telephone", RosterColumns::phone)
                        .aliased("负责人电话", "联系电话"),
                SheetColumn.text("safetyManager", "安全管理员", "Safety manager", 50).aliased("安全负责人"),
                SheetColumn.code("safetyManagerPhone", "安全管理员电话", "Safety manager's telephone", RosterColumns::phone),
                SheetColumn.decimal("longitude", "经度", "Longitude", 10, new BigDecimal(73), new BigDecimal(136)),
                SheetColumn.decimal("latitude", "纬度", "Latitude", 10, new BigDecimal(3), new BigDecimal(54)),
                SheetColumn.choice("datum", "坐标系", "Datum", RosterWords.DATUMS)
                        .noted("不填为 CGCS2000", "CGCS2000 when blank"));
    }

    RosterRow read(SheetRow row, LocalDate today) {
        EnterpriseKind kind =
                Objects.requireNonNullElse(row.value("kind", EnterpriseKind.class), EnterpriseKind.ENTERPRISE);
        String credit = row.text("creditCode");
        if (credit == null && kind == EnterpriseKind.ENTERPRISE) {
            row.refuse("creditCode", "enterprise.sheet-credit-code");
        } else if (credit == null && row.text("ownCode") == null) {
            row.refuse("ownCode", "enterprise.sheet-own-code");
        }
        LocalDate established = row.date("establishedOn");
        if (established != null && established.isAfter(today)) {
            row.refuse("establishedOn", "enterprise.in-future");
        }
        RiskLevel risk = row.value("riskLevel", RiskLevel.class);
        if (risk != null && row.text("riskReason") == null) {
            row.note("riskReason", "enterprise.sheet-risk-reason");
        }
        return new RosterRow(
                new Basics(
                        kind,
                        credit,
                        row.text("ownCode"),
                        Objects.requireNonNull(row.text("name")),
                        null,
                        row.text("industryCode"),
                        row.list("sectorCodes", String.class),
                        row.value("scale", Enterprise.Scale.class),
                        row.integer("employees"),
                        established,
                        Objects.requireNonNullElse(
                                row.value("productionState", Enterprise.ProductionState.class),
                                Enterprise.ProductionState.NORMAL)),
                location(row),
                new Contacts(
                        row.text("legalRepresentative"),
                        row.text("principal"),
                        row.text("principalPhone"),
                        row.text("safetyManager"),
                        row.text("safetyManagerPhone")),
                new EnterpriseFile.Assessment(risk, row.text("riskReason")));
    }

    private static Location location(SheetRow row) {
        String region = Objects.requireNonNull(row.value("regionCode", String.class));
        BigDecimal longitude = row.decimal("longitude");
        BigDecimal latitude = row.decimal("latitude");
        if ((longitude == null) != (latitude == null)) {
            row.refuse(longitude == null ? "longitude" : "latitude", "enterprise.position-half");
        }
        if (longitude == null || latitude == null) {
            return new Location(region, row.text("address"), null, null, null, null);
        }
        Datum datum = Objects.requireNonNullElse(row.value("datum", Datum.class), Datum.CGCS2000);
        var position = Coordinates.toCgcs2000(datum, longitude.doubleValue(), latitude.doubleValue());
        return new Location(
                region,
                row.text("address"),
                position.longitude(),
                position.latitude(),
                datum,
                EnterpriseFile.Accuracy.MAP);
    }

    private static Parsed<String> creditCode(String text) {
        String code = CreditCode.normalise(text);
        if (!CreditCode.hasForm(code)) {
            return Parsed.refused("enterprise.sheet-code-form", String.valueOf(code.length()));
        }
        return CreditCode.isValid(code)
                ? Parsed.value(code)
                : Parsed.refused(
                        "enterprise.sheet-code-check",
                        String.valueOf(CreditCode.checkCharacter(code.substring(0, 17))));
    }

    private static Parsed<String> industry(String text) {
        String code = text.toUpperCase(java.util.Locale.ROOT);
        return code.matches("[A-T](\\d{2,4})?") ? Parsed.value(code) : Parsed.refused("enterprise.industry-code");
    }

    private static Parsed<String> phone(String text) {
        String phone = text.replaceAll("[^0-9*-]", "");
        return phone.contains("*") || EnterpriseRules.isPhone(phone)
                ? Parsed.value(phone)
                : Parsed.refused("enterprise.phone");
    }

    private Choices<String> sectors() {
        return Choices.of(sectors.all(Days.today(clock)).stream()
                .map(s -> Choices.option(s.code(), s.code(), s.name(), s.nameEn()))
                .toList());
    }

    static @Nullable String word(@Nullable Object value, Map<?, String> words) {
        return value == null ? null : words.get(value);
    }
}
