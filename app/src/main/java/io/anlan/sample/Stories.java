package io.anlan.sample;

import io.anlan.hiddendanger.PastDanger;
import io.anlan.hiddendanger.Source;
import io.anlan.sample.Cast.Player;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** The hidden dangers of the sample city: those of the manual one by one, the others by the dice. */
final class Stories {
    /** How many of the invented ones are still open, and how many are past. */
    private static final int OPEN = 300;

    private static final int CLOSED = 1_700;
    private static final List<String> HOURS = List.of(
            "08:40", "09:10", "09:35", "10:05", "10:50", "11:20", "13:45", "14:20", "15:05", "15:50", "16:30", "17:10");
    private static final Source[] SOURCES = {
        Source.SELF_INSPECTION,
        Source.SUPERVISION,
        Source.ENFORCEMENT,
        Source.TIP_OFF,
        Source.MONITORING,
        Source.INSURER,
        Source.EXPERT
    };
    private static final int[] SOURCE_WEIGHTS = {38, 28, 14, 6, 5, 5, 4};

    private final Cast cast;
    private final List<Firm> firms;
    private final Instant now;
    private final SplittableRandom random = new SplittableRandom(312);
    private final PictureBook book = new PictureBook();
    private final List<PastDanger> told = new ArrayList<>();
    private final Set<String> used = new HashSet<>();

    private Stories(Cast cast, List<Firm> firms, Instant now) {
        this.cast = cast;
        this.firms = firms;
        this.now = now;
    }

    static List<PastDanger> tell(Cast cast, List<Firm> firms, Instant now) {
        var stories = new Stories(cast, firms, now);
        new KnownStories(cast, firms, now, stories.book).tell(stories.told);
        for (int i = 0; i < OPEN; i++) {
            stories.open();
        }
        for (int i = 0; i < CLOSED; i++) {
            stories.closed();
        }
        return stories.told;
    }

    private String hour() {
        return Words.pick(HOURS, random);
    }

    /** Graver enterprises have more to find. */
    private Firm anyFirm() {
        for (; ; ) {
            var firm = Words.pick(firms, random);
            int chance = switch (firm.risk()) {
                case RED -> 100;
                case ORANGE -> 62;
                case YELLOW -> 34;
                case BLUE -> 14;
            };
            if (random.nextInt(100) < chance) {
                return firm;
            }
        }
    }

    private Story begin(Firm firm, Scenario what, int daysAgo) {
        var source = SOURCES[Words.weighted(SOURCE_WEIGHTS, random)];
        Player finder = switch (source) {
            case SELF_INSPECTION, MONITORING -> cast.manager(firm);
            case ENFORCEMENT -> cast.bureau(firm.district());
            case INSURER -> cast.insurer();
            case EXPERT -> cast.expert();
            case SUPERVISION, TIP_OFF, OTHER -> cast.town(firm.town());
        };
        return new Story(firm, what, finder, now).found(daysAgo, hour(), source);
    }

    private Scenario ordinary(Firm firm) {
        for (; ; ) {
            var what = Words.pick(Scenario.ORDINARY, random);
            boolean special = what.sector() != null && what.fits(firm);
            boolean general = what.sector() == null && random.nextInt(3) > 0;
            if ((special || general) && used.add(firm.id() + what.title())) {
                return what;
            }
        }
    }

    private void open() {
        var firm = anyFirm();
        var majors = Scenario.MAJOR.stream()
                .filter(s -> s.fits(firm) && !used.contains(firm.id() + s.title()))
                .toList();
        if (!majors.isEmpty() && random.nextInt(100) < 7) {
            var what = Words.pick(majors, random);
            used.add(firm.id() + what.title());
            openMajor(firm, what);
            return;
        }
        openOrdinary(firm, ordinary(firm));
    }

    private boolean pictured(Firm firm) {
        return random.nextInt(100) < (firm.district().equals("990102000000") ? 55 : 5);
    }

