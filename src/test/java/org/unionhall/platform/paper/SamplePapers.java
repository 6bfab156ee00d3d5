package org.unionhall.platform.paper;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.dhatim.fastexcel.Workbook;

/** Papers such as people send, made here. */
final class SamplePapers {

    static final String PLACE = "N37.8706 E112.5489";
    static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    interface Writing {
        void to(ByteArrayOutputStream out) throws IOException;
    }

    private SamplePapers() {
    }

    static byte[] bytes(Writing writing) {
        try {
            var out = new ByteArrayOutputStream();
            writing.to(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Red in the corner above left, blue elsewhere, with some noise as in a photo. */
    static BufferedImage picture(int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var random = new Random(7);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int noise = random.nextInt(40);
                boolean corner = x < width / 2 && y < height / 2;
                picture.setRGB(x, y, new Color(corner ? 200 + noise : noise, noise, corner ? noise : 200 + noise).getRGB());
            }
        }
        return picture;
    }

    static byte[] jpeg(int width, int height) {
        return bytes(out -> ImageIO.write(picture(width, height), "jpeg", out));
    }

    /** With EXIF that tells how the camera was held and where it was. */
    static byte[] photo(int width, int height, int orientation) {
        byte[] plain = jpeg(width, height);
        byte[] place = PLACE.getBytes(StandardCharsets.US_ASCII);
        var exif = ByteBuffer.allocate(36 + place.length).order(ByteOrder.LITTLE_ENDIAN);
        exif.put((byte) 0xFF).put((byte) 0xE1).put((byte) 0).put((byte) (34 + place.length));
        exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).putShort((short) 0x4949).putShort((short) 42).putInt(8);
        exif.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1).putInt(orientation).putInt(0);
        exif.put(place);
        return bytes(out -> {
            out.write(plain, 0, 2);
            out.write(exif.array());
            out.write(plain, 2, plain.length - 2);
        });
    }

    /** The same, its header claiming another size. */
    static byte[] jpegClaiming(int width, int height) {
        byte[] bytes = jpeg(40, 30);
        for (int i = 0; i < bytes.length - 9; i++) {
            if (bytes[i] == (byte) 0xFF && bytes[i + 1] == (byte) 0xC0) {
                ByteBuffer.wrap(bytes).putShort(i + 5, (short) height).putShort(i + 7, (short) width);
            }
        }
        return bytes;
    }

    static byte[] png(int width, int height) {
        return bytes(out -> ImageIO.write(picture(width, height), "png", out));
    }

    static byte[] pngWith(String chunk, byte[] content, byte[] png) {
        return bytes(out -> {
            out.write(png, 0, 33);
            var data = new DataOutputStream(out);
            data.writeInt(content.length);
            byte[] name = chunk.getBytes(StandardCharsets.US_ASCII);
            data.write(name);
            data.write(content);
            var sum = new CRC32();
            sum.update(name);
            sum.update(content);
            data.writeInt((int) sum.getValue());
            out.write(png, 33, png.length - 33);
        });
    }

    static byte[] pngClaiming(int width, int height) {
        byte[] png = png(10, 10);
        var bytes = ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
        var sum = new CRC32();
        sum.update(png, 12, 17);
        bytes.putInt(29, (int) sum.getValue());
        return png;
    }

    /** A lossless picture of this size (its pixels are not looked at) with EXIF behind it. */
    static byte[] webp(int width, int height) {
        byte[] exif = PLACE.getBytes(StandardCharsets.US_ASCII);
        var body = ByteBuffer.allocate(256).order(ByteOrder.LITTLE_ENDIAN);
        body.put(ascii("WEBP")).put(ascii("VP8X")).putInt(10).putInt(0x0C);
        body.put(three(width - 1)).put(three(height - 1));
        body.put(ascii("VP8L")).putInt(11).put((byte) 0x2F).putInt(0).put(new byte[6]).put((byte) 0);
        body.put(ascii("EXIF")).putInt(exif.length).put(exif).flip();
        return ByteBuffer.allocate(8 + body.limit()).order(ByteOrder.LITTLE_ENDIAN)
                .put(ascii("RIFF")).putInt(body.limit()).put(body).array();
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] three(int number) {
        return new byte[] {(byte) number, (byte) (number >> 8), (byte) (number >> 16)};
    }

    static byte[] pdf(int size) {
        return bytes(out -> {
            out.write(ascii("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n%"));
            out.write("职工名单".repeat(size / 12).getBytes(StandardCharsets.UTF_8));
            out.write(ascii("\ntrailer<</Root 1 0 R>>\n%%EOF\n"));
        });
    }

    static byte[] zip(String... namesAndTexts) {
        return bytes(out -> {
            try (var zip = new ZipOutputStream(out)) {
                for (int i = 0; i < namesAndTexts.length; i += 2) {
                    zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                    zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
                }
            }
        });
    }

    static byte[] office(String mainType) {
        return zip("word/document.xml", "<x/>", "[Content_Types].xml",
                "<Types><Override PartName=\"/main.xml\" ContentType=\"" + mainType + "\"/></Types>");
    }

    static byte[] xlsx() {
        return bytes(out -> {
            var book = new Workbook(out, "test", "1.0");
            book.newWorksheet("一").value(0, 0, "姓名");
            book.finish();
        });
    }

    static byte[] xls() {
        return bytes(out -> {
            try (var book = new HSSFWorkbook()) {
                book.createSheet("一").createRow(0).createCell(0).setCellValue("姓名");
                book.write(out);
            }
        });
    }

    static byte[] ole(String... streams) {
        return bytes(out -> {
            try (var system = new POIFSFileSystem()) {
                for (String stream : streams) {
                    system.createDocument(new ByteArrayInputStream(new byte[5000]), stream);
                }
                system.writeFilesystem(out);
            }
        });
    }
}
