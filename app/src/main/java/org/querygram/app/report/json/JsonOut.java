package org.querygram.app.report.json;

import org.jspecify.annotations.Nullable;
import org.querygram.workload.Workload;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/// Writes JSON, and knows our units: milliseconds, ISO-8601 times, null for what is not known.
///
/// Objects are indented by two blanks, arrays stand in a line: what Jackson's pretty printer makes,
/// byte for byte. Of a report of 300 MB most is the same few texts again and again, so whole
/// members can be kept as bytes.
public final class JsonOut implements AutoCloseable {

    /// Members kept as bytes, all together.
    private static final int MOST_KEPT = 16 << 20;

    private static final byte[] NULL = ascii("null");
    private static final byte[] TRUE = ascii("true");
    private static final byte[] FALSE = ascii("false");
    private static final long NANOS_IN_MILLI = 1_000_000;
    private static final int USUAL_DEPTH = 64;

    private final JsonBytes bytes;
    private final Times times = new Times();
    private final Map<String, byte[]> names = new HashMap<>();

    /// Members as they were written of an object.
    private record Kept(int depth, byte[] bytes) {}

    private final Map<Object, Kept> kept = new IdentityHashMap<>();
    private int keptBytes;

    /// For each level whether it is an array, and whether it has something in it.
    private boolean[] array = new boolean[USUAL_DEPTH];

    private boolean[] filled = new boolean[USUAL_DEPTH];
    private int depth;
    private int objects;
    private boolean named;

    /// The stream stays open when this is closed.
    public JsonOut(OutputStream out) {
        bytes = new JsonBytes(out);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /// Starts an object: the whole, an element of an array, or the value of the last name.
    public JsonOut object() {
        value();
        bytes.add('{');
        open(false);
        objects++;
        return this;
    }

    private void open(boolean isArray) {
        depth++;
        if (depth == array.length) {
            array = Arrays.copyOf(array, 2 * depth);
            filled = Arrays.copyOf(filled, 2 * depth);
        }
        array[depth] = isArray;
        filled[depth] = false;
    }

    /// The next value is the named member's.
    public JsonOut name(String name) {
        if (filled[depth]) {
            bytes.add(',');
        }
        filled[depth] = true;
        line();
        bytes.add(names.computeIfAbsent(name, JsonOut::written));
        named = true;
        return this;
    }

    /// Names are plain words of ours.
    private static byte[] written(String name) {
        return ascii("\"" + name + "\" : ");
    }

    private void line() {
        bytes.add('\n');
        bytes.addBlanks(2 * objects);
    }

    /// What stands before a value.
    private void value() {
        if (named) {
            named = false;
        } else if (array[depth]) {
            if (filled[depth]) {
                bytes.add(',');
            }
            bytes.add(' ');
            filled[depth] = true;
        }
    }

    /// Starts an object that is a member.
    public JsonOut object(String name) {
        return name(name).object();
    }

    /// Starts an array that is a member.
    public JsonOut array(String name) {
        name(name);
        value();
        bytes.add('[');
        open(true);
        return this;
    }

    /// Ends the array or object that was started last.
    public JsonOut end() {
        if (array[depth]) {
            bytes.add(' ');
            bytes.add(']');
        } else {
            objects--;
            if (filled[depth]) {
                line();
            } else {
                bytes.add(' ');
            }
            bytes.add('}');
        }
        depth--;
        return this;
    }

    /// A member that is text, or null.
    public JsonOut text(String name, @Nullable String text) {
        return name(name).item(text);
    }

    /// A text or null as an element or as the value of the last name.
    public JsonOut item(@Nullable String text) {
        value();
        if (text == null) {
            bytes.add(NULL);
        } else {
            bytes.addText(text);
        }
        return this;
    }

    public JsonOut number(String name, long number) {
        return name(name).number(number);
    }

    public JsonOut number(long number) {
        value();
        bytes.addNumber(number);
        return this;
    }

    /// A whole number without its point: `5`, `0.2`.
    public JsonOut decimal(String name, double number) {
        name(name).value();
        bytes.addAscii(BigDecimal.valueOf(number).stripTrailingZeros().toPlainString());
        return this;
    }

    public JsonOut flag(String name, boolean value) {
        name(name).value();
        bytes.add(value ? TRUE : FALSE);
        return this;
    }

    public JsonOut texts(String name, Collection<? extends @Nullable String> texts) {
        array(name);
        texts.forEach(this::item);
        return end();
    }

    /// Nanoseconds as milliseconds; a negative number is null.
    public JsonOut millis(String name, long nanos) {
        name(name).value();
        if (nanos < 0) {
            bytes.add(NULL);
            return this;
        }
        bytes.addNumber(nanos / NANOS_IN_MILLI);
        long rest = nanos % NANOS_IN_MILLI;
        if (rest > 0) {
            bytes.add('.');
            for (long unit = NANOS_IN_MILLI / 10; rest > 0; unit /= 10) {
                bytes.add('0' + (int) (rest / unit));
                rest %= unit;
            }
        }
        return this;
    }

    /// Microseconds since 1970 as ISO-8601 in UTC; `Workload.NO_TIME` is null.
    public JsonOut time(String name, long micros) {
        return text(name, micros == Workload.NO_TIME ? null : times.iso(micros));
    }

    /// One or several members that are the same each time they are written of the same object: the
    /// first time they are made, later copied.
    ///
    /// @param of told apart by identity
    public JsonOut same(Object of, Runnable members) {
        Kept known = kept.get(of);
        boolean comma = filled[depth];
        if (known != null && known.depth == depth && comma) {
            bytes.add(known.bytes);
            return this;
        }
        long mark = bytes.mark();
        members.run();
        byte[] written = bytes.since(mark);
        if (comma && written.length > 0 && keptBytes + written.length <= MOST_KEPT) {
            kept.put(of, new Kept(depth, written));
            keptBytes += written.length;
        }
        return this;
    }

    /// For elements of the array that is open, written elsewhere.
    ///
    /// @param first true for the array's first elements
    JsonOut part(OutputStream out, boolean first) {
        JsonOut part = new JsonOut(out);
        part.array = array.clone();
        part.filled = filled.clone();
        part.depth = depth;
        part.objects = objects;
        part.filled[depth] = !first;
        return part;
    }

    /// Elements that a part wrote.
    void add(byte[] elements) {
        bytes.add(elements);
        filled[depth] |= elements.length > 0;
    }

    /// Hands to the stream what was not yet; more may follow.
    void flush() {
        bytes.flush();
    }

    /// Hands to the stream what was not yet.
    @Override
    public void close() {
        bytes.end();
    }
}
