package org.transferledger.torture;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The network between the nodes and the database, as bad as it is told to be. Bytes are never
 * changed or dropped within a connection, as TCP has it; they come late, or the connection breaks.
 */
final class Proxy implements AutoCloseable {
  private static final int BUFFER = 16 * 1024;
  private static final Duration LOOK_AGAIN = Duration.ofMillis(10);

  private final ServerSocket server;
  private final int target;
  private final Set<Link> links = ConcurrentHashMap.newKeySet();
  private volatile boolean refusing;
  private volatile boolean holding;
  private volatile Duration delay = Duration.ZERO;

  private record Link(Socket client, Socket database) {
    void cut() {
      close(client);
      close(database);
    }

    private static void close(Socket socket) {
      try {
        socket.setSoLinger(true, 0);
        socket.close();
      } catch (IOException e) {
        // It is gone already, which is all that was wanted.
      }
    }
  }

  Proxy(int target) {
    this.target = target;
    try {
      server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().name("proxy").start(this::accept);
  }

  int port() {
    return server.getLocalPort();
  }

  /** Breaks every connection. */
  void cutAll() {
    links.forEach(Link::cut);
  }

  /** Resets every new connection. */
  void refuse(boolean on) {
    refusing = on;
  }

  /** Forwards nothing, and keeps connections open. */
  void hold(boolean on) {
    holding = on;
  }

  /** Lets each piece of data wait. */
  void delay(Duration time) {
    delay = time;
  }

  void heal() {
    refusing = false;
    holding = false;
    delay = Duration.ZERO;
  }

  @Override
  public void close() throws IOException {
    server.close();
    cutAll();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket client = server.accept();
        Thread.ofVirtual().start(() -> link(client));
      } catch (IOException e) {
        // Closed, or one connection less; the next one is accepted all the same.
      }
    }
  }

  private void link(Socket client) {
    try {
      if (refusing) {
        client.setSoLinger(true, 0);
        client.close();
        return;
      }
      var link = new Link(client, new Socket(InetAddress.getLoopbackAddress(), target));
      client.setTcpNoDelay(true);
      link.database.setTcpNoDelay(true);
      links.add(link);
      Thread.ofVirtual().start(() -> pump(link, link.client, link.database));
      Thread.ofVirtual().start(() -> pump(link, link.database, link.client));
    } catch (IOException e) {
      new Link(client, client).cut();
    }
  }

  private void pump(Link link, Socket from, Socket to) {
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        Pause.of(delay);
        while (holding) {
          Pause.of(LOOK_AGAIN);
        }
        out.write(buffer, 0, read);
      }
    } catch (IOException e) {
      // One side has gone; the other one goes too.
    } finally {
      links.remove(link);
      link.cut();
    }
  }
}
