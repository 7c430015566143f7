"""No sound at all, and never any silence: both are told by the waveform, whoever speaks or plays."""

import re
from dataclasses import replace

from kadr.dossier import Dossier
from kadr.summaries.parts import Part
from kadr.weighing.amounts import Thing, judged
from kadr.weighing.quantities import Quantity, fact_interval, voice_pieces, without
from kadr.weighing.verdicts import Measured, leaning
from kadr.weighing.words import Said

SILENCE = Quantity(
    "silence", "share of the time without a sound", "share", voice_pieces("silence"), "voice",
    errors=fact_interval("share_silence"),
)  # fmt: skip
SOUND = Quantity(
    "sound", "share of the time with a sound", "share", voice_pieces("speech", "other"), "voice",
    errors=without(fact_interval("share_silence")),
)  # fmt: skip

_NO_SOUND = re.compile(
    r"\b(?:no (?:sound|noise)s?(?! (?:track|film|picture|design|effects?|man|recordist)|-)|not a (?:single )?(?:sound|noise)|without (?:a |any |a single )?(?:sound|noise)s?|soundless(?:ly)?)\b|"
    r"\b(?:kein(?:en|erlei)? (?:ton|laut|geräusch)|ohne (?:einen |jeden |jedes )?(?:ton|laut|geräusche?)|tonlos|lautlos)\b|"
    r"\b(?:sans (?:un |aucun |le moindre )?(?:son|bruit)|(?:aucun|pas un) (?:son|bruit))\b|"
    r"\b(?:no hay (?:ningún )?sonido|sin (?:ningún |un solo )?(?:sonido|ruido)|ni un (?:solo )?(?:sonido|ruido)|ningún (?:sonido|ruido))\b|"
    r"\b(?:senza (?:un |alcun )?(?:suono|rumore)|nessun (?:suono|rumore)|non un (?:suono|rumore))\b|"
    r"\b(?:não há (?:nenhum )?som|sem (?:um |nenhum |qualquer )?(?:som|ruído)|nem um (?:som|ruído)|nenhum (?:som|ruído))\b|"
    r"\b(?:ни (?:одного )?звука|без (?:единого )?звука|беззвучн\w*)\b"
)
_TOTAL = {
    "en": r"(?:complete|total|absolute|utter|dead) silence",
    "de": r"(?:völlig|vollkommen|vollständig|absolut|total)e[rn]? stille",
    "fr": r"silence (?:complet|total|absolu)",
    "es": r"silencio (?:total|absoluto|completo)",
    "it": r"silenzio (?:totale|assoluto|completo)",
    "pt": r"silêncio (?:total|absoluto|completo)",
    "ru": r"(?:полн|абсолютн)\w+ тишин\w+",
}
_OF_THE_FILM = {
    "en": r"(?:film|movie|picture|half|all|everything|it) (?:\w+ly |also |then )?(?:is|was|plays?(?: out)?|passes|unfolds?|runs?|takes place|goes by|proceeds|is (?:told|shown|set|shot))"
    r"(?: (?:itself|from \w+ to \w+))? (?:(?:almost|nearly|entirely) )?(?:in )?",
    "de": r"(?:film|hälfte|alles) (?:ist|war|spielt|läuft|verläuft|vergeht)(?: (?:ganz|fast|durchweg))? (?:in )?",
    "fr": r"(?:film|moitié|tout) (?:est|était|se déroule|se passe|passe|avance)(?: presque)? (?:dans|en) (?:un |le )?",
    "es": r"(?:película|filme?|mitad|todo) (?:es|está|transcurre|pasa|avanza)(?: casi)? (?:en )?(?:un |el )?",
    "it": r"(?:film|metà|tutto) (?:è|si svolge|scorre|procede)(?: quasi)? (?:in |nel )?(?:un )?",
    "pt": r"(?:filme|metade|tudo) (?:é|está|decorre|passa|avança|transcorre)(?: quase)? (?:em |no )?(?:um )?",
    "ru": r"(?:фильм|картина|половина|все) (?:идет|проходит|протекает|снят\w*|длится)(?: почти)? в ",
}
_TOTALLY = {language: re.compile(rf"\b{some}\b") for language, some in _TOTAL.items()}
_FILM_IN_SILENCE = {
    language: re.compile(rf"\b{_OF_THE_FILM[language]}{some}\b(?! (?:that|dass|que|che)\b)")
    for language, some in _TOTAL.items()
}
"""Total silence that is the film's: an audience, God and whoever sits there have one of their own, and what the film ends in is a place."""
_NEVER_SILENT = re.compile(
    r"\b(?:never (?:once )?(?:falls?|goes|is|becomes|gets|stays) (?:silent|quiet)|(?:not|never) (?:a|one) (?:single )?(?:moment|second|minute) of silence)\b|"
    r"\b(?:nie (?:wird es |ist es )?(?:still|stille)|(?:wird|ist) (?:\w+ )?nie still|keine sekunde stille|kein moment der stille)\b|"
    r"\b(?:jamais (?:de silence|silencieux|le silence)|pas un (?:instant|moment) de silence)\b|"
    r"\b(?:nunca (?:hay silencio|calla|se calla)|ni un (?:instante|momento|segundo) de silencio)\b|\b(?:mai (?:silenzio|un silenzio|silenzioso)|non un (?:attimo|momento) di silenzio)\b|"
    r"\b(?:nunca (?:há silêncio|fica em silêncio|se cala)|nem um (?:instante|momento) de silêncio)\b|\b(?:никогда не (?:замолкает|умолкает|бывает тихо)|ни (?:минуты|секунды) тишины)\b|"
    r"\b(?:sound ?track|sound track|audio)(?: (?:itself|of \w+(?: \w+)?))? (?:is|was|stays|remains|falls|goes) (?:almost |nearly |practically )?never (?:\w+ )?(?:silent|quiet|still|mute)\b|"
    r"\b(?:tonspur|tonebene) (?:schweigt|verstummt|(?:ist|bleibt) )(?:fast |beinahe )?\s?(?:nie(?:mals)?)\b|\b(?:bande[- ]son|bande sonore) (?:n'est|ne (?:se tait|reste|devient)) (?:presque |quasiment )?jamais\b|"
    r"\bbanda sonora (?:no (?:calla|se calla|enmudece|guarda silencio)|nunca (?:está en silencio|enmudece|guarda silencio))\b|"
    r"\bcolonna sonora non (?:tace|ammutolisce|è|resta)(?: quasi)? mai\b|\b(?:banda|trilha) sonora (?:não se cala|nunca (?:silencia|está em silêncio|é silenciosa|emudece))\b|"
    r"\b(?:звуковая дорожка|фонограмма|саундтрек) (?:почти )?никогда не (?:молчит|смолкает|затихает|умолкает|замолкает)\b"
)
_QUIET = "What is quieter than a room counts as no sound."
_ONLY = f"{_QUIET} Music and noise are not told apart, so the verdict only leans."


