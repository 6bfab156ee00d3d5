package org.unionhall.platform.paper;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the markers of a JPEG say before anything is decoded.
 *
 * @param orientation how the camera was held, 1 to 8 as in EXIF
 * @param components  colours per pixel; four are printing colours
 */
record JpegMarkers(int orientation, int components) {

    /** Honest progressive pictures have about ten; each costs a pass over the whole picture. */
    private static final int MOST_SCANS = 100;
    private static final int UPRIGHT = 1;

    static JpegMarkers of(Path file) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            return read(in);
        } catch (EOFException e) {
            throw PaperRefusal.BROKEN.because();
        }
    }

    private static JpegMarkers read(DataInputStream in) throws IOException {
        in.readUnsignedShort();
        int orientation = UPRIGHT;
        int components = 0;
        int scans = 0;
        for (int marker = next(in); marker != 0xD9; marker = next(in)) {
            if (marker == 0x01 || marker >= 0xD0 && marker <= 0xD8) {
                continue;
            }
            var segment = ByteBuffer.wrap(in.readNBytes(Math.max(0, in.readUnsignedShort() - 2)));
            if (marker == 0xE1 && orientation == UPRIGHT) {
                orientation = orientation(segment);
            } else if (marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC
                    && segment.limit() > 5) {
                components = segment.get(5);
            } else if (marker == 0xDA && ++scans > MOST_SCANS) {
                throw PaperRefusal.BROKEN.because();
            }
        }
        return new JpegMarkers(orientation, components);
    }

    /** The next marker, past whatever picture data lies before it. */
    private static int next(DataInputStream in) throws IOException {
        while (true) {
            while (in.readUnsignedByte() != 0xFF) {
                continue;
            }
            int code = in.readUnsignedByte();
            while (code == 0xFF) {
                code = in.readUnsignedByte();
            }
            if (code != 0 && (code < 0xD0 || code > 0xD7)) {
                return code;
            }
        }
    }

    /** Entry 0x0112 of the first directory of EXIF, which is a small TIFF. */
    private static int orientation(ByteBuffer segment) {
        if (segment.limit() < 14 || segment.getInt(0) != 0x45786966) {
            return UPRIGHT;
        }
        var tiff = segment.slice(6, segment.limit() - 6);
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        if (directory < 8 || directory > tiff.limit() - 2) {
            return UPRIGHT;
        }
        int entries = Short.toUnsignedInt(tiff.getShort(directory));
        for (int i = 0, at = directory + 2; i < entries && at + 12 <= tiff.limit(); i++, at += 12) {
            if (tiff.getShort(at) == 0x0112) {
                int value = tiff.getShort(at + 8);
                return value >= 1 && value <= 8 ? value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }
}
