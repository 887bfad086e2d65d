package io.newswire.cli.local;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Main class of a service that this package starts: the service's own main, and an end when the parent is gone. The
 * parent holds the other end of standard input; however it dies, the system closes that.
 */
public final class ServiceProcessMain {
    private static final int DRAIN_SECONDS = 10;
    private static final int PARENT_GONE = 70;

    private ServiceProcessMain() {}

    /** Takes the service's main class, then its arguments. */
    public static void main(String[] args) throws ReflectiveOperationException {
        Thread.ofPlatform().daemon().name("parent-watch").start(ServiceProcessMain::endWithParent);
        Class.forName(args[0]).getMethod("main", String[].class).invoke(null, (Object)
                Arrays.copyOfRange(args, 1, args.length));
    }

    private static void endWithParent() {
        awaitEndOfInput();
        Thread.ofPlatform().daemon().name("end-at-last").start(ServiceProcessMain::endAtLast);
        System.exit(PARENT_GONE);
    }

    private static void awaitEndOfInput() {
        try {
            while (System.in.read() >= 0) {
                // Nothing is ever sent.
            }
        } catch (IOException e) {
            // The parent is as gone as at the end of input.
            return;
        }
    }

    /** A drain that hangs must not leave a process that nobody watches. */
    private static void endAtLast() {
        try {
            new CountDownLatch(1).await(DRAIN_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            // Asked to hurry.
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(PARENT_GONE);
    }
}
