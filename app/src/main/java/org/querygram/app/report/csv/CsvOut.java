package org.querygram.app.report.csv;

import org.jspecify.annotations.Nullable;
import org.querygram.app.report.text.FreeText;
import org.querygram.workload.Workload;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// One table as RFC 4180 has it, in UTF-8, with a line feed after each row. An unknown figure is an
/// empty cell.
final class CsvOut {

    /// What a spreadsheet takes for the start of a formula; the last four are the same signs in
    /// full width, which Excel accepts as well.
    private static final String FORMULA = "=+-@＝＋－＠";

    private static final int NANO_DIGITS_IN_MILLI = 6;

    private final Writer out;
    private boolean rowStarted;

    CsvOut(OutputStream out) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    CsvOut head(String... names) throws IOException {
        for (String name : names) {
            text(name);
        }
        return end();
    }

    /// A text that may come from a log: inert in a spreadsheet, and without control characters.
    CsvOut text(@Nullable String text) throws IOException {
        String shown = text == null ? "" : FreeText.visibleLines(text);
        return cell(isFormula(shown) ? "'" + shown : shown);
    }

    /// Spaces before a sign do not keep every program from taking it for a formula.
    private static boolean isFormula(String text) {
        String start = text.stripLeading();
        boolean tab = text.startsWith("\t") || text.startsWith("\n");
        return tab || !start.isEmpty() && FORMULA.indexOf(start.charAt(0)) >= 0;
    }

    CsvOut number(long number) throws IOException {
        return cell(Long.toString(number));
    }

    /// Nanoseconds as milliseconds; a negative number is unknown.
    CsvOut millis(long nanos) throws IOException {
        return cell(
                nanos < 0
                        ? ""
                        : BigDecimal.valueOf(nanos, NANO_DIGITS_IN_MILLI)
                                .stripTrailingZeros()
                                .toPlainString());
    }

    /// Microseconds since 1970 as ISO-8601 in UTC.
    CsvOut time(long micros) throws IOException {
        return cell(
                micros == Workload.NO_TIME
                        ? ""
                        : Instant.EPOCH.plus(micros, ChronoUnit.MICROS).toString());
    }

    private CsvOut cell(String plain) throws IOException {
        if (rowStarted) {
            out.write(',');
        }
        rowStarted = true;
        boolean quoted = plain.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n');
        out.write(quoted ? '"' + plain.replace("\"", "\"\"") + '"' : plain);
        return this;
    }

    CsvOut end() throws IOException {
        out.write('\n');
        rowStarted = false;
        return this;
    }

    /// Hands everything on; the stream stays open.
    void flush() throws IOException {
        out.flush();
    }
}
