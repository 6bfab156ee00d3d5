package org.unionhall.platform.home;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.unionhall.HallTest;

@HallTest
class UploadRoomTest {

    @Autowired
    private ServletContext server;
    @Autowired
    private Home home;

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void uploadsLieInTheHomeWhereNobodyElseLooks() throws IOException {
        Path room = home.path().resolve("tmp/upload");
        assertThat(((File) server.getAttribute(ServletContext.TEMPDIR)).toPath().toRealPath()).startsWith(room.toRealPath());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(room))).isEqualTo("rwx------");
    }

    @Test
    void whatAKilledProgramLeftGoesAtTheNextStart(@TempDir Path folder) throws IOException {
        Path left = Files.createDirectories(folder.resolve("tmp/upload/work/deep")).resolve("upload_1.tmp");
        Files.writeString(left, "姓名,证件号码");
        new UploadRoom().uploadsAtHome(new Home(folder)).customize(new TomcatServletWebServerFactory());
        assertThat(folder.resolve("tmp/upload")).isEmptyDirectory();
    }
}
