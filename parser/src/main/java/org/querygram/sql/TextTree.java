package org.querygram.sql;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// Texts of statements that were scanned before, byte for byte but for the values in them: a tree
/// in which a way from the root to a leaf is one text, with a gap for each plain number or string.
///
/// Why a text that fits has the facts of the one that was scanned: the lexer and what folds its
/// tokens go from left to right, what they make of a byte depends on the bytes before it, and of a
/// value they look at its class alone (`ValueTrail` tells of the exceptions). In a gap it is the
/// lexer's own reading of a number or string that says where the value ends.
final class TextTree extends LiteralCursor {

    /// Bytes that all texts together may take, about.
    private static final int ROOM = 4 << 20;

    private static final int NODE_BYTES = 120;

    private final Node root = new Node(NOTHING);
    private int used;

    /// The values of the text found last, in the order of the text.
    final int[] values = new int[ValueTrail.MOST];

    /// The bytes that follow one way.
    private static final class Node {
        byte[] fixed;
        @Nullable KnownStatement end;
        @Nullable Node string;
        @Nullable Node number;

        /// Whether the number has a minus before it.
        boolean negative;

        byte[] firsts = NOTHING;
        Node[] next = {};

        Node(byte[] fixed) {
            this.fixed = fixed;
        }

        @Nullable Node startingWith(byte first) {
            for (int i = 0; i < firsts.length; i++) {
                if (firsts[i] == first) {
                    return next[i];
                }
            }
            return null;
        }

        void add(Node node) {
            firsts = Arrays.copyOf(firsts, firsts.length + 1);
            firsts[firsts.length - 1] = node.fixed[0];
            next = Arrays.copyOf(next, next.length + 1);
            next[next.length - 1] = node;
        }

        /// Keeps the first bytes, and hands all else on to a node behind them.
        void split(int at) {
            Node rest = new Node(Arrays.copyOfRange(fixed, at, fixed.length));
            rest.end = end;
            rest.string = string;
            rest.number = number;
            rest.negative = negative;
            rest.firsts = firsts;
            rest.next = next;
            fixed = Arrays.copyOf(fixed, at);
            end = null;
            string = null;
            number = null;
            firsts = NOTHING;
            next = new Node[0];
            add(rest);
        }
    }

    /// The statement whose text this is, but for its values; null for one that is not here.
    @Nullable KnownStatement find(byte[] bytes, int from, int to) {
        moveTo(bytes, from, to);
        int count = 0;
        @Nullable Node node = root;
        while (node != null) {
            int length = node.fixed.length;
            if (to - pos < length || !EightBytes.same(bytes, pos, node.fixed)) {
                return null;
            }
            pos += length;
            if (pos == to) {
                return node.end;
            }
            int b = bytes[pos];
            Node string = node.string;
            Node number = node.number;
            if (b == '\'' && string != null) {
                pos++;
                string(false);
                node = string;
                values[count++] = valueHash();
            } else if (number != null && SqlBytes.isDigit(b)) {
                number(node.negative);
                node = number;
                values[count++] = valueHash();
            } else {
                node = node.startingWith((byte) b);
            }
            if (cut) {
                return null;
            }
        }
        return null;
    }

    boolean isFull() {
        return used > ROOM;
    }

    /// What all texts take, about.
    int bytes() {
        return used;
    }

    /// Keeps a text that is not here yet.
    void add(byte[] bytes, int from, int to, ValueTrail trail, KnownStatement statement) {
        Node node = root;
        int at = from;
        for (int value = 0; value <= trail.count; value++) {
            boolean last = value == trail.count;
            if (!last && trail.froms[value] < 0) {
                continue;
            }
            @Nullable Node end = way(node, bytes, at, last ? to : trail.froms[value]);
            if (end == null) {
                return;
            }
            node = end;
            if (last) {
                node.end = statement;
                return;
            }
            @Nullable Node behind = gap(node, bytes[trail.froms[value]], trail.negative[value]);
            if (behind == null) {
                return;
            }
            node = behind;
            at = trail.tos[value];
        }
    }

    /// The node where these bytes end, made where there is none.
    private @Nullable Node way(Node start, byte[] bytes, int from, int to) {
        Node node = start;
        int at = from;
        while (true) {
            int same = Arrays.mismatch(node.fixed, 0, node.fixed.length, bytes, at, to);
            if (same >= 0 && same < node.fixed.length) {
                node.split(same);
                used += NODE_BYTES;
            }
            at += node.fixed.length;
            if (at == to) {
                return node;
            }
            byte b = bytes[at];
            if (b == '\'' && node.string != null || SqlBytes.isDigit(b) && node.number != null) {
                return null;
            }
            Node next = node.startingWith(b);
            if (next == null) {
                next = new Node(Arrays.copyOfRange(bytes, at, to));
                used += NODE_BYTES + to - at;
                node.add(next);
            }
            node = next;
        }
    }

    /// The node behind a value; null where other texts have something else there.
    private @Nullable Node gap(Node node, byte first, boolean negative) {
        @Nullable Node known = first == '\'' ? node.string : node.number;
        if (known != null) {
            return first == '\'' || node.negative == negative ? known : null;
        }
        for (byte other : node.firsts) {
            if (first == '\'' ? other == '\'' : SqlBytes.isDigit(other)) {
                return null;
            }
        }
        Node behind = new Node(NOTHING);
        used += NODE_BYTES;
        if (first == '\'') {
            node.string = behind;
        } else {
            node.number = behind;
            node.negative = negative;
        }
        return behind;
    }
}
