package io.athanor.compatibility.server;

/** A server of its own process that tests may stop, kill and start again. Used by one thread. */
public interface RestartableServer extends DatabaseServer {

    /** The port at which it listens, the same after each start. */
    int port();

    /** Stops it in good order. */
    void stop();

    /** Kills its process. */
    void crash();

    /** Starts it with the data that it had, and waits until it answers. */
    void start();
}
