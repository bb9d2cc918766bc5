package io.latchkey.local.cli;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a start needs of the machine, looked at before anything is begun.
 *
 * @param leastDisk bytes that must be free where the data live
 */
record Machine(Path data, int port, long leastDisk) {

    /**
     * Looks.
     *
     * @throws Plight for the first thing that is amiss
     */
    void check() {
        checkPort();
        checkDisk();
    }

    private void checkPort() {
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return;
        } catch (BindException e) {
            throw new Plight(
                    "port " + port + " is in use: stop what uses it, or choose another with --port",
                    e);
        } catch (IOException | IllegalArgumentException e) {
            throw new Plight("port " + port + " cannot be used: " + e.getMessage(), e);
        }
    }

    private void checkDisk() {
        try {
            Files.createDirectories(data);
            var free = Files.getFileStore(data).getUsableSpace();
            if (free < leastDisk) {
                throw new Plight(
                        "the disk of %s is full: %d MB are free and %d are needed"
                                .formatted(data, free >> 20, leastDisk >> 20));
            }
        } catch (FileAlreadyExistsException e) {
            throw new Plight("cannot write to " + data + ": it is a file, not a folder", e);
        } catch (FileSystemException e) {
            throw new Plight("cannot write to " + data + ": " + e.getReason(), e);
        } catch (IOException e) {
            throw new Plight("cannot write to " + data + ": " + e.getMessage(), e);
        }
    }
}
