from django.urls import path

from books.views import book_list

urlpatterns = [path("books/", book_list)]
