package shop;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
class BookListTest {

    @Autowired private BookList list;
    @Autowired private EntityManager entities;
    @Autowired private TransactionTemplate transaction;

    @BeforeEach
    void twelveBooksOfTwelvePublishers() {
        transaction.executeWithoutResult(
                status -> {
                    for (int i = 0; i < 12; i++) {
                        Publisher publisher = new Publisher("House " + i);
                        entities.persist(publisher);
                        entities.persist(new Book("Title " + i, publisher));
                    }
                });
    }

    @Test
    void everyBookHasItsPublisher() {
        assertThat(list.lines()).hasSize(12);
    }
}
