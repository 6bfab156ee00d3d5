package org.unionhall.platform.page.chart;

/**
 * One value of a picture.
 *
 * @param label what it belongs to: an area, a unit, a group
 * @param shown the value as people read it, with its unit of measure
 * @param href  the rows or the next level behind it, or null
 */
public record Amount(String label, double value, String shown, String href) {
}
