package uk.throughcare.designing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Diagrams, tables and forms as the Modeler, a page or curl sends them. */
final class SentFiles {

    private SentFiles() {}

    /**
     * Their texts by name without folders.
     *
     * @throws UnreadableFile if there is none, or one is of another kind, sent twice or not UTF-8
     */
    static Map<String, String> of(MultipartHttpServletRequest request) throws IOException {
        List<MultipartFile> sent = request.getMultiFileMap().values().stream()
                .flatMap(List::stream)
                // a page whose field is left empty sends a file without a name
                .filter(file -> !String.valueOf(file.getOriginalFilename()).isEmpty())
                .toList();
        if (sent.isEmpty()) {
            throw new UnreadableFile("no file", "nothing was sent; send diagrams, tables or forms as form data");
        }
        Map<String, String> files = new TreeMap<>();
        for (MultipartFile file : sent) {
            String name = ModelFile.nameOf(String.valueOf(file.getOriginalFilename()));
            if (!ModelFile.isModel(name)) {
                throw new UnreadableFile(name, "it " + ModelFile.OTHER);
            }
            if (files.put(name, text(name, file)) != null) {
                throw new UnreadableFile(name, "it was sent twice");
            }
        }
        return files;
    }

    private static String text(String name, MultipartFile file) throws IOException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file.getBytes()))
                    .toString();
        } catch (CharacterCodingException garbled) {
            throw new UnreadableFile(name, "it is not written in UTF-8", garbled);
        }
    }
}
