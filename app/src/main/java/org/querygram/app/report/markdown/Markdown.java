package org.querygram.app.report.markdown;

import org.querygram.app.report.text.FreeText;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Markdown in the making. Whatever comes from a log is written so that it cannot be markup.
final class Markdown {

    private final StringBuilder text = new StringBuilder();

    Markdown heading(int level, String title) {
        gap();
        text.append("#".repeat(level)).append(' ').append(escaped(title)).append("\n\n");
        return this;
    }

    /// A paragraph of text that may hold markup made by this class.
    Markdown paragraph(String markup) {
        gap();
        text.append(markup).append("\n\n");
        return this;
    }

    Markdown item(String markup) {
        text.append("- ").append(markup).append('\n');
        return this;
    }

    /// A block of code between fences that are longer than any run of backticks in it.
    Markdown code(String language, String code) {
        gap();
        String shown = FreeText.visibleLines(code);
        String fence = "`".repeat(Math.max(3, longestRun(shown) + 1));
        text.append(fence).append(language).append('\n');
        text.append(shown.stripTrailing()).append('\n').append(fence).append("\n\n");
        return this;
    }

    /// The head of a table; "right" columns are marked by a colon after the name.
    Markdown tableHead(String... names) {
        gap();
        StringBuilder rule = new StringBuilder("|");
        text.append('|');
        for (String name : names) {
            boolean right = name.endsWith(":");
            String shown = right ? name.substring(0, name.length() - 1) : name;
            text.append(' ').append(shown).append(" |");
            rule.append(right ? " ---: |" : " --- |");
        }
        text.append('\n').append(rule).append('\n');
        return this;
    }

    Markdown tableRow(String... cells) {
        return tableRow(List.of(cells));
    }

    Markdown tableRow(List<String> cells) {
        text.append('|');
        for (String cell : cells) {
            text.append(' ').append(cell.replace('\n', ' ')).append(" |");
        }
        text.append('\n');
        return this;
    }

    /// Plain text: what could be markup, a link or a mention is made harmless.
    static String escaped(String text) {
        String plain = FreeText.visible(text);
        StringBuilder out = new StringBuilder(plain.length() + 16);
        for (int i = 0; i < plain.length(); i++) {
            out.append(escaped(plain, i));
        }
        return out.toString();
    }

    private static String escaped(String plain, int at) {
        char c = plain.charAt(at);
        boolean first = at == 0 || plain.charAt(at - 1) == ' ';
        return switch (c) {
            case '<' -> "&lt;";
            case '&' -> "&amp;";
            case '\n', '\r' -> " ";
            case '\\', '`', '*', '[', ']', '>', '|', '~' -> "\\" + c;
            case '#', '-', '+', '=' -> first ? "\\" + c : String.valueOf(c);
            case '_' -> isWord(plain, at - 1) && isWord(plain, at + 1) ? "_" : "\\_";
            // A word joiner keeps "@name" and "http://" from becoming a mention or a link.
            case '@' -> isWord(plain, at + 1) ? "@\u2060" : "@";
            case ':' -> plain.startsWith("//", at + 1) ? ":\u2060" : ":";
            default -> String.valueOf(c);
        };
    }

    private static boolean isWord(String plain, int at) {
        return at >= 0 && at < plain.length() && Character.isLetterOrDigit(plain.charAt(at));
    }

    /// Code inside a line, also inside a table.
    static String inlineCode(String code) {
        String line = FreeText.visible(code).replace("|", "\\|");
        String fence = "`".repeat(longestRun(line) + 1);
        String pad = line.startsWith("`") || line.endsWith("`") ? " " : "";
        return line.isBlank() ? "" : fence + pad + line + pad + fence;
    }

    private static int longestRun(String code) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < code.length(); i++) {
            run = code.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    /// An empty line before what comes, unless one is there.
    private void gap() {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
        if (text.length() > 1 && text.charAt(text.length() - 2) != '\n') {
            text.append('\n');
        }
    }

    void writeTo(OutputStream out) throws IOException {
        out.write((text.toString().stripTrailing() + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
