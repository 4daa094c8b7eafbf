import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import javafx.css.Stylesheet;

/// Reads style sheets ahead of time: JavaFX takes `window.bss` where it finds it beside `window.css`, and need not read text at
/// the start then.
///
/// Usage: java StyleSheets.java FOLDER-WITH-CSS FOLDER-FOR-BSS
public class StyleSheets {
    public static void main(String[] arguments) throws IOException {
        Path from = Path.of(arguments[0]);
        Path to = Files.createDirectories(Path.of(arguments[1]));
        List<Path> sheets;
        try (Stream<Path> files = Files.list(from)) {
            sheets = files.filter(file -> file.toString().endsWith(".css")).sorted().toList();
        }
        for (Path sheet : sheets) {
            String name = sheet.getFileName().toString().replaceAll("css$", "bss");
            Stylesheet.convertToBinary(sheet.toFile(), to.resolve(name).toFile());
        }
        if (sheets.isEmpty()) {
            throw new IOException("no style sheets in " + from);
        }
    }
}
