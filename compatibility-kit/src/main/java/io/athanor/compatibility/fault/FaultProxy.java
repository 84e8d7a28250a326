package io.athanor.compatibility.fault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** A network between a program and a server of this machine, with faults on demand. Safe for use by several threads. */
public final class FaultProxy implements AutoCloseable {

    private static final int BUFFER = 8192;

    private final int serverPort;
    private final int port;
    private final List<Link> links = new CopyOnWriteArrayList<>();
    private final AtomicLong bytesUntilCut = new AtomicLong(Long.MAX_VALUE);
    private volatile boolean swallowing;
    private volatile @Nullable ServerSocket listener;
    private volatile @Nullable Thread acceptor;

    /** A network that works, to the server at a port. */
    public FaultProxy(int serverPort) {
        this.serverPort = serverPort;
        this.port = listen(0);
    }

    /** The port at which it leads to the server. */
    public int port() {
        return port;
    }

    /** Breaks all connections by a reset. */
    public void reset() {
        links.forEach(link -> link.close(true));
        links.clear();
    }

    /** Ends all connections as if the server had closed them. */
    public void finish() {
        links.forEach(link -> link.close(false));
        links.clear();
    }

    /** Lets everything that is sent from now on vanish, while connections stay. */
    public void swallow() {
        swallowing = true;
    }

    /** Breaks the connection over which the server sends this many bytes more. */
    public void cutAfter(long bytes) {
        bytesUntilCut.set(bytes);
    }

    /** Accepts no connections any more; those that are there stay. */
    public void refuse() {
        ServerSocket open = listener;
        listener = null;
        closeQuietly(open);
        Thread accepting = acceptor;
        if (accepting != null) {
            try {
                // As long as a thread is in accept(), the system lets others connect.
                accepting.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Ends all faults; connections that suffered one are gone. */
    public void heal() {
        if (swallowing) {
            reset();
        }
        swallowing = false;
        bytesUntilCut.set(Long.MAX_VALUE);
        if (listener == null) {
            listen(port);
        }
    }

    @Override
    public void close() {
        refuse();
        reset();
    }

    private int listen(int wanted) {
        try {
            ServerSocket opened = new ServerSocket();
            opened.setReuseAddress(true);
            opened.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
            listener = opened;
            acceptor = start(() -> accept(opened), "accept");
            return opened.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket opened) {
        while (listener == opened) {
            try {
                Socket client = opened.accept();
                if (listener == opened) {
                    connect(client);
                } else {
                    closeQuietly(client);
                }
            } catch (IOException e) {
                // From now on connections are refused.
                return;
            }
        }
    }

    private void connect(Socket client) {
        try {
            Link link = new Link(client, new Socket(InetAddress.getLoopbackAddress(), serverPort));
            links.add(link);
            start(() -> link.pump(link.client, link.server, false), "to the server");
            start(() -> link.pump(link.server, link.client, true), "from the server");
        } catch (IOException e) {
            // Without the server, the client's connection is of no use.
            closeQuietly(client);
        }
    }

    private static Thread start(Runnable work, String name) {
        Thread thread = new Thread(work, "fault proxy, " + name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static void closeQuietly(@Nullable AutoCloseable closeable) {
        try {
            if (closeable != null) {
                closeable.close();
            }
        } catch (Exception e) {
            System.getLogger(FaultProxy.class.getName()).log(System.Logger.Level.DEBUG, "not closed cleanly", e);
        }
    }

    /** A connection through the proxy. */
    private final class Link {

        private final Socket client;
        private final Socket server;

        Link(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        void pump(Socket from, Socket to, boolean fromServer) {
            byte[] buffer = new byte[BUFFER];
            try {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                    if (swallowing) {
                        continue;
                    }
                    if (fromServer && bytesUntilCut.addAndGet(-count) < 0) {
                        close(true);
                        return;
                    }
                    out.write(buffer, 0, count);
                }
                close(false);
            } catch (IOException e) {
                close(true);
            }
        }

        void close(boolean byReset) {
            try {
                if (byReset && !client.isClosed()) {
                    client.setSoLinger(true, 0);
                }
            } catch (IOException e) {
                System.getLogger(FaultProxy.class.getName()).log(System.Logger.Level.DEBUG, "closed already", e);
            }
            closeQuietly(client);
            closeQuietly(server);
        }
    }
}
