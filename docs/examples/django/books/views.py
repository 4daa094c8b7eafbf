from django.http import JsonResponse

from .models import Book


def book_list(request):
    books = Book.objects.select_related("publisher").order_by("title")[:50]
    return JsonResponse({"books": [[book.title, book.publisher.name] for book in books]})
