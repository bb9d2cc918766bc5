package io.latchkey.listings.photos;

import com.twelvemonkeys.imageio.metadata.CompoundDirectory;
import com.twelvemonkeys.imageio.metadata.Directory;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEG;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegmentUtil;
import com.twelvemonkeys.imageio.metadata.tiff.TIFF;
import com.twelvemonkeys.imageio.metadata.tiff.TIFFReader;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * An uploaded picture: decoded for real, within limits that a decompression bomb does not pass, and
 * written anew, so that nothing of its metadata (place, camera, owner, thumbnail) is left.
 */
final class Picture {
    private static final Set<String> FORMATS = Set.of("jpeg", "png");
    private static final long MOST_PIXELS = 60_000_000;
    private static final int LONGEST_SIDE = 16_384;
    private static final int SHORTEST_SIDE = 64;
    // Decoding takes every n-th pixel of a huge picture: three bytes each, within a function's
    // memory.
    private static final long DECODED_PIXELS = 16_000_000;
    private static final float QUALITY = 0.85f;

    private final BufferedImage image;

    private Picture(BufferedImage image) {
        this.image = image;
    }

    /** One size of it, as JPEG. */
    @SuppressWarnings("ArrayRecordComponent") // made, stored and never compared
    record Rendition(String name, byte[] jpeg, int width, int height) {}

    /**
     * Decodes it, upright.
     *
     * @throws NoPicture saying why in words for the sender
     */
    static Picture decode(byte[] bytes) throws NoPicture {
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new NoPicture("is no JPEG or PNG picture");
            }
            var reader = readers.next();
            try {
                requireFormat(reader);
                reader.setInput(in, true, true);
                return new Picture(upright(decode(reader), orientation(bytes)));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            // Decoders report broken data by exceptions of many kinds.
            throw new NoPicture("is damaged and cannot be decoded");
        }
    }

    private static void requireFormat(ImageReader reader) throws IOException, NoPicture {
        var format = reader.getFormatName().toLowerCase(Locale.ROOT);
        if (!FORMATS.contains(format)) {
            throw new NoPicture("is a " + format + " picture, and not JPEG or PNG");
        }
    }

    private static BufferedImage decode(ImageReader reader) throws IOException, NoPicture {
        var width = reader.getWidth(0);
        var height = reader.getHeight(0);
        if (Math.max(width, height) > LONGEST_SIDE || (long) width * height > MOST_PIXELS) {
            throw new NoPicture(
                    "has more than 60 megapixels, or a side of more than 16,384 pixels");
        }
        if (Math.min(width, height) < SHORTEST_SIDE) {
            throw new NoPicture("has a side of less than 64 pixels");
        }
        var step = 1;
        while ((long) (width / step) * (height / step) > DECODED_PIXELS) {
            step++;
        }
        var how = reader.getDefaultReadParam();
        how.setSourceSubsampling(step, step, 0, 0);
        return flat(reader.read(0, how));
    }

    /** Without transparency, on white, in the colours that every screen shows. */
    private static BufferedImage flat(BufferedImage decoded) {
        var flat =
                new BufferedImage(
                        decoded.getWidth(), decoded.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        var graphics = flat.createGraphics();
        graphics.setColor(java.awt.Color.WHITE);
        graphics.fillRect(0, 0, flat.getWidth(), flat.getHeight());
        graphics.drawImage(decoded, 0, 0, null);
        graphics.dispose();
        return flat;
    }

    /** EXIF's 1 to 8; what cannot be read is upright. */
    private static int orientation(byte[] bytes) {
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            var segments = JPEGSegmentUtil.readSegments(in, JPEG.APP1, "Exif");
            if (segments.isEmpty()) {
                return 1;
            }
            var exif = segments.getFirst().data();
            // One byte of padding stands between the segment's name and its content.
            var content = exif.readAllBytes();
            var tiff = Arrays.copyOfRange(content, 1, content.length);
            try (var directory = new MemoryCacheImageInputStream(new ByteArrayInputStream(tiff))) {
                return orientation(new TIFFReader().read(directory));
            }
        } catch (IOException | RuntimeException e) {
            return 1;
        }
    }

    private static int orientation(Directory exif) {
        var first = exif instanceof CompoundDirectory all ? all.getDirectory(0) : exif;
        var entry = first.getEntryById(TIFF.TAG_ORIENTATION);
        return entry != null && entry.getValue() instanceof Number value ? value.intValue() : 1;
    }

    private static BufferedImage upright(BufferedImage image, int orientation) {
        if (orientation <= 1 || orientation > 8) {
            return image;
        }
        var w = image.getWidth();
        var h = image.getHeight();
        var turn =
                switch (orientation) {
                    case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
                    case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
                    case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
                    case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
                    case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
                    case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
                    default -> new AffineTransform(0, -1, 1, 0, 0, w);
                };
        var swapped = orientation >= 5;
        var upright =
                new BufferedImage(swapped ? h : w, swapped ? w : h, BufferedImage.TYPE_3BYTE_BGR);
        var graphics = upright.createGraphics();
        graphics.drawImage(image, turn, null);
        graphics.dispose();
        return upright;
    }

    /** The three sizes; none is larger than the picture itself. */
    List<Rendition> renditions() {
        var made = new ArrayList<Rendition>();
        for (var size : Size.values()) {
            var scaled = scaled(size.longest);
            made.add(
                    new Rendition(
                            size.name(), jpeg(scaled), scaled.getWidth(), scaled.getHeight()));
        }
        return made;
    }

    private enum Size {
        small(400),
        medium(1024),
        large(2048);

        private final int longest;

        Size(int longest) {
            this.longest = longest;
        }
    }

    /** Halved until the last step, which alone interpolates: one large step would lose lines. */
    private BufferedImage scaled(int longest) {
        var current = image;
        while (Math.max(current.getWidth(), current.getHeight()) > 2 * longest) {
            current = resized(current, current.getWidth() / 2, current.getHeight() / 2);
        }
        var side = Math.max(current.getWidth(), current.getHeight());
        if (side <= longest) {
            return current;
        }
        var factor = (double) longest / side;
        return resized(
                current,
                Math.max(1, (int) Math.round(current.getWidth() * factor)),
                Math.max(1, (int) Math.round(current.getHeight() * factor)));
    }

    private static BufferedImage resized(BufferedImage image, int width, int height) {
        var target =
                new BufferedImage(
                        Math.max(1, width), Math.max(1, height), BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = target.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, 0, 0, target.getWidth(), target.getHeight(), null);
        graphics.dispose();
        return target;
    }

    private static byte[] jpeg(BufferedImage image) {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("a picture in memory cannot be written", e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
