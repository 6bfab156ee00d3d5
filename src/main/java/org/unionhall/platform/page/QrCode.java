package org.unionhall.platform.page;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import gg.jte.Content;
import java.util.Map;

/** A square code drawn as one SVG path, with the quiet edge of four modules that readers ask for. */
public final class QrCode {

    private static final Map<EncodeHintType, ?> HINTS = Map.of(EncodeHintType.CHARACTER_SET, "UTF-8",
            EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 4);

    private QrCode() {
    }

    /**
     * The drawing of a text of at most about 1,000 characters.
     *
     * @param label what it is, for those who cannot see it
     */
    public static Content of(String text, String label) {
        String svg = "<path fill=\"#fff\" d=\"M0 0h%1$dv%1$dh-%1$dz\"/><path fill=\"#000\" d=\"%2$s\"/></svg>";
        BitMatrix modules = modules(text);
        String shapes = svg.formatted(modules.getWidth(), path(modules));
        return output -> {
            output.writeContent("<svg class=\"qr\" role=\"img\" viewBox=\"0 0 " + modules.getWidth() + " "
                    + modules.getHeight() + "\" width=\"220\" height=\"220\" shape-rendering=\"crispEdges\" aria-label=\"");
            output.writeUserContent(label);
            output.writeContent("\">" + shapes);
        };
    }

    private static BitMatrix modules(String text) {
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, HINTS);
        } catch (WriterException e) {
            throw new IllegalArgumentException("too much for a square code", e);
        }
    }

    private static String path(BitMatrix modules) {
        var path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }
}
