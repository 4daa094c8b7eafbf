package org.querygram.app.report.text;

import org.querygram.analysis.Analysis;
import org.querygram.detect.Advice;
import org.querygram.entry.ReadReport;

import java.util.ArrayList;
import java.util.List;

/// One dialect of an advice: what to do in a sentence, then code.
///
/// @param sentence may be empty
/// @param code may be empty; line breaks as written
/// @param sql true where the code is SQL
public record AdviceText(String title, String sentence, String code, boolean sql) {

    /// The dialects that have something to say, the one of the log's own tool first.
    public static List<AdviceText> of(Advice advice, Analysis analysis) {
        List<AdviceText> texts = new ArrayList<>();
        texts.add(of("With Django", advice.django(), false));
        texts.add(of("With Hibernate", advice.hibernate(), false));
        texts.add(of("In SQL", advice.sql(), true));
        if (fromHibernate(analysis)) {
            texts.addFirst(texts.remove(1));
        }
        texts.removeIf(text -> text.sentence().isEmpty() && text.code().isEmpty());
        return texts;
    }

    private static boolean fromHibernate(Analysis analysis) {
        return analysis.reports().stream()
                .map(ReadReport::format)
                .anyMatch(id -> id.contains("hibernate") || id.contains("p6spy"));
    }

    private static AdviceText of(String title, String advice, boolean sql) {
        String text = advice.strip();
        int gap = text.indexOf("\n\n");
        if (gap < 0) {
            return new AdviceText(title, text, "", sql);
        }
        return new AdviceText(
                title,
                text.substring(0, gap).replace('\n', ' ').strip(),
                text.substring(gap + 2).stripTrailing(),
                sql);
    }
}
