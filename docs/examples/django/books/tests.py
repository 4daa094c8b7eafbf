from django.test import TestCase

from .models import Book, Publisher


class BookListTest(TestCase):
    def test_every_book_has_its_publisher(self):
        Publisher.objects.bulk_create(Publisher(name=f"House {n}") for n in range(12))
        Book.objects.bulk_create(
            Book(title=f"Title {n}", publisher=publisher)
            for n, publisher in enumerate(Publisher.objects.all())
        )

        books = self.client.get("/books/").json()["books"]

        self.assertEqual(len(books), 12)
