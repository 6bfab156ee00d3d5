package org.unionhall.notice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server on this machine that speaks SMTP (RFC 5321) as far as a letter needs it. */
public final class TestMailServer {

    /** A letter that came in: to whom, and its lines as they were sent. */
    public record Mail(List<String> to, String text) {
    }

    private final ServerSocket door;
    private final List<Mail> taken = new CopyOnWriteArrayList<>();

    public TestMailServer() {
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        Thread.ofVirtual().start(() -> {
            while (!door.isClosed()) {
                try {
                    Socket caller = door.accept();
                    Thread.ofVirtual().start(() -> talk(caller));
                } catch (IOException closed) {
                    return;
                }
            }
        });
    }

    private void talk(Socket caller) {
        try (caller; var in = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
                var out = new PrintWriter(caller.getOutputStream(), true, StandardCharsets.US_ASCII)) {
            out.print("220 test\r\n");
            out.flush();
            List<String> to = new ArrayList<>();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String verb = line.substring(0, Math.min(4, line.length())).toUpperCase();
                if (verb.equals("RCPT")) {
                    to.add(line.replaceAll(".*<(.*)>.*", "$1"));
                } else if (verb.equals("DATA")) {
                    out.print("354 go on\r\n");
                    out.flush();
                    var text = new StringBuilder();
                    for (String row = in.readLine(); !".".equals(row); row = in.readLine()) {
                        text.append(row).append('\n');
                    }
                    taken.add(new Mail(List.copyOf(to), text.toString()));
                }
                out.print(verb.equals("QUIT") ? "221 bye\r\n" : verb.equals("RCPT") && line.contains("nobody@")
                        ? "550 no such mailbox\r\n" : "250 ok\r\n");
                out.flush();
            }
        } catch (IOException gone) {
            throw new IllegalStateException(gone);
        }
    }

    public int port() {
        return door.getLocalPort();
    }

    public List<Mail> to(String address) {
        return taken.stream().filter(mail -> mail.to().contains(address)).toList();
    }
}
