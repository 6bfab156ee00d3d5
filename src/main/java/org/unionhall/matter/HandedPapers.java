package org.unionhall.matter;

import java.util.List;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;
import org.unionhall.access.Actor;
import org.unionhall.organization.Unit;

/** Takes the papers of a form in as they come, so that they need not be chosen again when the form is refused. */
public interface HandedPapers {

    /** The papers a kind of matter asks for, with what the unions above have added for this one. */
    List<PaperAsked> asked(String kind, Unit unit);

    /**
     * What lies in the fields {@code paper-CODE}, and what was kept of a refused form: {@code offered} are the papers the
     * form showed, {@code kept} those still ticked. Outside any transaction.
     */
    Handed receive(Actor me, MultiValueMap<String, String> form, MultiValueMap<String, MultipartFile> files);

    /** The same papers for filing, in the transaction of the filing; when it is undone they wait on. */
    List<Filing.Paper> use(Actor me, Handed handed);
}
