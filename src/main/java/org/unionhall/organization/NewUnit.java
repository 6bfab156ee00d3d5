package org.unionhall.organization;

import java.time.LocalDate;
import java.util.List;

/**
 * A union about to be founded. The parent is named by code and may stand in the same batch; null only for the top of
 * an empty tree. Kind and level are codes of organization.kind and organization.level.
 */
public record NewUnit(String parentCode, String code, String name, String kind, String level, LocalDate foundedOn,
        Profile profile, List<NewEmployer> employers) {

    public NewUnit(String parentCode, String code, String name, String kind, String level, LocalDate foundedOn) {
        this(parentCode, code, name, kind, level, foundedOn, Profile.NONE, List.of());
    }
}
