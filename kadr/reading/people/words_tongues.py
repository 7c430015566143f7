"""How lives are told in languages other than English, where one sentence tells several things: more rules for each."""

from kadr.reading.mentions.words import CAPITAL
from kadr.reading.people.words import PLACE, Rule, rule

_WORD = rf"{CAPITAL}[\w'’-]*"
_NAME = rf"{_WORD}(?: (?:(?:de|di|da|do|von|van|del|della) )?{_WORD}){{0,3}}"
_LONG = rf"(?:{PLACE})(?: (?:d[eiu']|del|della|do|da|für|de la|in|von|en) ?{PLACE}){{0,2}}"
_SMALL_WORDS = r"[a-zà-ÿа-яё-]+"

_RELATIVES = {
    "de": (r"[Mm]ein(?:e|)", "Vater|Mutter|Großvater|Großmutter|Opa|Oma", "war|ist|arbeitete|hat"),
    "fr": (r"[Mm](?:on|a)", "père|mère|grand-père|grand-mère", "était|est|travaillait"),
    "es": (r"[Mm]i", "padre|madre|abuelo|abuela|papá|mamá", "era|es|fue|trabajaba"),
    "it": (r"[Mm]i[oa]", "padre|madre|nonno|nonna|papà|mamma", "era|è|faceva|lavorava"),
    "pt": (r"(?:[OoAa] )?[Mm](?:eu|inha)", "pai|mãe|avô|avó", "era|é|foi|trabalhava"),
    "ru": (
        r"[Мм](?:ой|оя)|[Уу] меня",
        "отец|мать|папа|мама|дед|дедушка|бабушка",
        "был|была|работал|работала|служил|служила",
    ),
}
"""By language: mine, relatives, and what they were or did."""
_WHERE_BORN = {
    "en": (
        "(?:an?|the) (?:[a-z-]+ )?(?:city|town|village|place|port) ",
        "(?:where|in which)",
        "(?P<i>I)|(?P<who>[Ss]?he)",
        "(?:was|were) (?:also )?born",
        "(?:(?:was|were) born and )?(?:still|now) lives?",
    ),
    "de": (
        "(?:der|dem) (?:[a-zäöü]+ )?(?:Stadt|Ort|Dorf),? ",
        "(?:wo|in der|in dem)",
        "(?P<i>ich)|(?P<who>er|sie)",
        r"(?:auch )?(?:[12]\d{3} )?geboren",
        "(?:(?:heute|noch immer|immer noch) )(?:lebt|lebe|wohnt)",
    ),
    "fr": (
        "(?:la|le) (?:petite? )?(?:ville|village|port) ",
        "où",
        "(?P<i>je)|(?P<who>il|elle)",
        "(?:est|suis) née?",
        "(?:(?:est|suis) née? et (?:où (?:il|elle|je) )?)?(?:vit|vis|habite)(?: toujours| encore)?",
    ),
    "es": (
        "(?:la|el) (?:ciudad|pueblo|puerto) ",
        "(?:donde|en la que|en el que)",
        "",
        "nac(?:ió|í)",
        "(?:nac(?:ió|í) y (?:donde )?)?(?:todavía|aún|sigue) (?:vive|viviendo)",
    ),
    "it": (
        "(?:la|il) (?:città|paese|porto) ",
        "(?:dove|in cui)",
        "",
        "(?:è|sono) nat[oa]",
        "(?:(?:è|sono) nat[oa] e (?:dove )?)?(?:ancora vive|vive ancora|vive tuttora)",
    ),
    "pt": (
        "(?:a|o) (?:cidade|vila|aldeia|porto) ",
        "(?:onde|em que)",
        "",
        "nasc(?:eu|i)",
        "(?:nasc(?:eu|i) e (?:onde )?)?(?:ainda (?:vive|mora)|vive até hoje)",
    ),
    "ru": (
        "(?:город[ае]?|деревн[яие]),? ",
        "где",
        "(?P<i>я)|(?P<who>он|она)",
        "родил(?:ся|ась)",
        "(?:родил(?:ся|ась) и )?(?:(?:и )?(?:сейчас|теперь|до сих пор) )?жив[её]т",
    ),
}
"""By language: a town, what joins it to \"she was born\", who, and the two verbs; that she was born there needs the word for a town."""


