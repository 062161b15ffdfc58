package uk.throughcare.designing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** What process designers ask before they deploy. */
@RestController
class DesignerController {

    private final DryRun dryRun;

    DesignerController(DryRun dryRun) {
        this.dryRun = dryRun;
    }

    /**
     * Says what deploying the files would bring, and deploys nothing.
     *
     * @throws UnreadableFile if there is none, or one is not what its ending says
     */
    @Operation(
            summary = "Check diagrams, tables and forms before they are deployed",
            description =
                    "Takes what the Modeler sends to /engine-rest/deployment/create. Says what has to be mended, what"
                            + " changes, and where cases stand that could not follow. Nothing is deployed.")
    @ApiResponse(responseCode = "200", description = "What a deployment would bring")
    @ApiResponse(
            responseCode = "400",
            description = "A file cannot be read: which, and why",
            content = @Content(schema = @Schema(implementation = ProblemDetail.class)))
    @PostMapping(path = "/designer/check", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Outlook check(MultipartHttpServletRequest request) throws IOException {
        List<MultipartFile> sent = request.getMultiFileMap().values().stream()
                .flatMap(List::stream)
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
        return dryRun.of(files);
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

    @ExceptionHandler(UnreadableFile.class)
    ProblemDetail unreadable(UnreadableFile unreadable) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST, "Nothing was looked at. " + unreadable.getMessage() + ".");
        problem.setTitle("A file cannot be read");
        problem.setProperty("file", unreadable.file());
        problem.setProperty("reason", unreadable.reason());
        return problem;
    }
}
