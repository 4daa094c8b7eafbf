package org.querygram.app;

import org.querygram.app.command.Texts;
import org.querygram.app.job.BackgroundRunner;
import org.querygram.app.settings.ConfigFolder;
import org.querygram.app.settings.Kept;
import org.querygram.app.window.Samples;
import org.querygram.format.LogFormats;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// What the window needs and can be had without JavaFX's own thread, fetched while JavaFX starts:
/// that leaves a processor idle for a tenth of a second.
///
/// @param kept what was set, and which logs were open
/// @param samples logs to try the program with
record HeadStart(Kept kept, List<Path> samples) {

    /// Begins in the background.
    static CompletableFuture<HeadStart> begin() {
        return CompletableFuture.supplyAsync(
                HeadStart::fetch,
                work -> Thread.ofPlatform().daemon().name("head-start").start(work));
    }

    private static HeadStart fetch() {
        Kept kept = new Kept(ConfigFolder.ofThisUser(), new BackgroundRunner());
        List<Path> samples = Samples.find();
        // Both are read once and kept by their classes.
        Texts.ids();
        LogFormats.all();
        return new HeadStart(kept, samples);
    }
}
