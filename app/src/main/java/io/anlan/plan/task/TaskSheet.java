package io.anlan.plan.task;

import io.anlan.platform.spreadsheet.SheetExport;
import io.anlan.platform.web.Messages;
import io.anlan.platform.web.PageQuery;
import io.anlan.platform.web.Paged;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The list of tasks as a spreadsheet: the rows that the screen's filters show. */
@Component
class TaskSheet {

    private static final int PAGE = 500;

    private final Tasks tasks;
    private final Messages messages;

    TaskSheet(Tasks tasks, Messages messages) {
        this.tasks = tasks;
        this.messages = messages;
    }

    @Transactional(readOnly = true)
    public void write(TaskQuery query, Locale locale, OutputStream out) {
        LocaleContextHolder.setLocale(locale);
        Paged<Task> first = tasks.find(query, new PageQuery(1, PAGE, null));
        var export =
                new SheetExport<Task>(text("title", locale), text("scope", locale, first.total()), columns(locale));
        Stream<Task> rows = Stream.iterate(
                        first,
                        page -> !page.items().isEmpty(),
                        page -> tasks.find(query, new PageQuery(page.page() + 1, PAGE, null)))
                .flatMap(page -> page.items().stream());
        try {
            export.write(rows, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<SheetExport.Column<Task>> columns(Locale locale) {
        return List.of(
                new SheetExport.Column<>(text("plan", locale), 30, Task::planTitle),
                new SheetExport.Column<>(text("clause", locale), 24, Task::clause),
                new SheetExport.Column<>(text("kind", locale), 8, t -> text("kind." + t.kind(), locale)),
                new SheetExport.Column<>(text("task", locale), 40, Task::title),
                new SheetExport.Column<>(text("line", locale), 8, Task::firstLine),
                new SheetExport.Column<>(
                        text("organisations", locale),
                        30,
                        t -> t.organisations().stream().map(Task.Named::name).collect(Collectors.joining("、"))),
                new SheetExport.Column<>(text("due", locale), 12, Task::dueOn),
                new SheetExport.Column<>(text("progress", locale), 8, Task::progress),
                new SheetExport.Column<>(text("evidence", locale), 8, Task::evidence),
                new SheetExport.Column<>(text("state", locale), 10, t -> text("state." + t.state(), locale)));
    }

    private String text(String key, Locale locale, Object... args) {
        return messages.text("plan.sheet." + key, args, locale);
    }
}
