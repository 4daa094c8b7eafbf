package org.querygram.app.report.saved;

import org.querygram.relations.Relation;
import org.querygram.relations.Strength;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;

/// The foreign keys, back from `relations`.
final class SavedRelations {

    private SavedRelations() {}

    static List<Relation> of(JsonNode json) {
        List<Relation> relations = new ArrayList<>();
        for (JsonNode each : json) {
            String from = Json.text(each, "from");
            String to = Json.text(each, "to");
            relations.add(
                    new Relation(
                            table(from),
                            column(from),
                            table(to),
                            column(to),
                            strength(Json.text(each, "strength"))));
        }
        return relations;
    }

    /// A table may carry its schema; the column is what stands behind the last point.
    private static String table(String place) {
        return place.substring(0, Math.max(0, place.lastIndexOf('.')));
    }

    private static String column(String place) {
        return place.substring(place.lastIndexOf('.') + 1);
    }

    /// One that a later version has added counts as the weakest.
    private static Strength strength(String id) {
        for (Strength strength : Strength.values()) {
            if (strength.id().equals(id)) {
                return strength;
            }
        }
        return Strength.NAMED;
    }
}
