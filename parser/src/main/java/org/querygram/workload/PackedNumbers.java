package org.querygram.workload;

import java.util.Arrays;

/// Numbers that are mostly small or close to each other, in as few bytes as they need: seven bits a
/// byte, the eighth says that more follow.
public final class PackedNumbers {

    private static final int BITS = 7;
    private static final int MORE = 1 << BITS;

    private byte[] bytes = new byte[32];
    private int size;

    /// Ascending numbers, alone.
    public static byte[] ascending(int[] numbers) {
        PackedNumbers packed = new PackedNumbers();
        packed.addAscending(numbers);
        return packed.bytes();
    }

    /// What `ascending` packed.
    public static int[] ascending(byte[] packed) {
        return new Reader(packed).nextAscending();
    }

    /// @param number any; negative ones take five bytes
    public void add(int number) {
        if (size + 5 > bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length);
        }
        int rest = number;
        while ((rest & -MORE) != 0) {
            bytes[size++] = (byte) (rest | MORE);
            rest >>>= BITS;
        }
        bytes[size++] = (byte) rest;
    }

    /// How many numbers, and each one's distance to the one before.
    public void addAscending(int[] numbers) {
        add(numbers.length);
        int before = 0;
        for (int number : numbers) {
            add(number - before);
            before = number;
        }
    }

    /// All numbers so far.
    public byte[] bytes() {
        return Arrays.copyOf(bytes, size);
    }

    /// Takes numbers out again, in the order in which they were added.
    public static final class Reader {

        private final byte[] bytes;
        private int at;

        public Reader(byte[] bytes) {
            this.bytes = bytes;
        }

        public int next() {
            int number = 0;
            int shift = 0;
            byte part = bytes[at++];
            while (part < 0) {
                number |= (part & (MORE - 1)) << shift;
                shift += BITS;
                part = bytes[at++];
            }
            return number | part << shift;
        }

        public int[] nextAscending() {
            int[] numbers = new int[next()];
            int before = 0;
            for (int i = 0; i < numbers.length; i++) {
                before += next();
                numbers[i] = before;
            }
            return numbers;
        }
    }
}