def _of_relatives() -> tuple[Rule, ...]:
    """ "Mein Vater war Fischer": what somebody who speaks tells of their family."""
    return tuple(
        rule(
            language,
            "family",
            rf"\b(?:{who})\b",
            rf"(?<!\w)(?P<i>{mine}) (?P<what>(?:{who}) (?:{did})(?: [\w'-]+){{1,4}}?)(?=[.,;)]| (?:und|et|y|e|и|in|en|em|à|a|в|под) )",
        )
        for language, (mine, who, did) in _RELATIVES.items()
    )


def _of_places() -> tuple[Rule, ...]:
    """ "Galway, the town where she was born and still lives"."""
    found = []
    for language, (town, where, who, born, lives) in _WHERE_BORN.items():
        subject = f"(?:{who}) " if who else ""
        for fact, joined, verb in (("born", f"{town}{where}", born), ("lives", f"(?:{town})?{where}", lives)):
            found.append(rule(language, fact, _LITERAL[language], rf"(?P<place>{PLACE}),? {joined} {subject}{verb}\b"))
    return tuple(found)


_LITERAL = {"en": r"\b(?:where|which)\b", "de": r"\b(?:wo|in de[rm])\b", "fr": r"\boù\b", "es": r"\b(?:donde|que)\b", "it": r"\b(?:dove|cui)\b",
            "pt": r"\b(?:onde|que)\b", "ru": r"\bгде\b"}  # fmt: skip
"""What a sentence must hold for such a place to be worth looking for."""

