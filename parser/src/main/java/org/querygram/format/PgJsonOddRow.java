package org.querygram.format;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

import java.util.List;

/// Reads a row that is not quite JSON, one line long: comments, names without quotes or in single
/// ones, escapes in names. Slow, for few rows.
final class PgJsonOddRow {

    private static final int MOST_DEPTH = 1_000;

    private static final JsonFactory LENIENT =
            JsonFactory.builder()
                    .enable(
                            JsonReadFeature.ALLOW_JAVA_COMMENTS,
                            JsonReadFeature.ALLOW_SINGLE_QUOTES,
                            JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES,
                            JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
                            JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER,
                            JsonReadFeature.ALLOW_LEADING_PLUS_SIGN_FOR_NUMBERS,
                            JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS,
                            JsonReadFeature.ALLOW_MISSING_VALUES,
                            JsonReadFeature.ALLOW_TRAILING_COMMA)
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(MOST_DEPTH).build())
                    .build();

    private final List<String> path;

    PgJsonOddRow(JsonPath path) {
        this.path = path.keys();
    }

    /// Fills the row from the line.
    ///
    /// @return false when Jackson cannot read the line either; the row is empty then
    boolean read(byte[] b, int from, int to, PgRow row) {
        row.clear();
        try (JsonParser parser =
                LENIENT.createParser(ObjectReadContext.empty(), b, from, to - from)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            members(parser, b, from, row);
            return true;
        } catch (JacksonException e) {
            row.clear();
            return false;
        }
    }

    private void members(JsonParser parser, byte[] b, int from, PgRow row) {
        int level = 0;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME || level > 0) {
            if (parser.currentToken() != JsonToken.PROPERTY_NAME) {
                level--;
                continue;
            }
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            boolean inside =
                    value == JsonToken.START_OBJECT
                            && level < path.size()
                            && path.get(level).equals(name);
            if (inside) {
                level++;
            } else {
                if (level == path.size()) {
                    keep(parser, value, b, from, row, PgJsonKeys.field(name));
                }
                parser.skipChildren();
            }
        }
    }

    private static void keep(
            JsonParser parser, JsonToken value, byte[] b, int from, PgRow row, int field) {
        if (field < 0 || !value.isScalarValue() || value == JsonToken.VALUE_NULL) {
            return;
        }
        boolean text = value == JsonToken.VALUE_STRING;
        if (text) {
            parser.getStringLength();
        }
        int start = from + (int) parser.currentTokenLocation().getByteOffset();
        int end = from + (int) parser.currentLocation().getByteOffset();
        if (text) {
            start++;
            end--;
        }
        boolean escaped = false;
        for (int i = start; i < end; i++) {
            escaped |= b[i] == '\\';
        }
        row.set(field, start, end, escaped);
    }
}
