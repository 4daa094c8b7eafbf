import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Runs google-java-format over all sources below a folder: the tool takes files, not folders.
///
/// Arguments: the formatter's jar, the folder, then the formatter's own arguments.
class FormatSources {

    public static void main(String[] arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("--aosp"));
        command.addAll(List.of(arguments).subList(2, arguments.length));
        try (Stream<Path> files = Files.walk(Path.of(arguments[1]))) {
            files.map(Path::toString).filter(f -> f.endsWith(".java")).sorted().forEach(command::add);
        }
        URL jar = Path.of(arguments[0]).toUri().toURL();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar})) {
            Class<?> formatter = loader.loadClass("com.google.googlejavaformat.java.Main");
            formatter
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) command.toArray(String[]::new));
        }
    }
}
