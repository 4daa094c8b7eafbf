package org.querygram.sql;

import java.util.HashSet;
import java.util.Set;

/// Tells statements that serve the connection, not the program: transaction control, settings,
/// pings, what drivers and connection pools send on their own, and look-ups in the catalogue.
final class Housekeeping {

    private static final Set<Long> SESSION_FUNCTIONS =
            hashes(
                    "version",
                    "current_schema",
                    "current_database",
                    "current_setting",
                    "set_config",
                    "pg_backend_pid",
                    "pg_is_in_recovery",
                    "pg_postmaster_start_time",
                    "now",
                    "txid_current",
                    "pg_current_xact_id",
                    "inet_server_addr",
                    "inet_server_port",
                    "current_catalog");

    private static final Set<Long> CATALOGUES =
            hashes("information_schema", "pg_catalog", "sqlite_master");
    private static final long DUAL = SqlHash.ofWord("dual");
    private static final long UNLISTEN = SqlHash.ofWord("unlisten");

    private Housekeeping() {}

    static boolean test(StatementKind kind, Keyword verb, TokenBuffer out, byte[] text) {
        if (kind.isTransactionControl() || verb == Keyword.DISCARD) {
            return true;
        }
        return switch (kind) {
            case EMPTY, SET, SHOW, CLOSE, DEALLOCATE -> true;
            case SELECT -> isPing(out) || asksSession(out) || readsCatalogue(out, text);
            case OTHER -> out.kind(0) == Lexeme.WORD && out.hashes[0] == UNLISTEN;
            default -> false;
        };
    }

    private static boolean isPing(TokenBuffer out) {
        if (out.kind(1) != Lexeme.VALUE) {
            return false;
        }
        return out.count == 2
                || out.count == 4 && out.keyword(2) == Keyword.FROM && out.hashes[3] == DUAL;
    }

    /// `SELECT version()`, `SELECT pg_catalog.set_config(?, ?, ?)`, `SELECT CURRENT_USER`: one
    /// call, no table.
    private static boolean asksSession(TokenBuffer out) {
        int name = out.kind(2) == Lexeme.DOT ? 3 : 1;
        if (out.kind(name) != Lexeme.WORD) {
            return false;
        }
        boolean constant = out.keyword(name).use == Keyword.Use.CONSTANT;
        if (!constant && !SESSION_FUNCTIONS.contains(out.hashes[name])) {
            return false;
        }
        for (int i = name + 1; i < out.count; i++) {
            int kind = out.kinds[i];
            if (kind != Lexeme.OPEN
                    && kind != Lexeme.CLOSE
                    && kind != Lexeme.VALUE
                    && kind != Lexeme.COMMA) {
                return false;
            }
        }
        return true;
    }

    private static boolean readsCatalogue(TokenBuffer out, byte[] text) {
        for (int i = 1; i + 1 < out.count; i++) {
            Keyword keyword = out.keyword(i);
            if ((keyword == Keyword.FROM || keyword == Keyword.JOIN)
                    && isCatalogue(out, text, i + 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCatalogue(TokenBuffer out, byte[] text, int name) {
        if (out.kinds[name] != Lexeme.WORD) {
            return false;
        }
        int from = out.froms[name] + (SqlBytes.isWordPart(text[out.froms[name]]) ? 0 : 1);
        boolean prefixed =
                from + 3 < out.tos[name]
                        && (text[from] | 0x20) == 'p'
                        && (text[from + 1] | 0x20) == 'g'
                        && text[from + 2] == '_';
        return prefixed || CATALOGUES.contains(out.hashes[name]);
    }

    private static Set<Long> hashes(String... names) {
        Set<Long> hashes = new HashSet<>();
        for (String name : names) {
            hashes.add(SqlHash.ofWord(name));
        }
        return hashes;
    }
}
