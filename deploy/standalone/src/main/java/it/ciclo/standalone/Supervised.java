// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.standalone;

import it.ciclo.infrastructure.ChildProcess;
import it.ciclo.infrastructure.InfrastructureException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One process that is started again when it ends by itself, each time after a longer pause. */
final class Supervised {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    /** After so long a life an end is a new trouble, not the old one. */
    private static final Duration STABLE = Duration.ofMinutes(2);

    private static final int TRIES_BEFORE_FIRST_SUCCESS = 3;

    private final String name;
    private final Supplier<ChildProcess> start;
    private final Supplier<Boolean> ready;
    private final Console console;
    private final CompletableFuture<Supervised> firstReady = new CompletableFuture<>();

    private @Nullable ChildProcess process;
    private boolean stopping;

    /** @param start returns once the process runs; @param ready whether it serves */
    Supervised(String name, Supplier<ChildProcess> start, Supplier<Boolean> ready, Console console) {
        this.name = name;
        this.start = start;
        this.ready = ready;
        this.console = console;
    }

    String name() {
        return name;
    }

    void begin() {
        Thread.ofVirtual().name("supervise-" + name).start(this::watch);
    }

    /** Waits until it serves for the first time. */
    void awaitReady(Duration patience) {
        try {
            firstReady.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new StartException(
                    name + " non è pronto dopo " + patience.toSeconds() + " secondi." + lastWords(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartException("Interrotto", e);
        } catch (ExecutionException e) {
            throw new StartException(name + " non parte." + lastWords(), e);
        }
    }

    private String lastWords() {
        ChildProcess last = current();
        return last == null ? "" : " Le ultime righe di " + last.log() + ":\n" + last.lastWords();
    }

    private void watch() {
        Duration pause = FIRST_PAUSE;
        for (int attempt = 1; !isStopping(); attempt++) {
            long began = System.nanoTime();
            String why = run();
            if (isStopping()) {
                break;
            }
            if (!firstReady.isDone() && attempt >= TRIES_BEFORE_FIRST_SUCCESS) {
                firstReady.completeExceptionally(new StartException(why));
                break;
            }
            if (System.nanoTime() - began > STABLE.toNanos()) {
                pause = FIRST_PAUSE;
            }
            console.warn(name + " si è fermato" + (why.isEmpty() ? "" : " (" + why + ")") + ": lo riavvio tra "
                    + pause.toSeconds() + " s.");
            rest(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
        }
    }

    /** One life, from start to end. */
    private String run() {
        try {
            ChildProcess child = begun();
            if (child == null) {
                return "";
            }
            boolean again = firstReady.isDone();
            while (child.isAlive()) {
                if (ready.get()) {
                    if (again) {
                        console.done(name + " è di nuovo pronto");
                    }
                    firstReady.complete(this);
                    break;
                }
                rest(Duration.ofMillis(100));
            }
            child.onExit().join();
            return "";
        } catch (InfrastructureException | StartException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private synchronized @Nullable ChildProcess begun() {
        if (stopping) {
            return null;
        }
        process = start.get();
        return process;
    }

    private synchronized boolean isStopping() {
        return stopping;
    }

    private synchronized @Nullable ChildProcess current() {
        return process;
    }

    private void rest(Duration pause) {
        long until = System.nanoTime() + pause.toNanos();
        synchronized (this) {
            try {
                for (long left = until - System.nanoTime(); left > 0 && !stopping; left = until - System.nanoTime()) {
                    TimeUnit.NANOSECONDS.timedWait(this, left);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Ends it for good; returns when it has ended. */
    void stop() {
        ChildProcess last;
        synchronized (this) {
            stopping = true;
            notifyAll();
            last = process;
        }
        if (last != null) {
            last.stop();
        }
    }
}
