package org.unionhall.matter.hall;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;
import org.unionhall.matter.Filing;
import org.unionhall.platform.paper.PaperStore;
import org.unionhall.platform.paper.Stored;
import org.unionhall.platform.refusal.Refusal;

/** Takes the papers of a form into the store, inside the transaction of what they are handed in for. */
@Component
class PapersIn {

    private static final String PREFIX = "paper-";
    private static final long MOST = 20L << 20;

    private final PaperStore store;

    PapersIn(PaperStore store) {
        this.store = store;
    }

    /** One of the files cannot be taken; the sentence says which and why. */
    static final class PaperRefused extends RuntimeException {

        private final String code;

        private PaperRefused(String code, String sentence) {
            super(sentence, null, false, false);
            this.code = code;
        }

        /** Of the paper asked for. */
        String code() {
            return code;
        }
    }

    /** The files somebody has chosen, each under the code of the paper asked for. */
    static List<Map.Entry<String, MultipartFile>> chosen(MultiValueMap<String, MultipartFile> files) {
        List<Map.Entry<String, MultipartFile>> chosen = new ArrayList<>();
        files.forEach((name, all) -> {
            if (name.startsWith(PREFIX)) {
                all.stream().filter(file -> !file.isEmpty() || file.getOriginalFilename() != null && !file.getOriginalFilename().isBlank())
                        .forEach(file -> chosen.add(Map.entry(name.substring(PREFIX.length()), file)));
            }
        });
        return chosen;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    List<Filing.Paper> keep(List<Map.Entry<String, MultipartFile>> chosen) {
        return chosen.stream().map(file -> keep(file.getKey(), file.getValue())).toList();
    }

    private Filing.Paper keep(String code, MultipartFile file) {
        try (InputStream in = file.getInputStream()) {
            Stored stored = store.keep(in, file.getOriginalFilename(), MOST);
            return new Filing.Paper(code, stored.fileName(), stored.type(), stored.size(), stored.thumbnail(), stored.key());
        } catch (Refusal refused) {
            throw new PaperRefused(code, "“" + file.getOriginalFilename() + "”：" + refused.sentence());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
