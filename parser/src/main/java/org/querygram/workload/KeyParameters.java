package org.querygram.workload;

import org.querygram.sql.ScannedStatement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which bound parameter stands at which key of a statement.
///
/// One text with placeholders is the rule, so its numbers are kept once per class. The same class
/// may also come with literals (no numbers), or with some of each (other numbers): such rows keep
/// their own.
final class KeyParameters {

    private static final int[] NONE = {};

    private final List<int[]> ofClass = new ArrayList<>();
    private final Map<Integer, int[]> ofRow = new HashMap<>();

    /// Takes in the key parameters of a row that was just scanned.
    void remember(int row, int queryClass, ScannedStatement scanned) {
        if (!hasPlaceholder(scanned)) {
            return;
        }
        while (ofClass.size() <= queryClass) {
            ofClass.add(NONE);
        }
        int[] usual = ofClass.get(queryClass);
        if (usual.length == 0) {
            ofClass.set(queryClass, parameters(scanned));
        } else if (!same(usual, scanned)) {
            ofRow.put(row, parameters(scanned));
        }
    }

    /// For each key of the row the number of its parameter from 1, or 0 where a literal stands.
    int[] of(int row, int queryClass) {
        int[] own = ofRow.get(row);
        if (own != null) {
            return own;
        }
        return queryClass < ofClass.size() ? ofClass.get(queryClass) : NONE;
    }

    private static boolean hasPlaceholder(ScannedStatement scanned) {
        for (int key = 0; key < scanned.keyCount(); key++) {
            if (scanned.keyParameter(key) > 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean same(int[] usual, ScannedStatement scanned) {
        if (usual.length != scanned.keyCount()) {
            return false;
        }
        for (int key = 0; key < usual.length; key++) {
            if (usual[key] != scanned.keyParameter(key)) {
                return false;
            }
        }
        return true;
    }

    private static int[] parameters(ScannedStatement scanned) {
        int[] parameters = new int[scanned.keyCount()];
        for (int key = 0; key < parameters.length; key++) {
            parameters[key] = scanned.keyParameter(key);
        }
        return parameters;
    }
}
