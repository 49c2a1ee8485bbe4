package io.anlan.platform.spreadsheet;

import cn.idev.excel.ExcelReader;
import cn.idev.excel.FastExcel;
import cn.idev.excel.cache.selector.SimpleReadCacheSelector;
import cn.idev.excel.context.AnalysisContext;
import cn.idev.excel.metadata.data.DataFormatData;
import cn.idev.excel.metadata.data.ReadCellData;
import cn.idev.excel.read.listener.ReadListener;
import cn.idev.excel.read.metadata.ReadSheet;
import cn.idev.excel.support.ExcelTypeEnum;
import cn.idev.excel.util.DateUtils;
import io.anlan.platform.web.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Streams the rows of a file. Blank rows are left out; row numbers stay those of the file. */
final class SheetReader {

    private static final int MAX_COLUMNS = 512;
    private static final long SHARED_STRINGS_IN_MEMORY_MB = 60;
    private static final int STRING_BATCHES_IN_MEMORY = 20;

    private SheetReader() {}

    /** Names of the sheets that a person can see; a CSV file is one sheet without name. */
    static List<String> sheets(SheetFile file) {
        return switch (file) {
            case SheetFile.Csv csv -> List.of("");
            case SheetFile.Xlsx xlsx ->
                withReader(
                        xlsx,
                        null,
                        reader -> reader.excelExecutor().sheetList().stream()
                                .map(sheet -> sheet.isHidden() || sheet.isVeryHidden() ? "" : sheet.getSheetName())
                                .toList());
        };
    }

    /** Hands rows to the sink until it answers false. */
    static void read(SheetFile file, int sheet, Predicate<RawRow> sink) {
        switch (file) {
            case SheetFile.Csv csv -> readCsv(csv, sink);
            case SheetFile.Xlsx xlsx -> withReader(xlsx, new Rows(sink), reader -> reader.read(new ReadSheet(sheet)));
        }
    }

    /** The beginning of a sheet. @param rowsTotal how many rows the file says it has, 0 if it does not; for progress only */
    record Top(List<RawRow> rows, int rowsTotal) {}

    /** The first rows of a sheet, for finding its heading. */
    static Top top(SheetFile file, int sheet, int count) {
        List<RawRow> rows = new ArrayList<>();
        Predicate<RawRow> sink = row -> {
            rows.add(row);
            return rows.size() < count;
        };
        return switch (file) {
            case SheetFile.Csv csv -> {
                readCsv(csv, sink);
                yield new Top(rows, lines(csv));
            }
            case SheetFile.Xlsx xlsx -> {
                Rows listener = new Rows(sink);
                withReader(xlsx, listener, reader -> reader.read(new ReadSheet(sheet)));
                yield new Top(rows, rows.size() < count ? listener.last : listener.total);
            }
        };
    }

