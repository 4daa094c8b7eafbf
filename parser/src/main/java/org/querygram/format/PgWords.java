package org.querygram.format;

import java.nio.charset.StandardCharsets;

/// Words of PostgreSQL's messages about statements (postgres.c), as its catalogues (src/backend/po)
/// translate them with lc_messages.
///
/// English, German, Spanish, French, Italian, Japanese, Georgian, Korean, Russian, Swedish,
/// Ukrainian and simplified Chinese are those of PostgreSQL 15; Portuguese is that of 9.x, Polish
/// that of 10, Turkish that of 12. Each
/// list holds them in this order, English first because most logs are.
final class PgWords {

    private static final byte[][] DURATION =
            bytes(
                    "duration",
                    "Dauer",
                    "duración",
                    "durée",
                    "durata",
                    "期間",
                    "ხანგრძლივობა",
                    "실행시간",
                    "수행시간",
                    "продолжительность",
                    "varaktighet",
                    "тривалість",
                    "执行时间",
                    "duração",
                    "czas trwania",
                    "süre");
    private static final byte[][] STATEMENT =
            bytes(
                    "statement",
                    "Anweisung",
                    "sentencia",
                    "instruction",
                    "istruzione",
                    "文",
                    "ოპერატორი",
                    "გამოსახულება",
                    "명령 구문",
                    "оператор",
                    "sats",
                    "语句",
                    "comando",
                    "wyrażenie",
                    "komut");

    /// Russian, Japanese and Korean say `execute fetch from` without their word for `execute`.
    private static final byte[][] FETCH =
            bytes(
                    "execute fetch from",
                    "Ausführen Fetch von",
                    "ejecutar fetch desde",
                    "ejecutar fetch de",
                    "exécute fetch à partir de",
                    "esecuzione di fetch da",
                    "取り出し実行",
                    "자료뽑기",
                    "выборка из",
                    "kör hämtning från",
                    "виконати витягнення з",
                    "执行FETCH操作",
                    "wykonanie pobrania z");
    private static final byte[][] EXECUTE =
            bytes(
                    "execute",
                    "Ausführen",
                    "ejecutar",
                    "exécute",
                    "exécution",
                    "esecuzione di",
                    "esecuzione",
                    "実行",
                    "გაშვება",
                    "쿼리실행",
                    "выполнение",
                    "kör",
                    "виконувати",
                    "执行",
                    "executar",
                    "wykonanie");
    private static final byte[][] PARSE =
            bytes(
                    "parse",
                    "Parsen",
                    "analyse",
                    "analisi di",
                    "パース",
                    "разбор",
                    "аналізування",
                    "解析",
                    "analizar",
                    "análise",
                    "parsowanie");
    private static final byte[][] BIND =
            bytes(
                    "bind",
                    "Binden",
                    "lien",
                    "バインド",
                    "მიბმა",
                    "сообщение Bind",
                    "повідомлення bind",
                    "绑定",
                    "enlazar",
                    "привязка",
                    "dowiązanie");

    /// Words that stand behind the name of the statement.
    private static final byte[][] PARSE_BEHIND = bytes(" 구문분석", "-ის დამუშავება");

    private static final byte[][] BIND_BEHIND = bytes(" 접속");
    private static final byte[][] PLAN = bytes("plan");
    private static final byte[][] CONNECTION =
            bytes(
                    "connection received",
                    "connection authorized",
                    "disconnection",
                    "Verbindung empfangen",
                    "Verbindung autorisiert",
                    "Verbindungsende",
                    "conexión recibida",
                    "conexión autorizada",
                    "desconexión",
                    "connexion reçue",
                    "connexion autorisée",
                    "déconnexion",
                    "connessione ricevuta",
                    "connessione autorizzata",
                    "disconnessione",
                    "接続を受け付けました",
                    "接続の認証完了",
                    "接続を切断",
                    "შემოსული დაკავშირება",
                    "შეერთება ავტორიზებულია",
                    "접속 수락",
                    "연결 인증",
                    "연결종료",
                    "принято подключение",
                    "подключение авторизовано",
                    "отключение",
                    "ansluting mottagen",
                    "anslutning auktoriserad",
                    "nedkoppling",
                    "з'єднання отримано",
                    "підключення авторизовано",
                    "відключення",
                    "已接收到连接",
                    "已授权连接",
                    "断开连接",
                    "zautoryzowano połączenie",
                    "rozłączenie",
                    "bağlantı alındı",
                    "bağlantı tanımı");

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

    /// True when a name of a statement is followed by a word for `parse` that ends here.
    static boolean parseEndsAt(byte[] b, int from, int to) {
        return endsAt(PARSE_BEHIND, b, from, to);
    }

    /// True when a name of a statement is followed by a word for `bind` that ends here.
    static boolean bindEndsAt(byte[] b, int from, int to) {
        return endsAt(BIND_BEHIND, b, from, to);
    }

    private static boolean endsAt(byte[][] words, byte[] b, int from, int to) {
        for (byte[] word : words) {
            int start = to - word.length;
            if (start >= from && b[start] == word[0] && same(word, b, start)) {
                return true;
            }
        }
        return false;
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
