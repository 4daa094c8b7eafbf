package org.querygram.read;

import org.querygram.entry.Entry;

import java.util.Arrays;

/// Finds the state of an entry's session by its name, without making an object per line.
final class SessionTable {

    private SessionState[] slots = new SessionState[64];
    private int size;
    private SessionState last = new SessionState(new byte[0], 0);

    SessionTable() {
        insert(last);
    }

    /// The session that the entry names, new or known; entries without a name share one.
    SessionState of(Entry entry) {
        int from = Math.max(entry.sessionFrom, 0);
        int to = entry.sessionFrom < 0 ? 0 : entry.sessionTo;
        if (!SessionState.same(last.key, entry.names(), from, to)) {
            last = find(entry.names(), from, to);
        }
        return last;
    }

    private SessionState find(byte[] buffer, int from, int to) {
        long hash = 0;
        for (int i = from; i < to; i++) {
            hash = (hash ^ buffer[i]) * 0x9E3779B97F4A7C15L;
        }
        int slot = slot(hash);
        while (slots[slot] != null) {
            SessionState state = slots[slot];
            if (state.keyHash == hash && SessionState.same(state.key, buffer, from, to)) {
                return state;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        SessionState state = new SessionState(Arrays.copyOfRange(buffer, from, to), hash);
        insert(state);
        return state;
    }

    /// Puts a fresh state in place of one whose connection is over.
    SessionState renew(SessionState old) {
        SessionState fresh = new SessionState(old.key, old.keyHash);
        int slot = slot(old.keyHash);
        while (slots[slot] != old) {
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = fresh;
        last = fresh;
        return fresh;
    }

    private void insert(SessionState state) {
        if (++size * 2 > slots.length) {
            SessionState[] old = slots;
            slots = new SessionState[old.length * 2];
            for (SessionState kept : old) {
                if (kept != null) {
                    put(kept);
                }
            }
        }
        put(state);
    }

    private void put(SessionState state) {
        int slot = slot(state.keyHash);
        while (slots[slot] != null) {
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = state;
    }

    private int slot(long hash) {
        return (int) (hash ^ hash >>> 32) & (slots.length - 1);
    }

    /// All sessions, in no order.
    Iterable<SessionState> all() {
        return Arrays.stream(slots).filter(state -> state != null).toList();
    }
}