    private static int lines(SheetFile.Csv file) {
        int lines = 1;
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file.path())) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    lines += buffer[i] == '\n' ? 1 : 0;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }

    private static <R> R withReader(
            SheetFile.Xlsx file,
            @org.jspecify.annotations.Nullable Rows rows,
            java.util.function.Function<ExcelReader, R> work) {
        try (ExcelReader reader = FastExcel.read(file.path().toFile())
                .excelType(ExcelTypeEnum.XLSX)
                .useDefaultListener(false)
                .autoTrim(false)
                .headRowNumber(0)
                .readCacheSelector(new SimpleReadCacheSelector(SHARED_STRINGS_IN_MEMORY_MB, STRING_BATCHES_IN_MEMORY))
                .registerReadListenerIfNotNull(rows)
                .build()) {
            return work.apply(reader);
        } catch (Problem problem) {
            throw problem;
        } catch (RuntimeException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof SinkFailure failure) {
                    throw failure.original;
                }
                if (String.valueOf(cause.getMessage()).contains("Zip bomb")) {
                    throw SheetFile.refused("sheet.file-bomb");
                }
            }
            throw SheetFile.refused("sheet.file-broken");
        }
    }

    private static void readCsv(SheetFile.Csv file, Predicate<RawRow> sink) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(file.delimiter())
                .setIgnoreEmptyLines(false)
                .build();
        try (BufferedReader in =
                        new BufferedReader(new InputStreamReader(Files.newInputStream(file.path()), file.charset()));
                CSVParser parser = CSVParser.parse(skipMark(in), format)) {
            for (CSVRecord fields : parser) {
                List<RawCell> cells = new ArrayList<>(fields.size());
                for (int i = 0; i < Math.min(fields.size(), MAX_COLUMNS); i++) {
                    cells.add(RawCell.text(fields.get(i)));
                }
                RawRow row = new RawRow(Math.toIntExact(fields.getRecordNumber()), cells);
                if (!row.blank() && !sink.test(row)) {
                    return;
                }
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw SheetFile.refused("sheet.file-broken");
        }
    }

    private static BufferedReader skipMark(BufferedReader in) throws IOException {
        in.mark(1);
        if (in.read() != '\ufeff') {
            in.reset();
        }
        return in;
    }

    /** Carries an exception of the sink past FastExcel, which wraps what it catches. */
    private static final class SinkFailure extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final RuntimeException original;

        SinkFailure(RuntimeException original) {
            super(original);
            this.original = original;
        }
    }

    /** Receives rows from FastExcel as raw cells. */
    private static final class Rows implements ReadListener<Map<Integer, ReadCellData<?>>> {

        private final Predicate<RawRow> sink;
        private boolean more = true;
        private int last;
        private int total;

        Rows(Predicate<RawRow> sink) {
            this.sink = sink;
        }

        @Override
        public void invoke(Map<Integer, ReadCellData<?>> data, AnalysisContext context) {
            int number = context.readRowHolder().getRowIndex() + 1;
            if (number <= last) {
                throw new SinkFailure(SheetFile.refused("sheet.file-broken"));
            }
            if (last == 0) {
                Integer said = context.readSheetHolder().getApproximateTotalRowNumber();
                total = said == null ? 0 : said;
            }
            last = number;
            List<RawCell> cells = new ArrayList<>(data.size());
            data.forEach((index, cell) -> {
                if (index < MAX_COLUMNS) {
                    while (cells.size() <= index) {
                        cells.add(RawCell.EMPTY);
                    }
                    cells.set(index, raw(cell));
                }
            });
            RawRow row = new RawRow(number, cells);
            if (!row.blank()) {
                try {
                    more = sink.test(row);
                } catch (RuntimeException e) {
                    more = false;
                    throw new SinkFailure(e);
                }
            }
        }

        @Override
        public boolean hasNext(AnalysisContext context) {
            return more;
        }

        @Override
        public void onException(Exception exception, AnalysisContext context) throws Exception {
            throw exception;
        }

        @Override
        public void doAfterAllAnalysed(AnalysisContext context) {
            more = false;
        }

        private static RawCell raw(ReadCellData<?> cell) {
            if (cell.getFormulaData() != null) {
                return new RawCell(
                        RawCell.Kind.FORMULA, "=" + cell.getFormulaData().getFormulaValue());
            }
            return switch (cell.getType()) {
                case NUMBER -> number(cell);
                case BOOLEAN -> new RawCell(RawCell.Kind.BOOLEAN, String.valueOf(cell.getBooleanValue()));
                case ERROR -> new RawCell(RawCell.Kind.ERROR, String.valueOf(cell.getStringValue()));
                case EMPTY -> RawCell.EMPTY;
                default -> RawCell.text(String.valueOf(cell.getStringValue()));
            };
        }

        private static RawCell number(ReadCellData<?> cell) {
            BigDecimal number = cell.getNumberValue();
            DataFormatData format = cell.getDataFormatData();
            if (format != null
                    && DateUtils.isADateFormat(format.getIndex(), format.getFormat())
                    && CellRules.serialDate(number) instanceof Parsed.Value<LocalDate> date) {
                return new RawCell(RawCell.Kind.DATE, date.value().toString());
            }
            return RawCell.number(number);
        }
    }
}
