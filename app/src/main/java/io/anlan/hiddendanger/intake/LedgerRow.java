package io.anlan.hiddendanger.intake;

import io.anlan.hiddendanger.DangerNumber;
import io.anlan.hiddendanger.Grade;
import io.anlan.hiddendanger.Source;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One line of a ledger, as it says it. Kept with the record, so that the same line never changes it twice. */
record LedgerRow(String number, Place place, Finding finding, Order order, Five five, Ending ending) {

    /** Whose it is: the enterprise by code or by name, or a public place. */
    record Place(
            @Nullable String creditCode,
            @Nullable String enterprise,
            @Nullable String regionCode,
            String placeText) {

        /** What names the owner in the file. */
        String owner() {
            return Objects.requireNonNullElse(or(creditCode, or(enterprise, regionCode)), "");
        }
    }

    record Finding(
            String title,
            @Nullable String description,
            @Nullable String kind,
            @Nullable Source source,
            @Nullable String finder,
            LocalDate foundOn) {}

    /** What was ordered. */
    record Order(
            @Nullable Grade grade,
            @Nullable String responsible,
            @Nullable LocalDate dueOn) {}

    /** What of the five fixings (五落实) a ledger tells beside the person and the limit. */
    record Five(
            @Nullable String measures,
            @Nullable BigDecimal fundsYuan,
            @Nullable String plan) {}

    record Ending(
            @Nullable Progress progress,
            @Nullable LocalDate completedOn,
            @Nullable String statement,
            @Nullable LocalDate acceptedOn,
            @Nullable String acceptedBy) {}

    /** How far it has come, in the words of ledgers. */
    enum Progress {
        /** 待登记 */
        FOUND,
        /** 整改中 */
        TREATING,
        /** 待验收 */
        SUBMITTED,
        /** 待核销 */
        ACCEPTED,
        /** 已核销 */
        CANCELLED
    }

    /** The number is one that this system gave out: the record is here already. */
    boolean ours() {
        return DangerNumber.looksLike(number);
    }

    Grade grade() {
        return Objects.requireNonNullElse(order.grade(), Grade.ORDINARY);
    }

    /** What the line says, or what its dates prove when it says nothing. */
    Progress progress() {
        if (ending.progress() != null) {
            return ending.progress();
        }
        if (ending.acceptedOn() != null) {
            return Progress.CANCELLED;
        }
        if (ending.completedOn() != null) {
            return Progress.SUBMITTED;
        }
        return order.dueOn() == null ? Progress.FOUND : Progress.TREATING;
    }

    /** This line over what an earlier one said: blank cells leave it as it was. */
    LedgerRow over(LedgerRow before) {
        Finding f = before.finding;
        Ending e = before.ending;
        boolean moved = ending.completedOn() != null || ending.acceptedOn() != null;
        return new LedgerRow(
                number,
                new Place(
                        or(place.creditCode(), before.place.creditCode()),
                        or(place.enterprise(), before.place.enterprise()),
                        or(place.regionCode(), before.place.regionCode()),
                        place.placeText().isEmpty() ? before.place.placeText() : place.placeText()),
                new Finding(
                        finding.title(),
                        or(finding.description(), f.description()),
                        or(finding.kind(), f.kind()),
                        or(finding.source(), f.source()),
                        or(finding.finder(), f.finder()),
                        finding.foundOn()),
                new Order(
                        or(order.grade(), before.order.grade()),
                        or(order.responsible(), before.order.responsible()),
                        or(order.dueOn(), before.order.dueOn())),
                new Five(
                        or(five.measures(), before.five.measures()),
                        or(five.fundsYuan(), before.five.fundsYuan()),
                        or(five.plan(), before.five.plan())),
                new Ending(
                        ending.progress() == null && !moved ? e.progress() : ending.progress(),
                        or(ending.completedOn(), e.completedOn()),
                        or(ending.statement(), e.statement()),
                        or(ending.acceptedOn(), e.acceptedOn()),
                        or(ending.acceptedBy(), e.acceptedBy())));
    }

    private static <T> @Nullable T or(@Nullable T said, @Nullable T known) {
        return said == null ? known : said;
    }
}
