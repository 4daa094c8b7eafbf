package org.querygram.format;

import org.querygram.entry.Block;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// A log of a few lines, read by one format.
record LoggerScan(Recognition recognition, List<String> entries) {

    static LoggerScan of(LogFormat format, String log) {
        byte[] bytes = log.getBytes(StandardCharsets.UTF_8);
        Sample sample = new Sample(bytes, bytes.length, true);
        Recognition recognition = format.assume(sample, FormatFixture.HINTS);
        EntryText text = new EntryText();
        recognition.scanner().scan(new Block(bytes, 0, bytes.length, 0, 1, true), text);
        return new LoggerScan(recognition, text.lines);
    }

    static boolean claims(LogFormat format, String log) {
        byte[] bytes = log.getBytes(StandardCharsets.UTF_8);
        return format.recognise(new Sample(bytes, bytes.length, true), FormatFixture.HINTS) != null;
    }
}
