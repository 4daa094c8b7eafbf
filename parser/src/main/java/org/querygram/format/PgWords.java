package org.querygram.format;

import java.nio.charset.StandardCharsets;

/// Words that open PostgreSQL's messages about statements (postgres.c), in the languages of
/// `PgTag`.
final class PgWords {

    private static final byte[][] DURATION =
            bytes(
                    "duration",
                    "Dauer",
                    "durée",
                    "duración",
                    "durata",
                    "duração",
                    "продолжительность");
    private static final byte[][] STATEMENT =
            bytes(
                    "statement",
                    "Anweisung",
                    "instruction",
                    "sentencia",
                    "istruzione",
                    "comando",
                    "оператор");
    private static final byte[][] EXECUTE =
            bytes(
                    "execute",
                    "Ausführen",
                    "exécute",
                    "exécution",
                    "ejecutar",
                    "esecuzione",
                    "executar",
                    "выполнение");
    private static final byte[][] FETCH =
            bytes("fetch from ", "Fetch von ", "fetch à partir de ", "fetch de ", "выборка из ");
    private static final byte[][] PARSE =
            bytes("parse", "Parsen", "analyse", "analizar", "parsing", "análise", "разбор");
    private static final byte[][] BIND = bytes("bind", "Binden", "lien", "enlazar", "привязка");
    private static final byte[][] PLAN = bytes("plan");
    private static final byte[][] CONNECTION =
            bytes("connection received", "connection authorized", "disconnection");

    private PgWords() {}

    private static byte[][] bytes(String... words) {
        byte[][] all = new byte[words.length][];
        for (int i = 0; i < words.length; i++) {
            all[i] = words[i].getBytes(StandardCharsets.UTF_8);
        }
        return all;
    }

    static int duration(byte[] b, int from, int to) {
        return after(DURATION, b, from, to);
    }

    static int statement(byte[] b, int from, int to) {
        return after(STATEMENT, b, from, to);
    }

    static int execute(byte[] b, int from, int to) {
        return after(EXECUTE, b, from, to);
    }

    static int fetch(byte[] b, int from, int to) {
        return after(FETCH, b, from, to);
    }

    static int parse(byte[] b, int from, int to) {
        return after(PARSE, b, from, to);
    }

    static int bind(byte[] b, int from, int to) {
        return after(BIND, b, from, to);
    }

    static int plan(byte[] b, int from, int to) {
        return after(PLAN, b, from, to);
    }

    static int connection(byte[] b, int from, int to) {
        return after(CONNECTION, b, from, to);
    }

    /// @return the position behind the word that stands here, or -1
    private static int after(byte[][] words, byte[] b, int from, int to) {
        for (byte[] word : words) {
            int end = from + word.length;
            if (end <= to && b[from] == word[0] && same(word, b, from)) {
                return end;
            }
        }
        return -1;
    }

    private static boolean same(byte[] word, byte[] b, int from) {
        for (int i = 1; i < word.length; i++) {
            if (b[from + i] != word[i]) {
                return false;
            }
        }
        return true;
    }
}
