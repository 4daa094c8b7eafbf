package org.querygram.app.cli;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Ctrl+C, taken as a wish to end what goes on for ever and to see its result. A second one ends
/// the program at once.
final class StopSignal {

    /// What a shell reports for a program that Ctrl+C ended.
    private static final int INTERRUPTED = 130;

    private final CountDownLatch asked = new CountDownLatch(1);

    /// Listens to this process's signals. Java has no public class for that; where the one of its
    /// own is missing, Ctrl+C ends the program as ever.
    static StopSignal ofThisProcess() {
        StopSignal stop = new StopSignal();
        for (String name : new String[] {"INT", "TERM"}) {
            try {
                listen(name, stop);
            } catch (ReflectiveOperationException | IllegalArgumentException e) {
                return stop;
            }
        }
        return stop;
    }

    private static void listen(String name, StopSignal stop) throws ReflectiveOperationException {
        Class<?> signal = Class.forName("sun.misc.Signal");
        Class<?> handler = Class.forName("sun.misc.SignalHandler");
        Object hears =
                Proxy.newProxyInstance(
                        handler.getClassLoader(), new Class<?>[] {handler}, stop::heard);
        Method handle = signal.getMethod("handle", signal, handler);
        try {
            handle.invoke(null, signal.getConstructor(String.class).newInstance(name), hears);
        } catch (InvocationTargetException e) {
            // Another part of Java has taken this signal.
            throw new IllegalArgumentException(e);
        }
    }

    private @Nullable Object heard(
            Object proxy, Method method, @Nullable Object @Nullable [] arguments) {
        return switch (method.getName()) {
            case "handle" -> {
                if (isAsked()) {
                    System.exit(INTERRUPTED);
                }
                ask();
                yield null;
            }
            case "hashCode" -> System.identityHashCode(proxy);
            case "equals" -> arguments != null && proxy == arguments[0];
            default -> "StopSignal";
        };
    }

    /// Asks to stop.
    void ask() {
        asked.countDown();
    }

    boolean isAsked() {
        return asked.getCount() == 0;
    }

    /// Waits, at most so long; true when somebody asks to stop.
    boolean await(Duration most) {
        try {
            return asked.await(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
