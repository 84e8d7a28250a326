package io.athanor.compatibility.pool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/** Virtual threads on a JVM that has them, found by reflection because the tests are compiled for one that has none. */
final class VirtualThreads {

    private static final String PINNED = "jdk.VirtualThreadPinned";
    private static final int FIRST_RELEASE = 21;

    /** Something that may throw anything. */
    interface Work {
        void run() throws Exception;
    }

    private final boolean present;

    private VirtualThreads(boolean present) {
        this.present = present;
    }

    static VirtualThreads find() {
        return new VirtualThreads(Runtime.version().feature() >= FIRST_RELEASE);
    }

    boolean arePresent() {
        return present;
    }

    /** A virtual thread for each task or, without them, so many platform threads. */
    ExecutorService executor(int platformThreads) throws ReflectiveOperationException {
        return present
                ? (ExecutorService) Executors.class
                        .getMethod("newVirtualThreadPerTaskExecutor")
                        .invoke(null)
                : Executors.newFixedThreadPool(platformThreads);
    }

    /** Where virtual threads were pinned to their carriers while the work was done. */
    List<String> pinnedDuring(Work work) throws Exception {
        if (!present) {
            work.run();
            return List.of();
        }
        Path file = Files.createTempFile("athanor-pinned", ".jfr");
        try (Recording recording = new Recording()) {
            recording.enable(PINNED).withoutThreshold().withStackTrace();
            recording.start();
            work.run();
            recording.stop();
            recording.dump(file);
            return pinned(file);
        } finally {
            Files.delete(file);
        }
    }

    private static List<String> pinned(Path file) throws IOException {
        return RecordingFile.readAllEvents(file).stream()
                .filter(event -> event.getEventType().getName().equals(PINNED))
                .map(RecordedEvent::toString)
                .toList();
    }

    @Override
    public String toString() {
        return present ? "virtual threads" : "platform threads, since this JVM has no virtual ones";
    }
}
