package org.unionhall.platform.paper;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Copies a WebP without its EXIF and XMP; it is not decoded, so there is no thumbnail. */
final class WebpChunks {

    private static final int HEAD = 12;
    private static final int TOLD = 10;
    private static final byte TELLS_OF_METADATA = 0x0C;

    private final FileChannel in;
    private final RandomAccessFile out;

    private WebpChunks(FileChannel in, RandomAccessFile out) {
        this.in = in;
        this.out = out;
    }

    static void copy(Path from, Path to) throws IOException {
        try (var in = FileChannel.open(from, StandardOpenOption.READ); var out = new RandomAccessFile(to.toFile(), "rw")) {
            new WebpChunks(in, out).copy();
        }
    }

    private void copy() throws IOException {
        long end = 8 + Integer.toUnsignedLong(bytes(4, 4).getInt());
        if (end > in.size()) {
            throw PaperRefusal.BROKEN.because();
        }
        pass(0, HEAD);
        boolean seen = false;
        for (long at = HEAD; at + 8 <= end; ) {
            String name = new String(bytes(at, 4).array(), StandardCharsets.ISO_8859_1);
            long size = Integer.toUnsignedLong(bytes(at + 4, 4).getInt());
            long whole = 8 + size + (size & 1);
            if (at + 8 + size > end) {
                throw PaperRefusal.BROKEN.because();
            }
            if (!name.equals("EXIF") && !name.equals("XMP ")) {
                seen |= measured(name, at + 8, size);
                pass(at, Math.min(whole, end - at));
            }
            at += whole;
        }
        if (!seen) {
            throw PaperRefusal.BROKEN.because();
        }
        long length = out.length();
        out.seek(4);
        out.writeInt(Integer.reverseBytes((int) (length - 8)));
    }

    /** Looks at the picture's size where this chunk tells it. */
    private boolean measured(String name, long at, long size) throws IOException {
        if (!name.startsWith("VP8") || size < TOLD) {
            return false;
        }
        ByteBuffer told = bytes(at, TOLD);
        switch (name) {
            case "VP8X" -> Pictures.refuseHuge(1 + (told.getInt(4) & 0xFFFFFF), 1 + (told.getInt(6) >>> 8));
            case "VP8 " -> Pictures.refuseHuge(told.getShort(6) & 0x3FFF, told.getShort(8) & 0x3FFF);
            default -> Pictures.refuseHuge(1 + (told.getInt(1) & 0x3FFF), 1 + (told.getInt(1) >>> 14 & 0x3FFF));
        }
        return true;
    }

    private void pass(long from, long length) throws IOException {
        long start = out.length();
        for (long done = 0; done < length; ) {
            done += in.transferTo(from + done, length - done, out.getChannel().position(start + done));
        }
        if (start > 0 && new String(bytes(from, 4).array(), StandardCharsets.ISO_8859_1).equals("VP8X")) {
            byte flags = bytes(from + 8, 1).get();
            out.seek(start + 8);
            out.write(flags & ~TELLS_OF_METADATA);
        }
    }

    private ByteBuffer bytes(long at, int count) throws IOException {
        var bytes = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining() && in.read(bytes, at + bytes.position()) >= 0) {
            continue;
        }
        if (bytes.hasRemaining()) {
            throw PaperRefusal.BROKEN.because();
        }
        return bytes.flip();
    }
}
