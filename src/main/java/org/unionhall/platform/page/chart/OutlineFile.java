package org.unionhall.platform.page.chart;

import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Reads GeoJSON outlines, plain or packed the way map editors for the browser pack them ({@code UTF8Encoding}). */
final class OutlineFile {

    private static final JsonMapper JSON = new JsonMapper();
    private static final double PACKED = 1024;
    private static final int SHIFT = 64;

    private OutlineFile() {
    }

    static ClassPathResource resource(String map) {
        return new ClassPathResource("maps/" + map + ".json.gz");
    }

    /** Areas in degrees east and north. */
    static List<Outline> read(String map) {
        try (InputStream in = new GZIPInputStream(resource(map).getInputStream())) {
            var outlines = new ArrayList<Outline>();
            for (JsonNode feature : JSON.readTree(in).path("features")) {
                JsonNode geometry = feature.path("geometry");
                var rings = new ArrayList<double[]>();
                collect(geometry.path("coordinates"), geometry.path("encodeOffsets"), rings);
                String name = feature.path("properties").path("name").asString("");
                outlines.add(new Outline(feature.path("id").asString(""), name, rings));
            }
            return outlines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void collect(JsonNode node, JsonNode offsets, List<double[]> rings) {
        for (int i = 0; i < node.size(); i++) {
            JsonNode child = node.get(i);
            if (child.isString()) {
                rings.add(unpacked(child.asString(), offsets.get(i).get(0).asInt(), offsets.get(i).get(1).asInt()));
            } else if (child.path(0).path(0).isNumber()) {
                rings.add(plain(child));
            } else {
                collect(child, offsets.path(i), rings);
            }
        }
    }

    private static double[] plain(JsonNode points) {
        double[] ring = new double[points.size() * 2];
        for (int i = 0; i < points.size(); i++) {
            ring[2 * i] = points.get(i).get(0).asDouble();
            ring[2 * i + 1] = points.get(i).get(1).asDouble();
        }
        return ring;
    }

    /** Differences of 1/1024 degree, zigzag, one character each. */
    private static double[] unpacked(String text, int startX, int startY) {
        double[] ring = new double[text.length() / 2 * 2];
        int[] at = {startX, startY};
        for (int i = 0; i < ring.length; i++) {
            int zigzag = text.charAt(i) - SHIFT;
            at[i % 2] += zigzag >> 1 ^ -(zigzag & 1);
            ring[i] = at[i % 2] / PACKED;
        }
        return ring;
    }
}
