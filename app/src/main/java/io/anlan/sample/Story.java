package io.anlan.sample;

import io.anlan.hiddendanger.Command;
import io.anlan.hiddendanger.Grade;
import io.anlan.hiddendanger.NewDanger;
import io.anlan.hiddendanger.PastDanger;
import io.anlan.hiddendanger.PastDanger.PastAct;
import io.anlan.hiddendanger.PastDanger.PastSource;
import io.anlan.hiddendanger.Source;
import io.anlan.hiddendanger.evidence.PastPhoto;
import io.anlan.hiddendanger.evidence.Photo;
import io.anlan.platform.id.Ids;
import io.anlan.platform.time.Days;
import io.anlan.sample.Cast.Player;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells how one hidden danger went, act by act, on days before today. */
final class Story {
    private static final int VERSION = 0;

    private final Firm firm;
    private final Scenario what;
    private final Instant now;
    private final LocalDate today;
    private final List<PastAct> acts = new ArrayList<>();
    private final List<PastSource> more = new ArrayList<>();
    private final List<PastPhoto> photos = new ArrayList<>();
    private final UUID id = Ids.next();
    private @Nullable Integer sequence;
    private Source source = Source.SUPERVISION;
    private Player finder;
    private Instant at;
    private Instant found;
    private List<UUID> reported = List.of();
    private @Nullable LocalDate due;

    Story(Firm firm, Scenario what, Player finder, Instant now) {
        this.firm = firm;
        this.what = what;
        this.finder = finder;
        this.now = now;
        this.today = Days.of(now);
        this.at = now;
        this.found = now;
    }

    Story numbered(int given) {
        sequence = given;
        return this;
    }

    Story found(int daysAgo, String time, Source how) {
        source = how;
        at = moment(daysAgo, time);
        found = at;
        return this;
    }

    /** A moment of a day before today, but never in the future and never before the act before it. */
    private Instant moment(int daysAgo, String time) {
        return today.minusDays(daysAgo)
                .atTime(LocalTime.parse(time))
                .atZone(Days.ZONE)
                .toInstant();
    }

    Story on(int daysAgo, String time) {
        var wanted = moment(daysAgo, time);
        var least = at.plus(4, ChronoUnit.MINUTES);
        var next = wanted.isBefore(least) ? least : wanted;
        at = next.isAfter(now) ? now : next;
        return this;
    }

    private LocalDate day() {
        return Days.of(at);
    }

    private Story act(Player who, Command command) {
        acts.add(new PastAct(at, who.actor(), who.organisation(), command));
        return this;
    }

    Story seen(PictureBook book) {
        var photo = photo(book, false, finder, Photo.Kind.BEFORE, what.title());
        reported = List.of(photo.id());
        return this;
    }

    private PastPhoto photo(PictureBook book, boolean after, Player who, Photo.Kind kind, String caption) {
        var photo = new PastPhoto(
                Ids.next(),
                kind,
                book.picture(what.kind(), firm, after),
                caption,
                who.actor().userId(),
                who.actor().userName(),
                at,
                at.minus(3, ChronoUnit.MINUTES),
                firm.lon(),
                firm.lat(),
                null);
        photos.add(photo);
        return photo;
    }

    Story alsoFound(int daysAgo, String time, Source how, String who, String note) {
        more.add(new PastSource(how, who, moment(daysAgo, time), note));
        return this;
    }

    Story register(Player who) {
        return act(who, new Command.Register(VERSION, null));
    }

    /** Limit in days from today, negative when it has passed. */
    Story assess(Player who, int limitInDays) {
        var limit = today.plusDays(limitInDays);
        due = limit.isBefore(day()) ? day() : limit;
        var basis = what.basis();
        return act(
                who,
                new Command.Assess(
                        VERSION,
                        basis == null ? Grade.ORDINARY : Grade.MAJOR,
                        basis == null ? "一般隐患，立即整改" : "重大事故隐患：" + basis,
                        null,
                        due,
                        firm.principal()));
    }

    Story fastTrack(Player who, int limitInDays) {
        var limit = today.plusDays(limitInDays);
        due = limit.isBefore(day()) ? day() : limit;
        return act(who, new Command.FastTrack(VERSION, due, firm.safetyManager(), null));
    }

    Story report(Player who) {
        return act(who, new Command.Notify(VERSION, "通知主要负责人"));
    }

    Story acknowledge(Player who) {
        return act(who, new Command.Acknowledge(VERSION));
    }

    Story controls(Player who) {
        return act(who, new Command.SetControls(VERSION, what.place() + "停用，设警戒标识，专人值守"));
    }

    Story fixings(Player who, double wan) {
        return act(
                who,
                new Command.SetFixings(
                        VERSION,
                        what.remedy(),
                        "设备部 " + firm.safetyManager() + "；主要负责人 " + firm.principal() + " 带队",
                        BigDecimal.valueOf(Math.round(wan * 10_000)),
                        due == null || due.isBefore(day()) ? day() : due,
                        what.place() + "停用；现场处置卡已张贴"));
    }

    Story treat(Player who) {
        return act(who, new Command.StartTreatment(VERSION, null));
    }

    Story askMore(Player who, int days, String why) {
        var limit = due == null ? today : due;
        return act(who, new Command.RequestExtension(VERSION, limit.plusDays(days), why));
    }

    Story pause(Player who, String why) {
        return act(who, new Command.PauseClock(VERSION, why));
    }

    Story urge(Player who, String note) {
        return act(who, new Command.Urge(VERSION, note));
    }

    Story comment(Player who, String note) {
        return act(who, new Command.Comment(VERSION, note, List.of()));
    }

    Story comment(Player who, String note, PictureBook book) {
        var photo = photo(book, true, who, Photo.Kind.AFTER, note);
        return act(who, new Command.Comment(VERSION, note, List.of(photo.id())));
    }

    Story submit(Player who, @Nullable PictureBook book) {
        var pictures = book == null
                ? List.<UUID>of()
                : List.of(
                        photo(book, true, who, Photo.Kind.AFTER, what.remedy()).id());
        return act(who, new Command.Submit(VERSION, what.remedy(), pictures));
    }

    Story accept(Player who) {
        return act(who, new Command.Accept(VERSION, "现场复查，整改到位", List.of()));
    }

    /** Back to treatment; a new limit in days from today. */
    Story reject(Player who, String why, int limitInDays) {
        var limit = today.plusDays(limitInDays);
        due = limit.isBefore(day()) ? day() : limit;
        return act(who, new Command.Reject(VERSION, why, due, List.of()));
    }

    Story cancel(Player who) {
        return act(who, new Command.Cancel(VERSION, "核查符合核销条件"));
    }

    Story sendBack(Player who, String why) {
        return act(who, new Command.Return(VERSION, why));
    }

    Story discard(Player who, String why) {
        return act(who, new Command.Void(VERSION, Command.VoidReason.NOT_A_DANGER, why));
    }

    PastDanger told() {
        var report = new NewDanger(
                what.title(),
                what.place() + "：" + what.title() + "。",
                firm.id(),
                firm.grid().code(),
                what.place(),
                firm.lon(),
                firm.lat(),
                what.kind(),
                what.major() ? Grade.MAJOR : Grade.ORDINARY,
                source,
                finder.actor().userName(),
                found,
                firm.safetyManager(),
                null,
                reported);
        return new PastDanger(
                id,
                sequence,
                firm.grid().code(),
                firm.sectors(),
                firm.id(),
                firm.name(),
                report,
                finder.actor(),
                finder.organisation(),
                found,
                more,
                acts,
                photos);
    }
}
