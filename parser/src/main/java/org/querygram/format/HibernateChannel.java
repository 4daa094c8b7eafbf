package org.querygram.format;

/// Who printed a statement. `hibernate.show_sql` writes to standard output, the logger
/// `org.hibernate.SQL` to the log; with both switched on, as many tutorials do, each statement
/// stands twice in a console's text.
final class HibernateChannel {

    static final int ECHO = 1;
    static final int LOGGER = 2;

    private HibernateChannel() {}
}
