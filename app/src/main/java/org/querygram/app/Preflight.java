package org.querygram.app;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Looks, before JavaFX starts, whether the machine can show a window at all, and says in one line
/// what is missing and the command that mends it. JavaFX itself answers with a stack trace.
///
/// Only Linux is looked at: on Windows and macOS what a window needs is part of the system.
public final class Preflight {

    /// What a window loads on Linux, and the package of Debian, of Fedora and of openSUSE that
    /// holds it. JavaFX
    /// 26 opens GTK 3, Xtst (its robot) and, to draw text, Pango with FreeType.
    private static final Map<String, Package> LIBRARIES = libraries();

    /// What is needed to draw without a window (`-Dglass.platform=Headless`): text only.
    private static final Set<String> DRAWING = Set.of("libpangoft2-1.0.so.0", "libfreetype.so.6");

    private static final String WITHOUT_A_WINDOW =
            " `querygram analyze FILE` needs no display and works as it is.";

    private record Package(String debian, String fedora, String suse) {}

    private final Machine machine;

    Preflight(Machine machine) {
        this.machine = machine;
    }

    /// For the machine that the program runs on.
    public static Preflight ofThisMachine() {
        return new Preflight(new ThisMachine());
    }

    /// One line for people about what keeps the window from opening, or nothing when all is there.
    /// Takes some milliseconds; start JavaFX only on an empty answer.
    public Optional<String> obstacle() {
        if (!machine.system().toLowerCase(Locale.ROOT).contains("linux")) {
            return Optional.empty();
        }
        List<String> missing =
                LIBRARIES.keySet().stream()
                        .filter(library -> !machine.headless() || DRAWING.contains(library))
                        .filter(library -> !machine.hasLibrary(library))
                        .toList();
        if (!missing.isEmpty()) {
            return Optional.of(
                    "The window needs %s, which this machine lacks. Install: %s.%s"
                            .formatted(
                                    String.join(", ", missing),
                                    command(missing),
                                    WITHOUT_A_WINDOW));
        }
        return machine.headless() ? Optional.empty() : displayObstacle();
    }

    private Optional<String> displayObstacle() {
        String display = machine.display();
        if (display.isBlank()) {
            return Optional.of(
                    "There is no display to open a window on (DISPLAY is not set). Start it from a"
                            + " desktop, or log in with `ssh -X`."
                            + WITHOUT_A_WINDOW);
        }
        return machine.opensDisplay() ? Optional.empty() : Optional.of(noAnswer(display));
    }

    /// Why JavaFX did not start although nothing stood in the way: the display takes no connection.
    /// Nothing where that is not the reason.
    public Optional<String> refusal() {
        boolean asked = machine.system().toLowerCase(Locale.ROOT).contains("linux");
        return !asked || machine.headless() || machine.connects()
                ? Optional.empty()
                : Optional.of(noAnswer(machine.display()));
    }

    private static String noAnswer(String display) {
        return "The display %s does not answer. Set DISPLAY to one that does, or log in with `ssh -X`.%s"
                .formatted(display, WITHOUT_A_WINDOW);
    }

    private String command(List<String> missing) {
        List<Package> packages = missing.stream().map(Preflight::packageOf).toList();
        if (machine.hasCommand("dnf") && !machine.hasCommand("apt-get")) {
            return "sudo dnf install " + joined(packages.stream().map(Package::fedora).toList());
        }
        if (machine.hasCommand("zypper") && !machine.hasCommand("apt-get")) {
            return "sudo zypper install " + joined(packages.stream().map(Package::suse).toList());
        }
        return "sudo apt-get install " + joined(packages.stream().map(Package::debian).toList());
    }

    private static Package packageOf(String library) {
        return LIBRARIES.getOrDefault(library, new Package(library, library, library));
    }

    private static String joined(List<String> packages) {
        return String.join(" ", packages.stream().distinct().toList());
    }

    private static Map<String, Package> libraries() {
        Map<String, Package> needed = new LinkedHashMap<>();
        needed.put("libgtk-3.so.0", new Package("libgtk-3-0", "gtk3", "libgtk-3-0"));
        needed.put("libXtst.so.6", new Package("libxtst6", "libXtst", "libXtst6"));
        needed.put(
                "libpangoft2-1.0.so.0",
                new Package("libpangoft2-1.0-0", "pango", "libpango-1_0-0"));
        needed.put("libfreetype.so.6", new Package("libfreetype6", "freetype", "libfreetype6"));
        return needed;
    }

