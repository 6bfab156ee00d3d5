package org.unionhall.platform.sealing;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.unionhall.platform.command.Command;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Puts a new sealing key in front of the old ones, which go on opening what they sealed. */
@Component
class RotateKeys implements Command {

    private static final Logger log = LoggerFactory.getLogger(RotateKeys.class);

    private final KeyStore keys;

    RotateKeys(KeyStore keys) {
        this.keys = keys;
    }

    @Override
    public String name() {
        return "rotate-keys";
    }

    @Override
    public int run(List<String> arguments) {
        Keyset rotated = keys.keyset().rotated();
        if (keys.fromEnvironment()) {
            var file = keys.offered();
            file.write(Base64.getEncoder().encodeToString(rotated.json().getBytes(StandardCharsets.UTF_8)));
            log.info("新的密钥集已写入 {}，请把其内容设为环境变量 UNIONHALL_KEYSET，重启后删除该文件。", file.path());
        } else {
            keys.file().write(rotated.json());
            log.info("已换用新的加密密钥，共保留 {} 把；旧数据仍可读。请重新备份 {}。", rotated.size(), keys.file().path());
        }
        return 0;
    }
}
