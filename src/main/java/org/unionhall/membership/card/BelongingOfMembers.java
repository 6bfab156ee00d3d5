package org.unionhall.membership.card;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.unionhall.matter.Belonging;
import org.unionhall.membership.person.MemberFile;
import org.unionhall.membership.person.MemberFiles;

/** Matters of members go to their own union. */
@Component
class BelongingOfMembers implements Belonging {

    private final MemberFiles files;

    BelongingOfMembers(MemberFiles files) {
        this.files = files;
    }

    @Override
    public Optional<Long> unionOf(byte[] personKey) {
        return files.ofPerson(personKey).filter(file -> file.status().held()).map(MemberFile::unitId);
    }
}
