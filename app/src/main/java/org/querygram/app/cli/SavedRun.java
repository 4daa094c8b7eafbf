package org.querygram.app.cli;

import org.querygram.app.report.ReportException;
import org.querygram.app.report.ReportFormat;
import org.querygram.app.report.SafeWrite;
import org.querygram.app.report.saved.SavedFile;
import org.querygram.compare.Side;
import org.querygram.read.UnreadableInputException;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/// `analyze x.qgram`: what a saved analysis says, and its JSON. The log itself is not needed, and
/// what only the log can give is refused.
record SavedRun(Path file) {

    Side read(OutputOptions output)
            throws UnreadableInputException, UsageException, ReportException {
        for (Path target : output.targets) {
            ReportFormat format = ReportFormat.of(target);
            if (format != ReportFormat.JSON && format != ReportFormat.SAVED
                    || output.mask != null) {
                throw new UsageException(
                        "%s is a saved analysis: it can be written as .json or .qgram, as it is. For other reports give the log."
                                .formatted(file));
            }
        }
        return SavedFile.read(file);
    }

    /// The same analysis in another packing.
    void write(List<Path> targets) throws ReportException {
        for (Path target : targets) {
            boolean packs = ReportFormat.of(target) == ReportFormat.SAVED;
            SafeWrite.write(target, out -> copy(out, packs));
        }
    }

    private void copy(OutputStream out, boolean packs) throws IOException {
        byte[] json = SavedFile.json(file);
        if (packs) {
            GZIPOutputStream packing = new GZIPOutputStream(out);
            packing.write(json);
            packing.finish();
        } else {
            out.write(json);
        }
    }
}
