package org.unionhall.matter.hall;

/**
 * A step of a guide.
 *
 * @param who     the union in whose hands it lies, or null where the case decides
 * @param limit   in words, such as 3 个工作日
 * @param silence what a passed limit means, or null when it goes to the union above
 */
public record GuideStep(String name, String who, String limit, String silence) {
}
