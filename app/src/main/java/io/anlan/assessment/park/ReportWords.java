package io.anlan.assessment.park;

import io.anlan.assessment.park.Inputs.Target;
import io.anlan.engineering.calc.Constants;
import io.anlan.engineering.risk.Criteria;
import io.anlan.engineering.risk.LeakFrequency;
import io.anlan.engineering.substance.Substance;
import io.anlan.engineering.substance.Substances;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words and numbers of the report. */
final class ReportWords {

    private ReportWords() {}

    static String day(LocalDate day) {
        return "%d 年 %d 月 %d 日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    /** Three significant digits; powers of ten where zeros would pile up. */
    static String number(double value) {
        if (value == 0) {
            return "0";
        }
        double size = Math.abs(value);
        if (size < 1e-3 || size >= 1e6) {
            int exponent = (int) Math.floor(Math.log10(size));
            return String.format(Locale.ROOT, "%.2f×10^%d", value / Math.pow(10, exponent), exponent);
        }
        return size >= 100 ? String.valueOf(Math.round(value)) : String.format(Locale.ROOT, "%.3g", value);
    }

    static String celsius(double kelvin) {
        return String.valueOf(Math.round(kelvin - Constants.ZERO_CELSIUS));
    }

    static String intensity(DominoRules.Vector vector, double value) {
        return switch (vector) {
            case HEAT -> number(value / 1000) + " kW/m²";
            case OVERPRESSURE -> number(value / 1000) + " kPa";
        };
    }

    static String hole(String hole) {
        return switch (hole) {
            case "instantaneous" -> "整体破裂";
            case "ten-minutes" -> "10 分钟泄完";
            case "full-bore" -> "全管径";
            case "0.1D" -> "十分之一管径";
            default -> "孔径 " + Math.round(Double.parseDouble(hole) * 1000) + " mm";
        };
    }

    static String equipment(String code) {
        return LeakFrequency.of(code).stream()
                .map(LeakFrequency::name)
                .findFirst()
                .orElse(code);
    }

    static String substance(String cas) {
        return Substances.byCas(cas).map(Substance::name).orElse(cas);
    }

    static String place(String category) {
        return category.equals(Target.STAFF)
                ? "园区从业人员"
                : Criteria.limit(category).name();
    }

    static String zone(Criteria.Zone zone) {
        return switch (zone) {
            case NEGLIGIBLE -> "可忽略区";
            case AS_LOW_AS_REASONABLY_PRACTICABLE -> "尽可能降低区";
            case INTOLERABLE -> "不可接受区";
        };
    }

    static String limit(CapacityRules.Limit limit, @Nullable String place, @Nullable Double deaths) {
        return switch (limit) {
            case INDIVIDUAL -> "个人风险：" + place;
            case SOCIETAL -> "F—N 曲线：N = " + number(deaths == null ? 0 : deaths);
            case NOTHING -> "";
        };
    }

    /** See {@link Part.Facts#cautions()}. */
    static String caution(String caution) {
        String[] parts = caution.split("\\|", 2);
        return switch (parts[0]) {
            case "refused" -> "模型不覆盖，未计入：" + parts[1];
            case "no-probit" -> "物质库没有它的毒性概率函数，未计中毒";
            default -> throw new IllegalArgumentException(caution);
        };
    }

    static String capacity(CapacityRules.Park park) {
        Double factor = park.factor();
        if (factor == null) {
            return "园区容量：没有防护目标受到影响，不受限。";
        }
        String first = limit(park.limit(), park.place(), park.deaths());
        return factor < 1
                ? "园区容量：已经用完（现有风险为允许值的 %s 倍，%s）。".formatted(number(1 / factor), first)
                : "园区容量：现有频率放大 %s 倍时用完，先触及%s。".formatted(number(factor), first);
    }

    static String procedure(DistanceRules.Procedure procedure) {
        String sum = "有毒和易燃气体的设计最大量与临界量之比合计 %s".formatted(number(procedure.sum()));
        return switch (procedure.method()) {
            case QUANTITATIVE_RISK ->
                "外部安全防护距离：%s，不小于 1，按 GB/T 37243-2019 采用定量风险评价法；最外等值线超出边界最远 %d m，即为外部安全防护距离。"
                        .formatted(sum, Math.round(procedure.distance()));
            case DESIGN_CODES -> "外部安全防护距离：%s，小于 1，按 GB/T 37243-2019 执行相关设计标准的距离；本评估的等值线供参考。".formatted(sum);
            case CONSEQUENCE -> "外部安全防护距离：涉及爆炸物，按 GB/T 37243-2019 采用事故后果法。";
        };
    }

    static Map<String, Integer> numbers(List<Target> targets) {
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < targets.size(); i++) {
            numbers.put(targets.get(i).id(), i + 1);
        }
        return numbers;
    }
}
