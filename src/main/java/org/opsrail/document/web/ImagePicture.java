package org.opsrail.document.web;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;

/** An image in a size that fits a page; every n-th pixel of a large one. */
final class ImagePicture {

    private static final int WIDEST = 1200;
    private static final long MOST_PIXELS = 100_000_000;

    private ImagePicture() {}

    /** Null where the format is not known, or the image claims to be enormous. */
    static @Nullable BufferedImage of(byte[] content) throws IOException {
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            return readers.hasNext() ? read(readers.next(), stream) : null;
        }
    }

    private static @Nullable BufferedImage read(ImageReader reader, ImageInputStream stream) throws IOException {
        try {
            reader.setInput(stream, true, true);
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            if (width * height > MOST_PIXELS) {
                return null;
            }
            int step = Math.toIntExact(Math.max(1, Math.ceilDiv(Math.max(width, height), WIDEST)));
            ImageReadParam param = reader.getDefaultReadParam();
            param.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, param);
        } finally {
            reader.dispose();
        }
    }
}