    /// What is asked of the machine; tests answer for machines they do not run on.
    interface Machine {

        String system();

        /// Whether JavaFX was told to draw into memory only.
        boolean headless();

        /// The value of DISPLAY, or empty.
        String display();

        /// A look from outside: an answer within a millisecond, right nearly always.
        boolean opensDisplay();

        /// A connection, made and closed.
        boolean connects();

        boolean hasLibrary(String name);

        boolean hasCommand(String name);
    }

    private static final class ThisMachine implements Machine {

        /// A display of this machine: `:0`, `:0.1`, `unix:0`.
        private static final Pattern LOCAL_DISPLAY =
                Pattern.compile("(?:unix)?:(\\d{1,5})(?:\\.\\d+)?");

        /// Of Debian and its kin; of Fedora, openSUSE and Arch.
        private static final List<Path> FOLDERS =
                Stream.of("/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu", "/usr/lib64")
                        .map(Path::of)
                        .toList();

        @Override
        public String system() {
            return System.getProperty("os.name", "");
        }

        @Override
        public boolean headless() {
            return "Headless".equals(System.getProperty("glass.platform"));
        }

        @Override
        public String display() {
            return System.getenv().getOrDefault("DISPLAY", "");
        }

        /// Where the system's libraries lie, the loader's own search takes longer than the rest of
        /// this class. It has the last word.
        @Override
        public boolean hasLibrary(String name) {
            return FOLDERS.stream().anyMatch(folder -> Files.isRegularFile(folder.resolve(name)))
                    || loads(name);
        }

        @SuppressWarnings("restricted") // Loads a library of the system: what JavaFX does next too.
        private static boolean loads(String name) {
            try (Arena arena = Arena.ofConfined()) {
                SymbolLookup.libraryLookup(name, arena);
                return true;
            } catch (IllegalArgumentException absent) {
                return false;
            }
        }

        /// Believes the socket of a server on this machine: to connect takes a fifth of the
        /// program's start. Where the server refuses, JavaFX does not start and `refusal` asks.
        @Override
        public boolean opensDisplay() {
            Matcher local = LOCAL_DISPLAY.matcher(display());
            return (local.matches() && Files.exists(Path.of("/tmp/.X11-unix/X" + local.group(1))))
                    || connects();
        }

        /// Connects to the X server as GTK will, and closes again. Wayland desktops answer through
        /// XWayland, which is what JavaFX 26 uses there.
        @Override
        @SuppressWarnings("restricted")
        public boolean connects() {
            try (Arena arena = Arena.ofConfined()) {
                SymbolLookup x11 = SymbolLookup.libraryLookup("libX11.so.6", arena);
                Linker linker = Linker.nativeLinker();
                var open =
                        linker.downcallHandle(
                                x11.findOrThrow("XOpenDisplay"),
                                FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.ADDRESS));
                var close =
                        linker.downcallHandle(
                                x11.findOrThrow("XCloseDisplay"),
                                FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
                // Before 1.8, libX11 is only safe for threads when this was its first call.
                var threads =
                        linker.downcallHandle(
                                x11.findOrThrow("XInitThreads"),
                                FunctionDescriptor.of(ValueLayout.JAVA_INT));
                int ready = (int) threads.invokeExact();
                MemorySegment display = (MemorySegment) open.invokeExact(MemorySegment.NULL);
                if (display.equals(MemorySegment.NULL)) {
                    return false;
                }
                int closed = (int) close.invokeExact(display);
                return ready != 0 && closed == 0;
            } catch (Throwable unsure) {
                return true; // No reason to keep people out: JavaFX will tell.
            }
        }

        @Override
        public boolean hasCommand(String name) {
            Predicate<Path> runnable = folder -> Files.isExecutable(folder.resolve(name));
            List<Path> folders = new ArrayList<>();
            for (String folder : System.getenv().getOrDefault("PATH", "").split(":", -1)) {
                folders.add(Path.of(folder));
            }
            return folders.stream().anyMatch(runnable);
        }
    }
}
