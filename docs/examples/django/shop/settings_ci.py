from .settings import *

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "queries": {
            "format": "{asctime} {levelname} {name} {process:d} {thread:d} {message}",
            "style": "{",
        },
    },
    "handlers": {
        "queries": {
            "class": "logging.FileHandler",
            "filename": "queries.log",
            "formatter": "queries",
        },
    },
    "loggers": {
        "django.db.backends": {"handlers": ["queries"], "level": "DEBUG", "propagate": False},
    },
}
