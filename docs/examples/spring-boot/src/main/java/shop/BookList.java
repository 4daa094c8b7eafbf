package shop;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;

@Service
public class BookList {

    private final Books books;

    public BookList(Books books) {
        this.books = books;
    }

    /// Title and publisher of each book.
    @Transactional(readOnly = true)
    public List<String> lines() {
        return books.all().stream()
                .map(book -> book.getTitle() + ", " + book.getPublisher().getName())
                .toList();
    }
}
