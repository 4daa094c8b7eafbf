package org.querygram.read;

import org.querygram.workload.SqlErrorKind;

import java.util.EnumMap;
import java.util.Map;

/// Knows errors by the words of PostgreSQL's translated messages, where the log has no SQLSTATE.
///
/// The words are those of the catalogues of PostgreSQL 15 (src/backend/po): German, French,
/// Spanish, Russian, simplified Chinese, Japanese, Italian, Korean, Swedish, Ukrainian, Georgian;
/// of Polish and Turkish those of 11. In small letters.
final class ErrorTranslations {

    private static final Map<SqlErrorKind, String[]> WORDS = new EnumMap<>(SqlErrorKind.class);

    static {
        put(
                SqlErrorKind.UNIQUE_VIOLATION,
                "verletzt unique-constraint",
                "rompt la contrainte unique",
                "restricción de unicidad",
                "ограничение уникальности",
                "违反唯一约束",
                "一意性制約",
                "vincolo univoco",
                "고유 제약 조건",
                "bryter mot unik-villkor",
                "обмеження унікальності",
                "უნიკალურ შეზღუდვას");
        put(
                SqlErrorKind.FOREIGN_KEY_VIOLATION,
                "fremdschlüssel-constraint",
                "viole la contrainte de clé",
                "viola la llave foránea",
                "ограничение внешнего ключа",
                "外键约束",
                "外部キー制約",
                "vincolo di chiave esterna",
                "참조키(foreign key) 제약 조건",
                "främmande nyckel-villkoret",
                "обмеження зовнішнього ключа",
                "viola restrição de chave estrangeira");
        put(
                SqlErrorKind.NOT_NULL_VIOLATION,
                "not-null-constraint",
                "viole la contrainte not null",
                "restricción de no nulo",
                "ограничение not null",
                "非null制約",
                "viola il vincolo non nullo",
                "not null 제약조건",
                "not-null-villkoret",
                "not-null обмеження",
                "არანულოვან შეზღუდვას");
        put(
                SqlErrorKind.CHECK_VIOLATION,
                "verletzt check-constraint",
                "viole la contrainte de vérification",
                "restricción «check»",
                "ограничение-проверку",
                "违反了检查约束",
                "検査制約",
                "vincolo di controllo",
                "체크 제약 조건",
                "bryter mot check-villkor",
                "перевірне обмеження");
        put(
                SqlErrorKind.DEADLOCK,
                "deadlock",
                "взаимоблокировка",
                "检测到死锁",
                "デッドロック",
                "взаємне блокування",
                "ურთიერთბლოკირება");
        put(
                SqlErrorKind.SERIALIZATION_FAILURE,
                "zugriff nicht serialisieren",
                "pas pu sérialiser un accès",
                "no se pudo serializar el acceso",
                "не удалось сериализовать доступ",
                "无法串行访问",
                "アクセスの直列化ができませんでした",
                "serializzazione dell'accesso fallita",
                "순차적 액세스가 불가능",
                "serialize 접근을 할 수 없음",
                "inte serialisera åtkomst",
                "не вдалося серіалізувати доступ",
                "nie można serializować dostępu",
                "erişim serialize edilemiyor",
                "წვდომის სერიალიზაცია შეუძლებელია");
        // Time-outs of locks before those of statements: some languages add a word to the latter.
        put(
                SqlErrorKind.LOCK_NOT_AVAILABLE,
                "zeitüberschreitung einer sperre",
                "l'obtention des verrous",
                "tiempo de espera de candados",
                "из-за тайм-аута блокировки",
                "由于锁超时",
                "ロックのタイムアウト",
                "timeout di lock",
                "잠금 대기 시간 초과",
                "lås-timeout",
                "через тайм-аут блокування",
                "przekroczenia czasu blokady",
                "konnte sperre für zeile",
                "pas pu obtenir un verrou",
                "no se pudo bloquear un candado",
                "не удалось получить блокировку",
                "中的记录上获得锁",
                "行ロックを取得できませんでした",
                "kunde inte låsa rad");
        put(
                SqlErrorKind.STATEMENT_TIMEOUT,
                "zeitüberschreitung der anfrage",
                "l'exécution de l'instruction",
                "tiempo de espera de sentencias",
                "оператора отменено из-за тайм-аута",
                "由于语句执行超时",
                "ステートメントのタイムアウト",
                "annullamento dell'istruzione a causa di timeout",
                "명령실행시간 초과",
                "sats-timeout",
                "оператора скасовано через тайм-аут",
                "przekroczonego czasu wykonania");
        put(
                SqlErrorKind.CANCELED,
                "wegen benutzeraufforderung",
                "à la demande de l'utilisateur",
                "petición del usuario",
                "по запросу пользователя",
                "由于用户请求",
                "ユーザーからの要求により",
                "su richiesta dell'utente",
                "사용자 요청에 의해",
                "på användares begäran",
                "по запиту користувача",
                "na skutek żądania użytkownika");
        put(
                SqlErrorKind.TRANSACTION_ABORTED,
                "aktuelle transaktion wurde abgebrochen",
                "la transaction est annulée",
                "transacción abortada",
                "текущая транзакция прервана",
                "当前事务被终止",
                "現在のトランザクションがアボート",
                "la transazione corrente è interrotta",
                "현재 트랜잭션은 중지되어",
                "aktuella transaktionen har avbrutits",
                "поточна транзакція перервана",
                "bieżąca transakcja została przerwana");
        put(
                SqlErrorKind.UNDEFINED_COLUMN,
                "spalte % existiert nicht",
                "la colonne % n'existe pas",
                "no existe la columna",
                "столбец % не существует",
                "字段 % 不存在",
                "列\"%は存在しません",
                "la colonna % non esiste",
                "이름의 칼럼은 없습니다",
                "kolumnen % existerar inte",
                "стовпця % не існує",
                "სვეტი არ არსებობს");
        put(
                SqlErrorKind.UNDEFINED_TABLE,
                "relation % existiert nicht",
                "la relation % n'existe pas",
                "no existe la relación",
                "отношение % не существует",
                "关系 % 不存在",
                "リレーション\"%は存在しません",
                "la relazione % non esiste",
                "릴레이션(relation)이 없습니다",
                "relationen % existerar inte",
                "відношення % не існує",
                "ურთიერთობა % არ არსებობს");
        put(
                SqlErrorKind.SYNTAX_ERROR,
                "syntaxfehler",
                "erreur de syntaxe",
                "error de sintaxis",
                "ошибка синтаксиса",
                "语法错误",
                "構文エラー",
                "errore di sintassi",
                "구문 오류",
                "syntaxfel",
                "синтаксична помилка",
                "სინტაქსური შეცდომა");
        put(
                SqlErrorKind.CONNECTION_LOST,
                "verbindung wird abgebrochen",
                "arrêt des connexions",
                "terminando la conexión",
                "закрытие подключения",
                "由于管理员命令中断联接",
                "接続を終了しています",
                "interruzione della connessione",
                "연결을 끝냅니다",
                "avslutar anslutning",
                "завершення підключення",
                "zakończono połączenie",
                "utracono połączenie");
        put(
                SqlErrorKind.INVALID_VALUE,
                "division durch null",
                "division par zéro",
                "división por cero",
                "деление на ноль",
                "除以零",
                "0 による除算",
                "divisione per zero",
                "0으로는 나눌수",
                "division med noll",
                "ділення на нуль",
                "sıfırla bölüm",
                "wert zu lang für typ",
                "valeur trop longue pour",
                "valor es demasiado largo",
                "значение не умещается в тип",
                "值太长了",
                "長すぎます",
                "valore è troppo lungo",
                "너무 긴 자료",
                "värdet för långt",
                "значення занадто довге");
    }

