package org.querygram.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Takes out what a terminal obeys: colours and cursor moves (CSI, ECMA-48 5.4) and links or titles
/// (OSC, up to BEL or ESC `\`). No sequence reaches over the end of a line.
final class EscapeStream extends FilterInputStream {

    private static final int ESCAPE = 0x1B;
    private static final int BELL = 0x07;

    private enum State {
        TEXT,
        ESCAPED,
        CONTROL,
        COMMAND,
        COMMAND_ESCAPED
    }

    private State state = State.TEXT;

    EscapeStream(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int kept = 0;
        while (kept == 0) {
            int n = super.read(target, offset, length);
            if (n < 0) {
                return -1;
            }
            for (int i = offset; i < offset + n; i++) {
                byte b = target[i];
                if (isText(b)) {
                    target[offset + kept++] = b;
                }
            }
        }
        return kept;
    }

    private boolean isText(byte b) {
        if (b == '\n') {
            state = State.TEXT;
            return true;
        }
        State before = state;
        state = next(before, b);
        return before == State.TEXT && state == State.TEXT;
    }

    private static State next(State state, byte b) {
        return switch (state) {
            case TEXT -> b == ESCAPE ? State.ESCAPED : State.TEXT;
            case ESCAPED ->
                    switch (b) {
                        case '[' -> State.CONTROL;
                        case ']' -> State.COMMAND;
                        case '(', ')', '#', ' ' -> State.ESCAPED;
                        default -> State.TEXT;
                    };
            case CONTROL -> b >= '@' && b <= '~' ? State.TEXT : State.CONTROL;
            case COMMAND ->
                    b == BELL ? State.TEXT : b == ESCAPE ? State.COMMAND_ESCAPED : State.COMMAND;
            case COMMAND_ESCAPED -> b == '\\' ? State.TEXT : State.COMMAND;
        };
    }
}
