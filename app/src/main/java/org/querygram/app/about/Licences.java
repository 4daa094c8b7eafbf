package org.querygram.app.about;

import org.jspecify.annotations.Nullable;
import org.querygram.app.report.Version;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;

/// The licences of everything that the program brings along. A library's own jar holds its licence,
/// or `installer/licences` in the sources does, whose files become part of ours.
public final class Licences {

    private static final String OURS = "/org/querygram/app/licences/";
    private static final Pattern NAME = Pattern.compile("(.+?)-(\\d[^/]*)\\.jar");
    private static final Pattern TEXT =
            Pattern.compile(
                    "(META-INF/)?(LICEN[SC]E|NOTICE)([.-][^/]*)?", Pattern.CASE_INSENSITIVE);

    private Licences() {}

    /// Ours first, then the run-time, the fonts, and the libraries of the class path by name.
    public static List<Licence> all() {
        return all(System.getProperty("java.class.path", ""), System.getProperty("java.home", ""));
    }

    static List<Licence> all(String classPath, String javaHome) {
        List<Licence> all = new ArrayList<>();
        all.add(new Licence("Querygram " + Version.text(), ours("LICENSE")));
        all.add(java(Path.of(javaHome, "legal", "java.base")));
        all.add(new Licence("JavaFX " + Version.javafx(), ours("javafx.txt")));
        all.add(new Licence("IBM Plex, the fonts", ours("IBM-Plex.txt")));
        for (String entry : classPath.split(File.pathSeparator, -1)) {
            Matcher jar = NAME.matcher(String.valueOf(Path.of(entry).getFileName()));
            if (jar.matches() && !jar.group(1).startsWith("javafx")) {
                all.add(library(Path.of(entry), jar.group(1), jar.group(2)));
            }
        }
        all.subList(4, all.size()).sort((one, other) -> one.of().compareToIgnoreCase(other.of()));
        return List.copyOf(all);
    }

    private static Licence java(Path legal) {
        String text = file(legal.resolve("LICENSE")) + file(legal.resolve("ASSEMBLY_EXCEPTION"));
        return new Licence(
                "Java run-time " + System.getProperty("java.version", ""),
                text.isEmpty() ? ours("javafx.txt") : text);
    }

    private static Licence library(Path jar, String name, String version) {
        String text = ours(name + ".txt");
        return new Licence(name + " " + version, text.isEmpty() ? inside(jar) : text);
    }

    private static String inside(Path jar) {
        StringBuilder all = new StringBuilder();
        try (JarFile open = new JarFile(jar.toFile())) {
            List<? extends ZipEntry> texts =
                    open.stream().filter(entry -> TEXT.matcher(entry.getName()).matches()).toList();
            for (ZipEntry entry : texts) {
                all.append(text(open.getInputStream(entry))).append('\n');
            }
            return all.toString();
        } catch (IOException e) {
            // A jar that is there to run and not to be read is not to be expected; say what is
            // known.
            return "";
        }
    }

    private static String ours(String name) {
        try (InputStream in = Licences.class.getResourceAsStream(OURS + name)) {
            return in == null ? "" : text(in);
        } catch (IOException e) {
            return "";
        }
    }

    private static String file(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
        } catch (IOException e) {
            return "";
        }
    }

    private static String text(@Nullable InputStream in) throws IOException {
        return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
}
