package io.latchkey.listings;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.listings.ListingsCloud.Api;
import io.latchkey.support.testing.EmbeddedCloud;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhotosTest {
    private static final ListingsCloud CLOUD = ListingsCloud.start();
    private static final Api ANA = CLOUD.api("photos");
    private static final ProcessPhoto PROCESS = CLOUD.handler(ProcessPhoto::new);

    @Test
    void aPhotoIsUploadedByItsAddressAndShownInThreeSizes() throws Exception {
        var key = ANA.publish(ListingsApiTest.at("1 Photo Street"));
        var jpeg = picture("jpeg", 2600, 1300);
        var upload = ask(key, "image/jpeg", jpeg.length);
        assertThat(put(upload, "image/jpeg", jpeg).statusCode()).isEqualTo(200);
        assertThat(process(upload)).isEmpty();
        var media = ANA.get("/v1/listings/" + key + "?audience=consumer").body().path("Media");
        assertThat(media).hasSize(1);
        assertThat(size(media.path(0), "small")).isEqualTo("400x200");
        assertThat(size(media.path(0), "medium")).isEqualTo("1024x512");
        assertThat(size(media.path(0), "large")).isEqualTo("2048x1024");
        var file = media.path(0).path("sizes").path("small").path("MediaURL").asText();
        var shown = ImageIO.read(new ByteArrayInputStream(stored(file.substring(1))));
        assertThat(shown.getWidth()).isEqualTo(400);
        assertThat(uploads()).isEmpty();
    }

    @Test
    void aSecondDeliveryChangesNothing() throws Exception {
        var key = ANA.publish(ListingsApiTest.at("2 Photo Street"));
        var png = picture("png", 200, 100);
        var upload = ask(key, "image/png", png.length);
        put(upload, "image/png", png);
        assertThat(process(upload)).isEmpty();
        var before = ANA.get("/v1/listings/" + key).body();
        assertThat(process(upload)).isEmpty();
        assertThat(ANA.get("/v1/listings/" + key).body()).isEqualTo(before);
        assertThat(size(before.path("Media").path(0), "large")).isEqualTo("200x100");
    }

    @Test
    void anUploadOfAnotherSizeOrTypeIsNotTaken() throws Exception {
        var key = ANA.publish(ListingsApiTest.at("3 Photo Street"));
        var png = picture("png", 100, 100);
        var upload = ask(key, "image/png", png.length - 1);
        assertThat(put(upload, "image/png", png).statusCode()).isEqualTo(403);
        var typed = ask(key, "image/png", png.length);
        assertThat(put(typed, "text/html", png).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "html, is no JPEG or PNG picture",
        "gif, is a gif picture",
        "cut, is damaged",
        "bomb, has more than 60 megapixels",
        "tiny, has a side of less than 64 pixels",
    })
    void whatIsNoPhotoIsRefusedOnItsListingWithTheReason(String kind, String reason)
            throws Exception {
        var key = ANA.publish(ListingsApiTest.at(kind + " Photo Street"));
        var bytes = wrong(kind);
        var upload = ask(key, "image/jpeg", bytes.length);
        assertThat(put(upload, "image/jpeg", bytes).statusCode()).isEqualTo(200);
        assertThat(process(upload)).isEmpty();
        var listing = ANA.get("/v1/listings/" + key).body();
        assertThat(listing.path("Media").path(0).path("MediaStatus").asText()).isEqualTo("refused");
        assertThat(listing.path("Media").path(0).path("refused").asText()).startsWith(reason);
        assertThat(ANA.get("/v1/listings/" + key + "?audience=consumer").body().path("Media"))
                .isEmpty();
        assertThat(ANA.get("/v1/listings/" + key + "/history").body().at("/items/0/data/reason"))
                .isNotNull();
    }

    @Test
    void whereAndWithWhatAPhotoWasTakenIsNotLeftInItAndItStandsUpright() throws Exception {
        var key = ANA.publish(ListingsApiTest.at("4 Photo Street"));
        var jpeg = withExif(picture("jpeg", 300, 100), 6);
        var upload = ask(key, "image/jpeg", jpeg.length);
        put(upload, "image/jpeg", jpeg);
        process(upload);
        var medium = ANA.get("/v1/listings/" + key).body().path("Media").path(0);
        assertThat(size(medium, "large")).isEqualTo("100x300");
        var file = stored(medium.path("MediaURL").asText().substring(1));
        assertThat(new String(jpeg, StandardCharsets.ISO_8859_1)).contains("Exif");
        assertThat(new String(file, StandardCharsets.ISO_8859_1))
                .doesNotContain("Exif")
                .doesNotContain("SECRETCAM");
    }

    @Test
    void whatIsNoUploadOfOursIsLaidAside() {
        assertThat(ListingsCloud.deliver(PROCESS, List.of(object("elsewhere/x.jpg")))).isEmpty();
        assertThat(CLOUD.deadLetters()).singleElement().asString().contains("no upload of ours");
    }

    private static JsonNode ask(String key, String type, long bytes) {
        var answer =
                ANA.post(
                        "/v1/listings/" + key + "/photos",
                        Map.of("type", type, "bytes", bytes, "LongDescription", "The porch"));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return answer.body();
    }

    /** The edge hands the signed request on to the bucket, as it stands. */
    private static HttpResponse<String> put(JsonNode upload, String type, byte[] bytes)
            throws Exception {
        var path = upload.path("url").asText().replace("https://example.test", "");
        var bucket = "/" + CLOUD.require("LISTINGS_BUCKET");
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create(EmbeddedCloud.s3Endpoint() + bucket + path))
                            .header("content-type", type)
                            .PUT(HttpRequest.BodyPublishers.ofByteArray(bytes))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private static List<String> process(JsonNode upload) {
        var path = URI.create(upload.path("url").asText()).getPath();
        return ListingsCloud.deliver(PROCESS, List.of(object(path.substring(1))));
    }

    private static Map<String, Object> object(String key) {
        return Map.of(
                "source",
                "aws.s3",
                "detail",
                Map.of("object", Map.of("key", key, "sequencer", "00A1")));
    }

    private static List<String> uploads() {
        return EmbeddedCloud.s3()
                .listObjectsV2(
                        r -> r.bucket(CLOUD.require("LISTINGS_BUCKET")).prefix("uploads/photos/"))
                .contents()
                .stream()
                .map(o -> o.key())
                .toList();
    }

    private static byte[] stored(String key) {
        return EmbeddedCloud.s3()
                .getObjectAsBytes(r -> r.bucket(CLOUD.require("LISTINGS_BUCKET")).key(key))
                .asByteArray();
    }

    private static String size(JsonNode medium, String name) {
        var size = medium.path("sizes").path(name);
        return size.path("ImageWidth").asInt() + "x" + size.path("ImageHeight").asInt();
    }

    private static byte[] wrong(String kind) throws IOException {
        return switch (kind) {
            case "html" ->
                    "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
            case "gif" -> picture("gif", 200, 200);
            case "cut" -> {
                var whole = picture("png", 400, 400);
                yield java.util.Arrays.copyOf(whole, whole.length / 2);
            }
            case "bomb" -> claiming(picture("png", 100, 100), 60_000, 60_000);
            default -> picture("png", 20, 20);
        };
    }

    /** A PNG whose header promises what its data does not hold; the check sum is made right. */
    private static byte[] claiming(byte[] png, int width, int height) {
        var buffer = java.nio.ByteBuffer.wrap(png);
        buffer.putInt(16, width).putInt(20, height);
        var sum = new java.util.zip.CRC32();
        sum.update(png, 12, 17);
        buffer.putInt(29, (int) sum.getValue());
        return png;
    }

    /** An EXIF segment with an orientation and a camera's name, right after the picture's start. */
    private static byte[] withExif(byte[] jpeg, int orientation) {
        var make = "SECRETCAM\0".getBytes(StandardCharsets.US_ASCII);
        var exif = java.nio.ByteBuffer.allocate(6 + 8 + 2 + 24 + 4 + make.length);
        exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        exif.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        exif.putShort((short) 2);
        exif.putShort((short) 0x010F).putShort((short) 2).putInt(make.length).putInt(38);
        exif.putShort((short) 0x0112).putShort((short) 3).putInt(1);
        exif.putShort((short) orientation).putShort((short) 0);
        exif.putInt(0).put(make);
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.write(0xFF);
        out.write(0xE1);
        var length = exif.capacity() + 2;
        out.write(length >> 8);
        out.write(length & 255);
        out.writeBytes(exif.array());
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    private static byte[] picture(String format, int width, int height) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.ORANGE);
        graphics.fillRect(0, 0, width / 2, height);
        graphics.dispose();
        var out = new ByteArrayOutputStream();
        if (!ImageIO.write(image, format, out)) {
            throw new IOException("no writer for " + format);
        }
        return out.toByteArray();
    }
}