TONGUES: tuple[Rule, ...] = (
    *_of_relatives(),
    *_of_places(),
    # --- German
    rule("de", "born", r"\bgeboren\b", rf"\b(?P<i>[Ii]ch) (?:bin|wurde)(?: (?:im Jahr )?(?P<when>(?:19|20)\d\d))? (?:in|auf|bei) (?:der |dem )?(?P<place>{PLACE}) (?:geboren|zur Welt gekommen)"),
    rule("de", "studied", r"\bstudiert\b",
         rf"\bhat(?: (?P<what>[A-ZÄÖÜ][\w-]+))?[^.;,]{{0,25}}? (?:an|in|bei) (?:der |dem |den )?(?P<place>dffb(?: in {PLACE})?|{_LONG})(?: (?!nicht)[\w-]+){{0,4}} studiert\b"),
    rule("de", "studied", r"\bstudierte\b", rf"\b(?:an|in) (?:der |dem )?(?P<place>dffb(?: in {PLACE})?|{_LONG})(?: bei (?P<whom>{_NAME}))?(?: (?P<what>[A-ZÄÖÜ][\w-]+))? studierte\b"),
    rule("de", "studied", r"\babsolvierte|Absolventin?\b", rf"\b(?:absolvierte (?:ein |das |ihr |sein )?(?:[\w-]+ )?(?:Studium|Regiestudium|Ausbildung)|Absolventin?) (?:an |in )?(?:der |des |dem )?(?P<place>{_LONG})"),
    rule("de", "studied", r"gewechselt|\bwechselte\b", rf"\b(?P<i>ich) (?:dann )?an die (?P<place>{_LONG})(?: nach {PLACE})? gewechselt"),
    rule("de", "lives", r"\blebt\b", rf"\blebt (?:und arbeitet )?(?:heute |jetzt |seit \d{{4}} )?als [\w-]+(?: und [\w-]+)? in (?P<place>{PLACE})"),
    rule("de", "works", r"\b(?:lehrt|unterrichtet)\b", rf"\b(?P<what>(?:lehrt|unterrichtet)(?: [A-ZÄÖÜ][\w-]+)?) (?:an|in) (?:der |dem )?(?P<place>{_LONG})"),
    rule("de", "works", r"\barbeitete\b", r"\b(?P<what>arbeitete (?:zunächst |zuerst |lange |jahrelang |vorher )?als [A-ZÄÖÜ][\w-]+)"),
    rule("de", "origin", r"\bstammt\b", rf"\bstammt aus (?:einer |einem |dem |der )?[\w-]+ (?:in|im|bei|an der|am) (?:der |dem )?(?P<place>{PLACE})"),
    rule("de", "moved", r"\bemigriert", rf"\bemigrierte (?:(?P<when>(?:19|20)\d\d) )?nach (?P<place>{PLACE})"),
    rule("de", "lived", r"\baufgewachsen\b", rf"\b(?P<i>ich) bin (?:in|auf) (?:der |dem )?(?P<place>{PLACE}) aufgewachsen"),
    rule("de", "lived", r"\baufgewachsen\b", rf"\bist in (?:der |dem )?(?P<place>{PLACE}) aufgewachsen"),
    rule("de", "age", r"-jährige", rf"\b(?P<what>\d{{2}})-[Jj]ährige[nrm]? (?:[\w-]+ ){{0,3}}?(?P<who>{_WORD} {_WORD})"),
    rule("de", "age", r"\(\d\d\)", rf"(?P<who>{_WORD} {_WORD}) \((?P<what>[1-9]\d)\)"),
    rule("de", "family", r"\b(?:Tochter|Sohn)\b", r"(?:(?:^|, )(?:als )?|\bals )(?P<what>(?:Tochter|Sohn) (?:eines|einer|von) [\w-]+(?:(?: und (?:eines|einer))? [A-ZÄÖÜ][\w-]+)?)"),
    # --- French
    rule("fr", "born", r"\bnée?\b", rf"\b(?P<i>[Jj]e) suis née?(?: en (?P<when>(?:19|20)\d\d))?,? (?:à|au|en|dans le|dans la) ?(?P<place>{PLACE})"),
    rule("fr", "born", r"\([A-ZÀ-Þ][\w'-]+, (?:19|20)\d\d\)", rf"(?P<who>{_NAME}) \((?P<place>{PLACE}), (?P<when>(?:19|20)\d\d)\)"),
    rule("fr", "lived", r"grandi", rf"\b(?P<i>[Jj])'ai grandi (?:à|au|en|sur|dans l'île de|dans le|dans la) (?:l'île d[e'] ?)?(?P<place>{PLACE})"),
    rule("fr", "studied", r"[Dd]iplômée?|[Ff]ormée?", rf"\b(?:[Dd]iplômée? (?:de |du |d')|[Ff]ormée? (?:à|au) ?)(?:la |l')?(?P<place>(?:La )?{_LONG})"),
    rule("fr", "lives", r"\bvit\b", rf"\bvit entre (?P<place>{PLACE}) et {PLACE}"),
    rule("fr", "age", r"\b\d\d ans", rf"(?P<who>{_NAME}), (?P<what>[1-9]\d) ans"),
    rule("fr", "age", r"\b\d\d ans", rf"\bÀ (?P<what>[1-9]\d) ans, (?P<who>{_NAME})"),
    rule("fr", "works", r"d'abord|travaillé comme|assistante? d",
         r"\b(?P<what>(?:fut|a été|était) d'abord [a-zé-]+(?: [a-zé-]+)?|(?:a )?travaillé comme [a-zé-]+(?: [a-zé-]+)?|(?:devenir|devient|devenu[e]?|fut|a été) (?:l')?assistante? (?:de |d')[A-ZÀ-Þ][\w-]+ [A-ZÀ-Þ][\w-]+)"),
    rule("fr", "works", r"\benseigne\b", rf"\b(?P<what>enseigne(?: (?:le |la |l')[\w-]+)?) (?:à|au) (?:la |l')?(?P<place>{_LONG})"),
    rule("fr", "family", r"\bfils d|\bfille d|d'un père|d'une mère", r"(?P<what>\b(?:fils|fille) d(?:'un |'une |e |')[\w-]+(?: [a-zé-]+)?|\bd'un père [\w-]+|\bd'une mère [\w-]+)"),
    rule("fr", "moved", r"install", rf"\bs'(?:est installée?|installe|installa) (?:à|en|au) (?P<place>{PLACE})"),
    # --- Spanish
    rule("es", "born", r"[Nn]ací\b", rf"\b(?P<i>[Nn])ací(?: en (?P<when>(?:19|20)\d\d))?,? en (?:la |el )?(?P<place>{PLACE})"),
    rule("es", "born", r"\([A-ZÀ-Þ][^()]*, (?:19|20)\d\d\)", rf"(?P<who>{_NAME}) \((?P<place>{PLACE}), (?P<when>(?:19|20)\d\d)\)"),
    rule("es", "studied", r"[Ee]stud|se graduó|[Ee]gresad|diplomad", rf"\b(?:[Ee]gresad[oa]|[Gg]raduad[oa]|[Dd]iplomad[oa]|se graduó|se licenció|se diplomó)(?: en (?P<what>[\w ]+?))? (?:de|del|en|por) (?:la |el )?(?P<place>{_LONG})"),
    rule("es", "studied", r"[Ee]studié", rf"\b(?P<i>[Ee])studié(?: (?P<what>[\w ]+?))? en (?:la |el )?(?P<place>{_LONG})"),
    rule("es", "lived", r"[Cc]rec", rf"\b(?P<i>[Cc])recí en (?P<place>{PLACE})"),
    rule("es", "age", r"\baños\b", rf"(?P<who>{_NAME}), (?:de )?(?P<what>[1-9]\d) años"),
    rule("es", "age", r"\baños\b", rf"\bA (?:sus |los )(?P<what>[1-9]\d) años, (?P<who>{_NAME})"),
    rule("es", "works", r"[Tt]rabajó|[Ii]mparte|[Ee]nseña", r"\b(?P<what>[Tt]rabajó (?:\w+ )?(?:como|de) [\w-]+(?: de [\w-]+)?)"),
    rule("es", "works", r"[Ii]mparte|[Ee]nseña|clases", rf"\b(?P<what>[Ee]nseña|[Ii]mparte clases|[Dd]a clases)(?: de [\w-]+)? en (?:la |el )?(?P<place>{_LONG})"),
    rule("es", "family", r"\bhij[oa]\b", r", (?P<what>hij[oa] de (?:un |una )?[\w-]+(?: (?:y (?:de )?(?:un |una )?)?[a-zà-ÿ-]+)?)"),
    rule("es", "moved", r"[Mm]udó|trasladó|instaló", rf"\bse (?:mudó|trasladó|instaló|fue a vivir) (?:a|en) (?P<place>{PLACE})"),
    # --- Italian
    rule("it", "born", r"nat[oa]\b", rf"\b(?P<i>[Ss])ono nat[oa](?: nel (?P<when>(?:19|20)\d\d))?,? (?:a|in|ad) (?P<place>{PLACE})"),
    rule("it", "born", r"\([A-ZÀ-Þ][^()]*, (?:19|20)\d\d\)", rf"(?P<who>{_NAME}) \((?P<place>{PLACE}), (?P<when>(?:19|20)\d\d)\)"),
    rule("it", "born", r"\bclasse (?:19|20)\d\d", rf"(?P<who>{_NAME}), classe (?P<when>(?:19|20)\d\d)"),
    rule("it", "origin", r"\boriginari[oa] di\b|,? \w+(?:ese|an[oa]|in[oa]) di ", rf"(?:\boriginari[oa] di|, (?:[a-z]+(?:ese|an[oa]|in[oa])) di) (?P<place>{PLACE})(?=[,.])"),
    rule("it", "studied", r"[Ss]i è (?:diplomat|laureat|format)|[Dd]iplomat|[Ll]aureat",
         rf"\b(?:(?:[Ss]i è )?(?:diplomat|laureat|format)[oa]|[Dd]iplomat[oa]|[Ll]aureat[oa])(?: in (?P<what>[\w ]+?))? (?:alla |all'|allo |al |a |presso (?:la |il |l')?)(?P<place>{_LONG})"),
    rule("it", "born", r"\bnasc(?:e|eva|ono)\b|\bnacque\b", rf"\b(?:nasce|nacque) (?:a|in|ad) (?P<place>{PLACE})(?:,? (?:nel|il [\w ]{{3,14}}) ?(?P<when>(?:19|20)\d\d))?"),
    rule("it", "studied", r"[Ss]i (?:laure|diplom)", rf"\b[Ss]i (?:laurea|laureò|diploma|diplomò)(?: in (?P<what>[\w ]+?))? (?:alla |all'|allo |al |a |presso (?:la |il |l')?)(?P<place>{_LONG})"),
    rule("it", "studied", r"[Hh]o studiato", rf"\b(?P<i>[Hh])o studiato(?: (?P<what>[\w ]+?))? (?:alla |all'|al |a )(?P<place>{_LONG})"),
    rule("it", "lived", r"cresciut", rf"\b(?P<i>[Ss])ono cresciut[oa] a (?P<place>{PLACE})"),
    rule("it", "lives", r"\b[Vv]ive\b", rf"\bVive (?:e lavora )?(?:a|tra) (?P<place>{PLACE})"),
    rule("it", "works", r"[Hh]a lavorato come|[Ll]avorò come", r"\b(?P<what>(?:[Hh]a lavorato|[Ll]avorò) (?:\w+ )?come [\w-]+(?: [a-z]+)?)"),
    rule("it", "works", r"\b[Ii]nsegna\b", rf"\b(?P<what>[Ii]nsegna)(?: [a-z]+)? (?:alla |all'|al |allo |a )(?P<place>{_LONG})"),
    rule("it", "age", r"\b\d\d anni\b", rf"(?P<who>{_NAME}), (?P<what>[1-9]\d) anni"),
    rule("it", "family", r"\bfigli[oa] d", r"(?:, |^)(?P<what>figli[oa] d(?:i |'|ello |ella )(?:un |una |un')?[\w-]+(?: [a-zà-ÿ-]+)?)"),
    rule("it", "moved", r"trasferit", rf"\bsi (?:è )?trasfer(?:it[oa]|isce|ì) (?:a|in) (?P<place>{PLACE})"),
    # --- Portuguese
    rule("pt", "born", r"[Nn]asci\b", rf"\b(?P<i>[Nn])asci(?: em (?P<when>(?:19|20)\d\d))?,? (?:em|no|na) (?P<place>{PLACE})"),
    rule("pt", "born", r"\([A-ZÀ-Þ][^()]*, (?:19|20)\d\d\)", rf"(?P<who>{_NAME}) \((?P<place>{PLACE}), (?P<when>(?:19|20)\d\d)\)"),
    rule("pt", "age", r"\b\d\d anos\b", rf"\bAos (?P<what>[1-9]\d) anos, (?P<who>{_NAME})"),
    rule("pt", "age", r"\b\d\d anos\b", rf"(?P<who>{_NAME}), (?:de )?(?P<what>[1-9]\d) anos"),
    rule("pt", "family", r"\bfilh[oa] d", r", (?P<what>filh[oa] d[eoa] (?:um |uma )?[\w-]+(?: [a-zà-ÿ-]+)?)"),
    rule("pt", "moved", r"[Mm]udou", rf"\b(?:mudou-se|se mudou) para (?:o |a )?(?P<place>{PLACE})"),
    rule("pt", "works", r"[Tt]rabalhou como|[Tt]rabalhei como", r"\b(?P<what>Trabalhou como [\w-]+(?: de [\w-]+)?)"),
    rule("pt", "works", r"[Tt]rabalhei como", r"\b(?P<i>(?P<what>[Tt]rabalhei como [\w-]+(?: de [\w-]+)?))"),
    rule("pt", "works", r"\b(?:[Ll]eciona|[Dd]á aulas|[Ee]nsina)\b", rf"\b(?P<what>[Ll]eciona|[Dd]á aulas|[Ee]nsina)(?: de [\w-]+)? (?:na|no|em) (?P<place>{_LONG})"),
    rule("pt", "studied", r"\bfez\b|\bcursou\b", r"\b(?:fez|cursou) (?P<what>[a-zà-ÿ]+(?: [a-zà-ÿ]+)?) (?:na|no|em) (?P<place>[A-Z]{3,8}\b|Univers\w+(?: [\w]+)*)"),
    rule("pt", "studied", r"[Ee]studei|[Ff]ormei", rf"\b(?P<i>[Ee]studei|[Mm]e formei|[Ff]ormei-me)(?: (?P<what>[a-zà-ÿ]+))? (?:na|no|em) (?P<place>{_LONG})"),
    rule("pt", "studied", r"\bfrequentou\b", rf"\bfrequentou (?:o |a )(?P<place>[A-Z]{{3,8}}\b|{_LONG})"),
    rule("pt", "works", r"\bdeu aulas\b|\blecionou\b", rf"\b(?P<what>deu aulas|lecionou)(?: de [\w-]+)? (?:na|no|em) (?P<place>{_LONG})"),
    rule("pt", "moved", r"\bchegou a\b", rf"\bchegou a (?P<place>{PLACE}) aos \d\d anos"),
    rule("pt", "lived", r"\bcresci\b", rf"\b(?P<i>(?:eu )?cresci)\b[^.;]{{0,30}}? (?:em|no|na) (?P<place>{PLACE})"),
    rule("pt", "lives", r"\b[Vv]ive\b|\b[Mm]ora\b", rf"\b(?:Vive|Mora|mora atualmente|vive atualmente) (?:e trabalha )?(?:em|no|na|entre) (?P<place>{PLACE})"),
    # --- Russian
    rule("ru", "born", r"родил", rf"\b(?P<i>[Яя]) родил(?:ся|ась)(?: в (?P<when>(?:19|20)\d\d) году)? (?:в|на) (?P<place>{PLACE})"),
    rule("ru", "age", r"\(\d\d (?:год|лет)", rf"(?P<who>{_NAME}) \((?P<what>[1-9]\d) (?:года?|лет)\)"),
    rule("ru", "age", r"\b\d\d-летн", rf"\b(?P<what>[1-9]\d)-летн[а-яё]+ (?:{_SMALL_WORDS} ){{0,3}}?(?P<who>{_NAME})"),
    rule("ru", "studied", r"[Вв]ыпускни", rf"\b[Вв]ыпускни(?:к|ца|ком|цей) [^.;()]{{0,50}}?(?:(?:во|в) )?(?P<place>ВГИК\w*|ГИТИС\w*|{_LONG})"),
    rule("ru", "studied", r"окончил", rf"\bокончила? (?:{_SMALL_WORDS} ){{1,4}}(?:во |в )?(?P<place>{PLACE})"),
    rule("ru", "studied", r"поступил", rf"\bпоступила? (?:{_SMALL_WORDS} ){{0,3}}?(?:во|в|на) (?:{_SMALL_WORDS} ){{0,2}}?(?P<place>{PLACE})"),
    rule("ru", "studied", r"\bучил", rf"\bучил(?:ся|ась) (?:на курсе|в мастерской|у) (?P<whom>{_NAME})"),
    rule("ru", "studied", r"\bучил", rf"\b(?P<i>я) учил(?:ся|ась) (?:во|в) (?P<place>{PLACE})"),
    rule("ru", "moved", r"переехал", rf"\bпереехала? (?:жить )?в (?P<place>{PLACE})"),
    rule("ru", "lived", r"\bвырос", rf"\bвырос(?:ла)? в (?P<place>{PLACE})"),
    rule("ru", "lives", r"\bживу\b", rf"\b(?P<i>[Жж]иву) (?:во|в) (?P<place>{PLACE})"),
    rule("ru", "lives", r"\bживу\b", rf"\b[Сс]ейчас (?P<i>живу) (?:во|в) (?P<place>{PLACE})"),
    rule("ru", "family", r"\bв семье\b", r"(?P<what>\bв семье [а-яё]+(?: [а-яё]+)?)"),
    rule("ru", "works", r"преподаёт|преподает", rf"\b(?P<what>препода[её]т)(?: [а-яё]+)? (?:во|в|на) (?P<place>{PLACE})"),
    rule("ru", "works", r"\bработал", r"\b(?P<what>работала? [а-яё-]+(?:ом|ем|ой|ей|иком)(?: [а-яё]+)?)\b"),
)  # fmt: skip
