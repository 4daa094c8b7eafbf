package org.querygram.read;

import org.jspecify.annotations.Nullable;
import org.querygram.source.LogSource;
import org.querygram.source.SourceException;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Watches logs that are still written to, and says when there is more to read.
///
/// Whoever follows reads all of `paths()` again after each change: one way of reading, and the
/// result is that of a log that had ended there. A log that was rotated (renamed, or copied and
/// truncated) keeps its older part: that file joins `paths()` before it, where it can be found.
public final class FollowedLogs {

    /// A log is known again by this much of its start.
    private static final int START_BYTES = 1024;

    private final List<Path> paths;
    private final List<Watch> watches = new ArrayList<>();

    public FollowedLogs(List<Path> paths) {
        this.paths = new ArrayList<>(paths);
        paths.forEach(path -> watches.add(new Watch(path)));
    }

    /// What one look found.
    ///
    /// @param changed true when reading again shows something else
    /// @param news what a person should know: a log was replaced, or is gone; sentences
    public record Look(boolean changed, List<String> news) {

        public Look {
            news = List.copyOf(news);
        }
    }

    /// What to read: the logs that are watched, and older parts of them.
    public List<Path> paths() {
        return List.copyOf(paths);
    }

    /// Compares the logs with how they were at the look before, or when watching began.
    public Look look() {
        List<String> news = new ArrayList<>();
        boolean changed = false;
        for (Watch watch : watches) {
            changed |= watch.look(news);
        }
        return new Look(changed, news);
    }

    /// How a file or folder was.
    ///
    /// @param key its number on the disk; for a folder null
    private record State(long size, @Nullable Object key, byte[] start) {

        static State of(Path path) throws IOException {
            BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
            return now.isDirectory()
                    ? new State(sizes(path), null, new byte[0])
                    : new State(now.size(), now.fileKey(), startOf(path));
        }

        /// A number that changes when a file in the folder grows, comes or goes.
        private static long sizes(Path folder) throws IOException {
            long sum = 0;
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : (Iterable<Path>) files::iterator) {
                    sum = sum * 31 + file.hashCode();
                    sum = sum * 31 + (Files.isRegularFile(file) ? Files.size(file) : 0);
                }
            } catch (UncheckedIOException e) {
                // Something went while it was listed: the next look tells.
                return sum;
            }
            return sum;
        }

        private static byte[] startOf(Path file) throws IOException {
            try (InputStream in = Files.newInputStream(file)) {
                return in.readNBytes(START_BYTES);
            }
        }

        boolean isFolder() {
            return key == null && start.length == 0;
        }

        /// True when the other is this file, perhaps with more at its end.
        boolean goesOnAs(State other) {
            return Objects.equals(key, other.key) && other.size >= size && startsAs(other.start);
        }

        boolean startsAs(byte[] other) {
            return other.length >= start.length
                    && Arrays.equals(start, 0, start.length, other, 0, start.length);
        }
    }

    private final class Watch {

        private final Path path;
        private @Nullable State known;
        private boolean gone;

        Watch(Path path) {
            this.path = path;
            try {
                this.known = State.of(path);
            } catch (IOException e) {
                // Reading it says why; it may come later.
                this.gone = true;
            }
        }

        boolean look(List<String> news) {
            State now;
            try {
                now = State.of(path);
            } catch (NoSuchFileException e) {
                if (!gone) {
                    news.add(path + " is gone; it is read again when it comes back.");
                }
                gone = true;
                return false;
            } catch (IOException e) {
                return false;
            }
            State before = known;
            known = now;
            gone = false;
            if (before == null || before.isFolder()) {
                return before == null || before.size != now.size;
            }
            if (before.goesOnAs(now)) {
                return now.size > before.size;
            }
            replaced(before, now, news);
            return true;
        }

        private void replaced(State before, State now, List<String> news) {
            boolean sameFile = Objects.equals(before.key, now.key);
            String what = path + (sameFile ? " was cut off" : " was replaced by a new file");
            Path older = before.size == 0 ? null : older(before);
            if (older != null) {
                paths.add(paths.indexOf(path), older);
                news.add(what + "; what came before is in " + older + " and is read too.");
            } else if (before.size > 0) {
                news.add(what + "; what came before is not there any more and counts no longer.");
            }
        }

        /// The file that holds what was read of this log before: of the same rotated set, and the
        /// same by its number or by its first bytes.
        private @Nullable Path older(State before) {
            String set = RotatedName.of(path.toString()).set();
            Path folder = path.toAbsolutePath().getParent();
            if (folder == null) {
                return null;
            }
            try (Stream<Path> files = Files.list(folder)) {
                return files.map(file -> path.resolveSibling(file.getFileName()))
                        .filter(file -> !paths.contains(file))
                        .filter(file -> RotatedName.of(file.toString()).set().equals(set))
                        .filter(file -> holds(file, before))
                        .findFirst()
                        .orElse(null);
            } catch (IOException e) {
                return null;
            }
        }

        private static boolean holds(Path file, State before) {
            try {
                Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
                if (key != null && key.equals(before.key)) {
                    return true;
                }
                byte[] start = LogSource.open(file, null).sample();
                return before.start.length > 0 && before.startsAs(start);
            } catch (IOException | SourceException e) {
                return false;
            }
        }
    }
}