    private ErrorTranslations() {}

    private static void put(SqlErrorKind kind, String... words) {
        WORDS.put(kind, words);
    }

    /// @param message in small letters
    static SqlErrorKind kind(String message) {
        for (SqlErrorKind kind : ORDER) {
            for (String words : WORDS.getOrDefault(kind, new String[0])) {
                if (holds(message, words)) {
                    return kind;
                }
            }
        }
        return SqlErrorKind.OTHER;
    }

    private static final SqlErrorKind[] ORDER = {
        SqlErrorKind.UNIQUE_VIOLATION,
        SqlErrorKind.FOREIGN_KEY_VIOLATION,
        SqlErrorKind.NOT_NULL_VIOLATION,
        SqlErrorKind.CHECK_VIOLATION,
        SqlErrorKind.DEADLOCK,
        SqlErrorKind.SERIALIZATION_FAILURE,
        SqlErrorKind.LOCK_NOT_AVAILABLE,
        SqlErrorKind.STATEMENT_TIMEOUT,
        SqlErrorKind.CANCELED,
        SqlErrorKind.TRANSACTION_ABORTED,
        SqlErrorKind.UNDEFINED_COLUMN,
        SqlErrorKind.UNDEFINED_TABLE,
        SqlErrorKind.SYNTAX_ERROR,
        SqlErrorKind.CONNECTION_LOST,
        SqlErrorKind.INVALID_VALUE,
    };

    /// `%` stands for anything, a name say.
    private static boolean holds(String message, String words) {
        int gap = words.indexOf('%');
        if (gap < 0) {
            return message.contains(words);
        }
        int start = message.indexOf(words.substring(0, gap));
        return start >= 0 && message.indexOf(words.substring(gap + 1), start + gap) >= 0;
    }
}
