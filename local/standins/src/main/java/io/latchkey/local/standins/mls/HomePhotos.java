package io.latchkey.local.standins.mls;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;

/** Draws a small picture of a house, the same for the same home and number. */
public final class HomePhotos {
    private static final int WIDTH = 320;
    private static final int HEIGHT = 240;

    private HomePhotos() {}

    /**
     * A baseline JPEG of 320 by 240.
     *
     * @param number from one
     */
    public static byte[] jpeg(long homeKey, int number) {
        var random = new SplittableRandom(homeKey * 31 + number);
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var canvas = image.createGraphics();
        canvas.setColor(color(random, 0.55f, 0.35f, 0.95f));
        canvas.fillRect(0, 0, WIDTH, HEIGHT);
        canvas.setColor(color(random, 0.30f, 0.55f, 0.55f));
        canvas.fillRect(0, 170, WIDTH, 70);
        canvas.setColor(color(random, 0.08f, 0.35f, 0.85f));
        canvas.fillRect(80, 110, 160, 90);
        canvas.setColor(color(random, 0.02f, 0.60f, 0.45f));
        canvas.fillPolygon(new int[] {60, 160, 260}, new int[] {110, 50, 110}, 3);
        canvas.setColor(color(random, 0.60f, 0.20f, 0.30f));
        canvas.fillRect(140, 150, 40, 50);
        canvas.fillRect(98, 130, 28, 24);
        canvas.fillRect(194, 130, 28, 24);
        canvas.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpeg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Color color(
            SplittableRandom random, float hue, float saturation, float brightness) {
        var turned = hue + (random.nextInt(20) - 10) / 100f;
        return Color.getHSBColor(turned, saturation, brightness);
    }
}