    private void openOrdinary(Firm firm, Scenario what) {
        var town = cast.town(firm.town());
        var manager = cast.manager(firm);
        int age = 2 + random.nextInt(16);
        var story = begin(firm, what, age);
        if (pictured(firm)) {
            story.seen(book);
        }
        int fate = random.nextInt(100);
        if (fate < 7) {
            told.add(story.told());
            return;
        }
        if (fate < 9) {
            told.add(story.on(age - 1, hour()).sendBack(town, "照片看不清位置，请补充全景").told());
            return;
        }
        story.on(age, "16:40").register(town);
        if (fate < 13) {
            told.add(story.told());
            return;
        }
        boolean late = fate > 97;
        int limit = late ? -1 - random.nextInt(5) : random.nextInt(14);
        story.on(age - 1, hour()).assess(town, late && age < 3 ? 0 : limit);
        if (fate < 17) {
            told.add(story.told());
            return;
        }
        story.on(age - 1, "17:20").treat(manager);
        if (late) {
            story.on(0, "08:20").urge(town, "已过整改期限，请今天反馈进度");
        } else if (fate < 26) {
            story.on(1, hour()).submit(manager, pictured(firm) ? book : null);
        } else if (fate < 28) {
            story.on(1, "10:10").submit(manager, null).on(1, "15:30").reject(town, "整改不到位，照片与现场不符", 4);
        } else if (fate < 30) {
            story.on(1, "11:30").askMore(manager, 10, "配件到货晚于计划");
        }
        told.add(story.told());
    }

    private void openMajor(Firm firm, Scenario what) {
        var bureau = cast.bureau(firm.district());
        var town = cast.town(firm.town());
        var manager = cast.manager(firm);
        int age = 5 + random.nextInt(25);
        int fate = random.nextInt(100);
        int limit = fate > 91 ? -1 - random.nextInt(3) : 3 + random.nextInt(25);
        var story = begin(firm, what, age);
        if (pictured(firm)) {
            story.seen(book);
        }
        story.on(age, "16:20").register(town).on(age - 1, "09:40").assess(bureau, limit);
        story.on(age - 1, "10:12").report(bureau).on(age - 1, "11:00").acknowledge(manager);
        story.on(age - 1, "14:00").controls(manager);
        if (fate > 20) {
            story.on(age - 2, hour())
                    .fixings(manager, 2 + random.nextInt(60))
                    .on(age - 2, "17:20")
                    .treat(manager);
        }
        if (fate > 91) {
            story.on(0, "08:30").urge(bureau, "重大隐患逾期，请主要负责人到现场");
        } else if (fate > 84) {
            story.on(1, hour()).submit(manager, book);
        } else if (fate > 80) {
            story.on(2, "10:00").submit(manager, book).on(1, "15:00").accept(town);
        }
        told.add(story.told());
    }

    private void closed() {
        var firm = anyFirm();
        var majors = Scenario.MAJOR.stream()
                .filter(s -> s.fits(firm) && used.add(firm.id() + s.title()))
                .toList();
        boolean grave = !majors.isEmpty() && random.nextInt(100) < 5;
        var what = grave ? majors.getFirst() : ordinary(firm);
        var town = cast.town(firm.town());
        var manager = cast.manager(firm);
        int age = 8 + random.nextInt(340);
        int took = Math.min(age - 1, grave ? 12 + random.nextInt(18) : 2 + random.nextInt(12));
        boolean late = random.nextInt(100) < 9;
        int end = age - took;
        var story = begin(firm, what, age);
        boolean pictures = age < 40 && pictured(firm);
        if (pictures) {
            story.seen(book);
        }
        if (random.nextInt(100) < 2) {
            told.add(story.on(age - 1, hour()).discard(town, "复核后不构成隐患").told());
            return;
        }
        story.on(age, "16:45").register(town);
        int limit = late ? -(end + 1) : -(end - 3);
        if (grave) {
            var bureau = cast.bureau(firm.district());
            story.on(age - 1, "09:30")
                    .assess(bureau, limit)
                    .on(age - 1, "10:00")
                    .report(bureau);
            story.on(age - 1, "10:40").acknowledge(manager).on(age - 1, "11:20").controls(manager);
            story.on(age - 1, "15:00")
                    .fixings(manager, 3 + random.nextInt(40))
                    .on(age - 1, "16:30")
                    .treat(manager);
            story.on(end + 1, hour())
                    .submit(manager, pictures ? book : null)
                    .on(end, "09:30")
                    .accept(town);
            told.add(story.on(end, "16:00").cancel(bureau).told());
            return;
        }
        story.on(age, "17:10").fastTrack(town, limit);
        story.on(end, "10:30")
                .submit(manager, pictures ? book : null)
                .on(end, "16:10")
                .accept(town);
        told.add(story.told());
    }
}
