package org.querygram.format;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// Undoes what auto_explain's layouts do to the text of a query (escape_json, escape_xml in the
/// server).
final class PgPlanText {

    private PgPlanText() {}

    static byte[] unescaped(byte[] b, int from, int to) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(to - from);
        int at = from;
        while (at < to) {
            byte c = b[at++];
            if (c != '\\' || at == to) {
                out.write(c);
                continue;
            }
            byte escape = b[at++];
            if (escape == 'u' && at + 4 <= to) {
                out.writeBytes(character(b, at));
                at += 4;
            } else {
                out.write(
                        switch (escape) {
                            case 'n' -> '\n';
                            case 't' -> '\t';
                            case 'r' -> '\r';
                            case 'b' -> '\b';
                            case 'f' -> '\f';
                            default -> escape;
                        });
            }
        }
        return out.toByteArray();
    }

    private static byte[] character(byte[] b, int from) {
        int code = 0;
        for (int i = from; i < from + 4; i++) {
            code = code * 16 + Math.max(0, Character.digit(b[i], 16));
        }
        return String.valueOf((char) code).getBytes(StandardCharsets.UTF_8);
    }

    static byte[] withoutEntities(byte[] b, int from, int to) {
        String text = new String(b, from, to - from, StandardCharsets.UTF_8);
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#x0d;", "\r")
                .replace("&quot;", "\"")
                .replace("&amp;", "&")
                .getBytes(StandardCharsets.UTF_8);
    }
}
