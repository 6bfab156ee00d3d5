package org.unionhall.browser;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/** A picture of a page in 255 colours: pages have few, and the folder of pictures stays small. */
final class SmallPicture {

    private static final int MOST = 255;

    /** Sums of the pixels whose colours begin with the same bits. */
    private static final class Shade {
        private long red;
        private long green;
        private long blue;
        private int pixels;

        private void add(int rgb) {
            red += rgb >> 16 & 255;
            green += rgb >> 8 & 255;
            blue += rgb & 255;
            pixels++;
        }

        private int mean() {
            return (int) (red / pixels) << 16 | (int) (green / pixels) << 8 | (int) (blue / pixels);
        }
    }

    private SmallPicture() {
    }

    static byte[] of(byte[] png) throws IOException {
        BufferedImage full = ImageIO.read(new ByteArrayInputStream(png));
        int[] pixels = full.getRGB(0, 0, full.getWidth(), full.getHeight(), null, 0, full.getWidth());
        int[] palette = palette(pixels);
        var model = new IndexColorModel(8, palette.length, palette, 0, false, -1, 0);
        var small = new BufferedImage(full.getWidth(), full.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
        byte[] indexes = new byte[pixels.length];
        Map<Integer, Byte> known = new HashMap<>();
        for (int i = 0; i < pixels.length; i++) {
            indexes[i] = known.computeIfAbsent(pixels[i], rgb -> nearest(rgb, palette));
        }
        small.getRaster().setDataElements(0, 0, full.getWidth(), full.getHeight(), indexes);
        return written(small);
    }

    /** The commonest colours, those alike taken together. */
    private static int[] palette(int[] pixels) {
        Map<Integer, Shade> shades = new HashMap<>();
        for (int rgb : pixels) {
            shades.computeIfAbsent(rgb >> 3 & 0x1f1f1f, bits -> new Shade()).add(rgb);
        }
        List<Shade> common = new ArrayList<>(shades.values());
        common.sort(Comparator.comparingInt((Shade shade) -> shade.pixels).reversed());
        return common.stream().limit(MOST).mapToInt(Shade::mean).toArray();
    }

    private static byte nearest(int rgb, int[] palette) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < palette.length; i++) {
            int red = (rgb >> 16 & 255) - (palette[i] >> 16 & 255);
            int green = (rgb >> 8 & 255) - (palette[i] >> 8 & 255);
            int blue = (rgb & 255) - (palette[i] & 255);
            int far = red * red + green * green + blue * blue;
            if (far < least) {
                least = far;
                best = i;
            }
        }
        return (byte) best;
    }

    private static byte[] written(BufferedImage picture) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ImageWriteParam tight = writer.getDefaultWriteParam();
        tight.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        tight.setCompressionQuality(0);
        var bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), tight);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
