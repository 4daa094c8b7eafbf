package org.querygram.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;

/// The worked example of `docs/library.md`.
class BookListTest {

    @Test
    void theListAsksOnceForAllPublishers() throws Exception {
        SqlLog log = SqlLog.read(Path.of("src/test/resources/library/books-repaired.log"));

        assertTrue(log.problems().isEmpty(), log::describe);
        assertEquals(
                1,
                log.count(
                        "select book.id, book.title, publisher.name from book"
                                + " inner join publisher on (book.publisher_id = publisher.id)"
                                + " where book.shelf = 1"));
    }
}