def is_of_others(told: Said) -> bool:
    """Whether a total silence is not told of the film: "they faced the camera in dead silence", "it ends in total silence"."""
    totally, of_film = _TOTALLY.get(told.language), _FILM_IN_SILENCE.get(told.language)
    return bool(totally and of_film and totally.search(told.text) and not of_film.search(told.text))


def of_sound(told: Said, dossier: Dossier, part: Part) -> Measured | None:
    """What the sound as a whole says to "not a sound" and "never silent"; None for other sentences, and where it was not measured."""
    of, thing = (SILENCE, "no sound") if _NEVER_SILENT.search(told.text) else (SOUND, "a sound")
    in_silence = _FILM_IN_SILENCE.get(told.language, _FILM_IN_SILENCE["en"])
    if of is SOUND and not (_NO_SOUND.search(told.text) or in_silence.search(told.text)):
        return None
    number = of.of(dossier, part)
    if number is None:
        return None
    found = judged("absent", Thing(of.measure, thing, 2), number)
    if of is SILENCE and found.verdict == "contradicts":  # silence is silence, whatever else is heard elsewhere
        return replace(found, rule=f"{found.rule} {_QUIET}")
    return replace(found, verdict=leaning(found.verdict), rule=f"{found.rule} {_ONLY}")
