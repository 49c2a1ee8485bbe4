package io.anlan.platform.spreadsheet;

import io.anlan.platform.access.Requires;
import io.anlan.platform.spreadsheet.SheetImportView.ColumnView;
import io.anlan.platform.spreadsheet.SheetImportView.RowView;
import io.anlan.platform.web.PageQuery;
import io.anlan.platform.web.Paged;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * Spreadsheet imports of every module. Each definition names its permission, which is checked here; an import belongs to
 * the person who uploaded it.
 */
@RestController
@RequestMapping("/api/imports")
class SheetImportController {

    /** What a definition expects. */
    record DefinitionView(
            String name, String title, List<ColumnView> columns, boolean undoable, List<SheetImportView> recent) {}

    /** @param mapping column key → index of the column in the file; absent keeps the found mapping */
    record CheckRequest(@Nullable Map<String, Integer> mapping) {}

    /** What to do with one row: new cell texts, or one of the actions. */
    record RepairRequest(
            @Nullable Map<String, String> cells, @Nullable Action action) {
        enum Action {
            ACCEPT,
            SKIP,
            RESTORE
        }
    }

    /** Which suggestions to take over; absent means all. */
    record AcceptRequest(@Nullable String kind, @Nullable String column) {}

    /** The rows that read differently after a repair, and the import's new counts. */
    record RepairView(SheetImportView sheet, List<RowView> rows) {}

    private final SheetImports imports;
    private final SheetImportViews views;
    private final SheetTemplate template;
    private final MarkedSheet marked;

    SheetImportController(SheetImports imports, SheetImportViews views, SheetTemplate template, MarkedSheet marked) {
        this.imports = imports;
        this.views = views;
        this.template = template;
        this.marked = marked;
    }

    @GetMapping("/{definition}/definition")
    @Requires(Requires.SELF)
    DefinitionView definition(@PathVariable String definition, Locale locale) {
        SheetDefinition<?> found = imports.definition(definition);
        List<SheetColumn<?>> columns = imports.inTransaction(found::columns);
        return new DefinitionView(
                definition,
                found.title(locale),
                views.columns(columns, locale),
                found.undoable(),
                imports.recent(definition).stream()
                        .map(sheet -> views.view(sheet, locale))
                        .toList());
    }

    @GetMapping("/{definition}/template")
    @Requires(Requires.SELF)
    void template(@PathVariable String definition, Locale locale, HttpServletResponse response) throws IOException {
        SheetDefinition<?> found = imports.definition(definition);
        List<SheetColumn<?>> columns = imports.inTransaction(found::columns);
        attach(response, found.title(locale) + ".xlsx");
        template.write(found, columns, locale, response.getOutputStream());
    }

    @PostMapping(path = "/{definition}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Requires(Requires.SELF)
    SheetImportView upload(@PathVariable String definition, @RequestPart MultipartFile file, Locale locale) {
        try (var content = file.getInputStream()) {
            String name = file.getOriginalFilename();
            return views.view(imports.upload(definition, name == null ? "" : name, content), locale);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GetMapping("/{id}")
    @Requires(Requires.SELF)
    SheetImportView find(@PathVariable UUID id, Locale locale) {
        return views.view(imports.find(id), locale);
    }

    @PostMapping("/{id}/check")
    @Requires(Requires.SELF)
    SheetImportView check(@PathVariable UUID id, @RequestBody CheckRequest request, Locale locale) {
        return views.view(imports.check(id, request.mapping(), locale), locale);
    }

    @GetMapping("/{id}/rows")
    @Requires(Requires.SELF)
    Paged<RowView> rows(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String column,
            PageQuery page,
            Locale locale) {
        SheetImport sheet = imports.find(id);
        List<String> codes = views.codes(imports.codes(id), kind, locale);
        List<SheetColumn<?>> columns = columns(sheet);
        return imports.rows(id, codes, column, page).map(row -> views.row(row, sheet, columns, locale));
    }

    @PatchMapping("/{id}/rows/{row}")
    @Requires(Requires.SELF)
    RepairView repair(@PathVariable UUID id, @PathVariable int row, @RequestBody RepairRequest request, Locale locale) {
        Set<Integer> touched = switch (request.action()) {
            case ACCEPT -> imports.acceptRow(id, row);
            case SKIP -> imports.skip(id, row, true);
            case RESTORE -> imports.skip(id, row, false);
            case null -> imports.edit(id, row, request.cells() == null ? Map.of() : request.cells());
        };
        SheetImport sheet = imports.find(id);
        List<SheetColumn<?>> columns = columns(sheet);
        return new RepairView(
                views.view(sheet, locale),
                imports.rows(id, touched).stream()
                        .map(staged -> views.row(staged, sheet, columns, locale))
                        .toList());
    }

    @PostMapping("/{id}/accept-suggestions")
    @Requires(Requires.SELF)
    SheetImportView accept(@PathVariable UUID id, @RequestBody AcceptRequest request, Locale locale) {
        imports.accept(id, views.codes(imports.codes(id), request.kind(), locale), request.column());
        return views.view(imports.find(id), locale);
    }

    @PostMapping("/{id}/commit")
    @Requires(Requires.SELF)
    SheetImportView commit(@PathVariable UUID id, Locale locale) {
        return views.view(imports.write(id), locale);
    }

    @PostMapping("/{id}/cancel")
    @Requires(Requires.SELF)
    SheetImportView cancel(@PathVariable UUID id, Locale locale) {
        return views.view(imports.cancel(id), locale);
    }

    @PostMapping("/{id}/undo")
    @Requires(Requires.SELF)
    SheetImportView undo(@PathVariable UUID id, Locale locale) {
        return views.view(imports.undo(id), locale);
    }

    @GetMapping("/{id}/marked-file")
    @Requires(Requires.SELF)
    void markedFile(@PathVariable UUID id, Locale locale, HttpServletResponse response) throws IOException {
        SheetImport sheet = imports.find(id);
        SheetFile file = imports.file(id);
        List<SheetColumn<?>> columns = columns(sheet);
        Map<Integer, StagedRow> faulty = imports.faulty(id);
        attach(response, sheet.fileName().replaceFirst("\\.[^.]{1,5}$", "") + "-标错.xlsx");
        marked.write(file, sheet, columns, faulty, locale, response.getOutputStream());
    }

    private List<SheetColumn<?>> columns(SheetImport sheet) {
        return imports.inTransaction(
                () -> imports.definition(sheet.definition()).columns());
    }

    private static void attach(HttpServletResponse response, String fileName) {
        response.setContentType(SheetExport.CONTENT_TYPE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(fileName, StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }
}
