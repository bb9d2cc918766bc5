package io.latchkey.local.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file system of its own in memory, small enough to be filled. */
record SmallDisk(Path folder) implements AutoCloseable {
    /** Whether this machine lets us mount one, tried by doing it. */
    static boolean canBeMounted() {
        try (var _ = mount("1m")) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Mounts it in a new folder.
     *
     * @param size as {@code mount} writes it: {@code 640m}
     */
    static SmallDisk mount(String size) throws IOException {
        var folder = Files.createTempDirectory("latchkey-disk");
        if (run("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", folder.toString()) != 0) {
            Files.delete(folder);
            throw new IOException("no file system can be mounted");
        }
        return new SmallDisk(folder);
    }

    /** A folder on it. */
    Path data() throws IOException {
        return Files.createDirectories(folder.resolve("data"));
    }

    /** Leaves not a byte free. */
    void fill() throws IOException {
        var zeros = new byte[1 << 16];
        try (var out = Files.newOutputStream(filler())) {
            while (true) {
                out.write(zeros);
            }
        } catch (IOException e) {
            if (!String.valueOf(e.getMessage()).contains("No space left on device")) {
                throw e;
            }
        }
    }

    void free() throws IOException {
        Files.deleteIfExists(filler());
    }

    private Path filler() {
        return folder.resolve("filler");
    }

    @Override
    public void close() throws IOException {
        if (run("umount", "--lazy", folder.toString()) != 0) {
            throw new IOException("cannot unmount " + folder);
        }
        Files.delete(folder);
    }

    private static int run(String... command) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .onExit()
                .join()
                .exitValue();
    }
}
