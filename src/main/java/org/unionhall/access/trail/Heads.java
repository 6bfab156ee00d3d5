package org.unionhall.access.trail;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.unionhall.platform.home.Home;
import org.unionhall.platform.home.SecretFile;
import org.unionhall.platform.time.Shanghai;

/**
 * The end of the chain, noted in a file outside of the database: a database set back to an earlier state, or the end
 * of a chain cut off together with its seal, shows by a noted end that is no longer there. What was lost stays noted.
 */
@Component
class Heads {

    private static final Logger LOG = LoggerFactory.getLogger(Heads.class);
    private static final String LOST = "lost ";
    private static final int MOST = 100;

    private final SecretFile file;
    private final JdbcClient jdbc;
    private final Clock clock;

    Heads(Home home, JdbcClient jdbc, Clock clock) {
        this.file = home.secret("trail-head");
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Notes the new end once the transaction has committed. */
    void note(LocalDate day, long n, byte[] hash) {
        String head = day + " " + n + " " + HexFormat.of().formatHex(hash);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                write(head);
            }
        });
    }

    private synchronized void write(String head) {
        List<String> lines = lines();
        var kept = new ArrayList<String>();
        for (String line : lines) {
            if (line.startsWith(LOST)) {
                kept.add(line);
            } else if (!stands(line)) {
                LOG.error("审计留痕：记下的链尾在数据库中找不到了，留痕被删改，或数据库被退回到以前的状态");
                kept.add(LOST + line + " " + Shanghai.format(clock.instant()));
            }
        }
        kept.add(head);
        file.write(String.join("\n", kept.subList(Math.max(0, kept.size() - MOST), kept.size())));
    }

    /** Ends that were noted and are not in the database, each as a Chinese sentence. */
    synchronized List<String> lost() {
        var lost = new ArrayList<String>();
        for (String line : lines()) {
            String[] words = line.split(" ");
            if (line.startsWith(LOST)) {
                lost.add("本机记下的 " + words[1] + " 第 " + words[2] + " 环，在 " + words[4] + " 之前从数据库中消失。");
            } else if (!stands(line)) {
                lost.add("本机记下的 " + words[0] + " 第 " + words[1] + " 环，在数据库中找不到。");
            }
        }
        return lost;
    }

    private boolean stands(String line) {
        String[] words = line.split(" ");
        return jdbc.sql("select exists (select 1 from access.link where day = :day and n = :n and hash = :hash)")
                .param("day", LocalDate.parse(words[0])).param("n", Long.parseLong(words[1]))
                .param("hash", HexFormat.of().parseHex(words[2])).query(Boolean.class).single();
    }

    private List<String> lines() {
        return file.text(() -> "").lines().filter(line -> !line.isBlank()).toList();
    }
}
