package org.unionhall.matter.door;

import static org.unionhall.access.Permission.HANDLE_MATTERS;
import static org.unionhall.access.Permission.WATCH_MATTERS;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.unionhall.access.Actor;
import org.unionhall.access.Self;
import org.unionhall.matter.Asker;
import org.unionhall.matter.Filing;
import org.unionhall.matter.Handed;
import org.unionhall.matter.HandedPapers;
import org.unionhall.matter.MatterRefusal;
import org.unionhall.matter.Matters;
import org.unionhall.matter.reading.MatterReading;
import org.unionhall.matter.reading.MatterView;
import org.unionhall.matter.running.Acts;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.platform.refusal.NotHere;

/** Matters for programs, by the rules of the pages: who asks files and follows them, who has the desk acts on them. */
@RestController
@RequestMapping("/api/v1/matters")
class MattersApi {

    private final Matters matters;
    private final Acts acts;
    private final MatterReading reading;
    private final Units units;
    private final HandedPapers papers;
    private final TransactionTemplate transaction;

    MattersApi(Matters matters, Acts acts, MatterReading reading, Units units, HandedPapers papers,
            TransactionTemplate transaction) {
        this.matters = matters;
        this.acts = acts;
        this.reading = reading;
        this.units = units;
        this.papers = papers;
        this.transaction = transaction;
    }

    /** {@code unit} may be left out where the kind finds it; {@code open}: the answer may be read by everybody, without name. */
    @Schema(name = "NewMatter")
    record New(String kind, String unit, Map<String, String> fields, Boolean open) {
    }

    /** {@code step} is the one that was shown, {@code to} where it is handed on or how many points it gets. */
    @Schema(name = "MatterActAsk")
    record Ask(String act, String reason, String to, Integer step, Map<String, String> fields) {
    }

    @ApiResponse(responseCode = "201", description = "已提交", useReturnTypeSchema = true)
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<MatterJson> file(@Self Actor me, @RequestBody New asked,
            @RequestHeader(name = "Idempotency-Key", required = false) String once) {
        return answered(filed(asked, List.of(), once, me), me);
    }

    /** With papers: the part {@code matter} is the JSON, every other part a file named by the paper it is. */
    @ApiResponse(responseCode = "201", description = "已提交", useReturnTypeSchema = true)
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<MatterJson> fileWithPapers(@Self Actor me, @RequestPart("matter") New asked,
            MultipartHttpServletRequest request, @RequestHeader(name = "Idempotency-Key", required = false) String once) {
        MultiValueMap<String, MultipartFile> files = new LinkedMultiValueMap<>();
        request.getMultiFileMap().forEach((part, some) -> {
            if (!part.equals("matter")) {
                files.addAll(Handed.field(part), some);
            }
        });
        Handed handed = papers.receive(me, new LinkedMultiValueMap<>(), files);
        handed.refused().forEach(file -> {
            throw file.refusal();
        });
        return answered(transaction.execute(status -> filed(asked, papers.use(me, handed), once, me)), me);
    }

    @GetMapping("/{id:\\d+}")
    MatterJson one(@Self Actor me, @PathVariable long id) {
        return MatterJson.of(seen(me, id));
    }

    @PostMapping("/{id:\\d+}/acts")
    MatterJson act(@Self Actor me, @PathVariable long id, @RequestBody Ask ask,
            @RequestHeader(name = "Idempotency-Key", required = false) String once) {
        acts.act(new Acts.Asked(id, ask.act() == null ? "" : ask.act(), ask.step() == null ? 0 : ask.step(), ask.reason(), ask.to(),
                ask.fields() == null ? Map.of() : ask.fields(), once), me);
        return MatterJson.of(seen(me, id));
    }

    private long filed(New asked, List<Filing.Paper> given, String once, Actor me) {
        Unit unit = asked.unit() == null || asked.unit().isBlank() ? null : units.withCode(asked.unit().strip())
                .orElseThrow(() -> MatterRefusal.UNIT_UNKNOWN.because(asked.unit()));
        return matters.file(new Filing(asked.kind() == null ? "" : asked.kind(), unit,
                asked.fields() == null ? Map.of() : asked.fields(), given, new Asker(me.account(), me.personKey(), me.name()),
                Filing.Channel.ONLINE, me, once, Boolean.TRUE.equals(asked.open())));
    }

    private ResponseEntity<MatterJson> answered(long id, Actor me) {
        return ResponseEntity.created(URI.create("/api/v1/matters/" + id)).body(MatterJson.of(seen(me, id)));
    }

    /** As who asked, as the desk, as who watches: the first that fits. */
    private MatterView seen(Actor me, long id) {
        return reading.mine(me, id).or(() -> reading.atDesk(me.scope(HANDLE_MATTERS), id))
                .or(() -> reading.watched(me.scope(WATCH_MATTERS), id)).orElseThrow(NotHere::new);
    }
}
