package org.querygram.format;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The word between prefix and message: a severity (LOG, ERROR), or the name of a field (DETAIL,
/// STATEMENT).
///
/// PostgreSQL translates it with lc_messages. The words are those of its catalogues
/// (src/backend/po) for the languages of `PgWords`. A colon at the end of a word says that the
/// catalogue leaves out the blanks behind it.
enum PgTag {
    LOG("LOG", "REGISTRO", "ჟურნალი", "로그", "СООБЩЕНИЕ", "LOGG", "ЗАПИСУВАННЯ", "日志", "DZIENNIK"),
    /// Prints with or without its number.
    DEBUG("DEBUG", "DEPURACIÓN", "DEPURAÇÃO", "გამართვა", "디버그", "ОТЛАДКА", "НАЛАГОДЖЕННЯ", "调试"),
    NOTE(
            "INFO",
            "NOTICE",
            "WARNING",
            "HINWEIS",
            "WARNUNG",
            "ATTENTION",
            "AVISO",
            "ADVERTENCIA",
            "NOTIFICA",
            "ATTENZIONE",
            "INFORMAÇÃO",
            "NOTA",
            "ინფორმაცია",
            "გაფრთხილება",
            "정보",
            "알림",
            "경고",
            "ЗАМЕЧАНИЕ",
            "ПРЕДУПРЕЖДЕНИЕ",
            "ИНФОРМАЦИЯ",
            "NOTIS",
            "VARNING",
            "ІНФОРМАЦІЯ",
            "ПОВІДОМЛЕННЯ",
            "ПОПЕРЕДЖЕННЯ",
            "信息",
            "注意",
            "警告",
            "INFORMACJA",
            "UWAGA",
            "OSTRZEŻENIE",
            "BİLGİ",
            "NOT",
            "UYARI"),
    ERROR(
            "ERROR",
            "FATAL",
            "PANIC",
            "FEHLER",
            "PANIK",
            "ERREUR",
            "PANIQUE",
            "PÁNICO",
            "ERRORE",
            "FATALE",
            "PANICO",
            "ERRO",
            "PÂNICO",
            "შეცდომა",
            "ფატალური",
            "პანიკა",
            "오류",
            "치명적오류",
            "손상",
            "ОШИБКА",
            "ВАЖНО",
            "ПАНИКА",
            "FEL",
            "FATALT",
            "ПОМИЛКА",
            "ФАТАЛЬНО",
            "ПАНІКА",
            "错误",
            "致命错误",
            "比致命错误还过分的错误",
            "BŁĄD",
            "KATASTROFALNY",
            "PANIKA",
            "HATA",
            "ÖLÜMCÜL (FATAL)",
            "ÖLÜMCÜL",
            "KRİTİK"),
    DETAIL(
            "DETAIL",
            "DÉTAIL",
            "DETALLE",
            "DETTAGLI",
            "DETALHE",
            "詳細",
            "დეტალები",
            "상세정보",
            "ПОДРОБНОСТИ",
            "DETALJ",
            "ВІДОМОСТІ",
            "详细信息",
            "SZCZEGÓŁY",
            "AYRINTI:"),
    /// Fields that say more of the entry above and hold no statement that a client sent.
    HINT(
            "HINT",
            "QUERY",
            "LOCATION",
            "BACKTRACE",
            "TIPP",
            "ANFRAGE",
            "ORT",
            "ASTUCE",
            "REQUÊTE",
            "EMPLACEMENT",
            "PILE D'APPEL",
            "SUGERENCIA",
            "CONSULTA",
            "UBICACIÓN",
            "SUGGERIMENTO",
            "POSIZIONE",
            "DICA",
            "LOCAL",
            "ヒント",
            "問い合わせ",
            "場所",
            "バックトレース",
            "მინიშნება",
            "მოთხოვნა",
            "მდებარეობა",
            "სტეკი",
            "힌트",
            "쿼리",
            "위치",
            "역추적",
            "ПОДСКАЗКА",
            "ЗАПРОС",
            "ПОЛОЖЕНИЕ",
            "СТЕК",
            "TIPS",
            "FRÅGA",
            "PLATS",
            "УКАЗІВКА",
            "ЗАПИТ",
            "РОЗТАШУВАННЯ",
            "ВІДСТЕЖУВАТИ",
            "提示",
            "查询",
            "位置",
            "PODPOWIEDŹ",
            "ZAPYTANIE",
            "POZYCJA",
            "İPUCU",
            "SORGU:",
            "YER"),
    CONTEXT(
            "CONTEXT",
            "ZUSAMMENHANG",
            "CONTEXTE",
            "CONTEXTO",
            "CONTESTO",
            "文脈",
            "კონტექსტი",
            "내용",
            "КОНТЕКСТ",
            "KONTEXT",
            "上下文",
            "KONTEKST",
            "ORTAM:"),
    STATEMENT(
            "STATEMENT",
            "ANWEISUNG",
            "INSTRUCTION",
            "SENTENCIA",
            "ISTRUZIONE",
            "COMANDO",
            "文",
            "ოპერატორი",
            "명령 구문",
            "ОПЕРАТОР",
            "SATS",
            "ІНСТРУКЦІЯ",
            "语句",
            "WYRAŻENIE",
            "KOMUT");

    private static final int NO_BREAK_SPACE_FIRST = 0xC2;
    private static final int NO_BREAK_SPACE_SECOND = 0xA0;
    private static final Word[][] BY_FIRST_BYTE = new Word[256][];

    /// @param tight true when a message may stand behind the colon without a blank
    private record Word(byte[] bytes, PgTag tag, boolean tight) {}

    private final String[] words;

    PgTag(String... words) {
        this.words = words;
    }

    static {
        List<List<Word>> lists = new ArrayList<>();
        for (int i = 0; i < 256; i++) {
            lists.add(new ArrayList<>());
        }
        for (PgTag tag : values()) {
            for (String word : tag.words) {
                boolean tight = word.endsWith(":");
                String bare = tight ? word.substring(0, word.length() - 1) : word;
                byte[] bytes = bare.getBytes(StandardCharsets.UTF_8);
                lists.get(bytes[0] & 0xFF).add(new Word(bytes, tag, tight || bytes[0] < 0));
            }
        }
        for (int i = 0; i < 256; i++) {
            BY_FIRST_BYTE[i] = lists.get(i).toArray(new Word[0]);
        }
    }

    /// The tag that stands at a position, its colon included; null if there is none.
    static @Nullable PgTag at(byte[] b, int from, int to) {
        if (from >= to) {
            return null;
        }
        for (Word word : BY_FIRST_BYTE[b[from] & 0xFF]) {
            if (colon(b, from, to, word) >= 0) {
                return word.tag;
            }
        }
        return null;
    }

    /// The tag that fills a field of its own (csvlog, jsonlog), without a colon; null if the word
    /// is not known.
    static @Nullable PgTag word(byte[] b, int from, int to) {
        if (from >= to) {
            return null;
        }
        for (Word word : BY_FIRST_BYTE[b[from] & 0xFF]) {
            int length = word.bytes.length;
            boolean number =
                    word.tag == DEBUG
                            && to - from == length + 1
                            && b[to - 1] >= '1'
                            && b[to - 1] <= '5';
            int end = number ? to - 1 : to;
            if (Arrays.equals(b, from, end, word.bytes, 0, length)) {
                return word.tag;
            }
        }
        return null;
    }

    /// Where the message behind a tag starts: at most two blanks (some shippers squeeze them to
    /// one) belong to the colon.
    static int messageFrom(byte[] b, int from, int to) {
        int at = from;
        while (at < to && b[at] != ':') {
            at++;
        }
        at = Math.min(at + 1, to);
        int limit = Math.min(to, at + 2);
        while (at < limit && b[at] == ' ') {
            at++;
        }
        return at;
    }

    /// Some catalogues write no blank behind the colon of `QUERY:`.
    ///
    /// @return the position of the colon, or -1 if the word does not stand here
    private static int colon(byte[] b, int from, int to, Word word) {
        int at = from + word.bytes.length;
        if (at >= to) {
            return -1;
        }
        for (int i = 1; i < word.bytes.length; i++) {
            if (b[from + i] != word.bytes[i]) {
                return -1;
            }
        }
        if (word.tag == DEBUG && b[at] >= '1' && b[at] <= '5') {
            at++;
        }
        if (at < to && b[at] == ' ') {
            at++;
        } else if (at + 1 < to
                && (b[at] & 0xFF) == NO_BREAK_SPACE_FIRST
                && (b[at + 1] & 0xFF) == NO_BREAK_SPACE_SECOND) {
            at += 2;
        }
        boolean ends = at < to && b[at] == ':' && (at + 1 == to || b[at + 1] == ' ' || word.tight);
        return ends ? at : -1;
    }
}
