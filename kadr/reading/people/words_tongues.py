"""How lives are told in languages other than English, where one sentence tells several things: more rules for each."""

from kadr.reading.mentions.words import CAPITAL
from kadr.reading.people.words import PLACE, Rule, rule

_WORD = rf"{CAPITAL}[\w'’-]*"
_NAME = rf"{_WORD}(?: (?:(?:de|di|da|do|von|van|del|della) )?{_WORD}){{0,3}}"
_LONG = rf"(?:{PLACE})(?: (?:d[eiu']|del|della|do|da|für|de la|in|von|en) ?{PLACE}){{0,2}}"
_SMALL_WORDS = r"[a-zà-ÿа-яё-]+"

TONGUES: tuple[Rule, ...] = (
    # --- German
    rule("de", "studied", r"\bstudiert\b",
         rf"\bhat(?: (?P<what>[A-ZÄÖÜ][\w-]+))?[^.;,]{{0,25}}? (?:an|in|bei) (?:der |dem |den )?(?P<place>dffb(?: in {PLACE})?|{_LONG})(?: (?!nicht)[\w-]+){{0,4}} studiert\b"),
    rule("de", "studied", r"\bstudierte\b", rf"\b(?:an|in) (?:der |dem )?(?P<place>dffb(?: in {PLACE})?|{_LONG})(?: bei (?P<whom>{_NAME}))?(?: (?P<what>[A-ZÄÖÜ][\w-]+))? studierte\b"),
    rule("de", "studied", r"\babsolvierte|Absolventin?\b", rf"\b(?:absolvierte (?:ein |das |ihr |sein )?(?:[\w-]+ )?(?:Studium|Regiestudium|Ausbildung)|Absolventin?) (?:an |in )?(?:der |des |dem )?(?P<place>{_LONG})"),
    rule("de", "studied", r"gewechselt|\bwechselte\b", rf"\b(?P<i>ich) (?:dann )?an die (?P<place>{_LONG})(?: nach {PLACE})? gewechselt"),
    rule("de", "lives", r"\blebt\b", rf"\blebt (?:und arbeitet )?(?:heute |jetzt |seit \d{{4}} )?als [\w-]+(?: und [\w-]+)? in (?P<place>{PLACE})"),
    rule("de", "works", r"\b(?:lehrt|unterrichtet)\b", rf"\b(?P<what>(?:lehrt|unterrichtet)(?: [A-ZÄÖÜ][\w-]+)?) (?:an|in) (?:der |dem )?(?P<place>{_LONG})"),
    rule("de", "works", r"\barbeitete\b", r"\b(?P<what>arbeitete (?:zunächst |zuerst |lange |jahrelang |vorher )?als [A-ZÄÖÜ][\w-]+)"),
    rule("de", "origin", r"\bstammt\b", rf"\bstammt aus (?:einer |einem |dem |der )?[\w-]+ (?:in|im|bei|an der|am) (?:der |dem )?(?P<place>{PLACE})"),
    rule("de", "lived", r"\baufgewachsen\b", rf"\b(?P<i>ich) bin (?:in|auf) (?:der |dem )?(?P<place>{PLACE}) aufgewachsen"),
    rule("de", "lived", r"\baufgewachsen\b", rf"\bist in (?:der |dem )?(?P<place>{PLACE}) aufgewachsen"),
    rule("de", "age", r"-jährige", rf"\b(?P<what>\d{{2}})-[Jj]ährige[nrm]? (?:[\w-]+ ){{0,3}}?(?P<who>{_WORD} {_WORD})"),
    rule("de", "age", r"\(\d\d\)", rf"(?P<who>{_WORD} {_WORD}) \((?P<what>[1-9]\d)\)"),
    rule("de", "family", r"\b(?:Tochter|Sohn)\b", r"(?:^|, )(?:als )?(?P<what>(?:Tochter|Sohn) (?:eines|einer|von) [\w-]+(?:(?: und (?:eines|einer))? [A-ZÄÖÜ][\w-]+)?)"),
    # --- French
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
    rule("it", "born", r"\([A-ZÀ-Þ][^()]*, (?:19|20)\d\d\)", rf"(?P<who>{_NAME}) \((?P<place>{PLACE}), (?P<when>(?:19|20)\d\d)\)"),
    rule("it", "born", r"\bclasse (?:19|20)\d\d", rf"(?P<who>{_NAME}), classe (?P<when>(?:19|20)\d\d)"),
    rule("it", "origin", r"\boriginari[oa] di\b|,? \w+(?:ese|an[oa]|in[oa]) di ", rf"(?:\boriginari[oa] di|, (?:[a-z]+(?:ese|an[oa]|in[oa])) di) (?P<place>{PLACE})(?=[,.])"),
    rule("it", "studied", r"[Ss]i è (?:diplomat|laureat|format)|[Dd]iplomat|[Ll]aureat",
         rf"\b(?:(?:[Ss]i è )?(?:diplomat|laureat|format)[oa]|[Dd]iplomat[oa]|[Ll]aureat[oa])(?: in (?P<what>[\w ]+?))? (?:alla |all'|allo |al |a |presso (?:la |il |l')?)(?P<place>{_LONG})"),
    rule("it", "studied", r"[Hh]o studiato", rf"\b(?P<i>[Hh])o studiato(?: (?P<what>[\w ]+?))? (?:alla |all'|al |a )(?P<place>{_LONG})"),
    rule("it", "lived", r"cresciut", rf"\b(?P<i>[Ss])ono cresciut[oa] a (?P<place>{PLACE})"),
    rule("it", "lives", r"\b[Vv]ive\b", rf"\bVive (?:e lavora )?(?:a|tra) (?P<place>{PLACE})"),
    rule("it", "works", r"[Hh]a lavorato come|[Ll]avorò come", r"\b(?P<what>(?:[Hh]a lavorato|[Ll]avorò) (?:\w+ )?come [\w-]+(?: [a-z]+)?)"),
    rule("it", "works", r"\b[Ii]nsegna\b", rf"\b(?P<what>[Ii]nsegna)(?: [a-z]+)? (?:alla |all'|al |allo |a )(?P<place>{_LONG})"),
    rule("it", "age", r"\b\d\d anni\b", rf"(?P<who>{_NAME}), (?P<what>[1-9]\d) anni"),
    rule("it", "family", r"\bfigli[oa] d", r"(?:, |^)(?P<what>figli[oa] d(?:i |'|ello |ella )(?:un |una |un')?[\w-]+(?: [a-zà-ÿ-]+)?)"),
    rule("it", "moved", r"trasferit", rf"\bsi (?:è )?trasfer(?:it[oa]|isce|ì) (?:a|in) (?P<place>{PLACE})"),
    # --- Portuguese
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
    rule("pt", "lived", r"\bcresci\b", rf"\b(?P<i>(?:eu )?cresci)\b[^.;]{{0,30}}? (?:em|no|na) (?P<place>{PLACE})"),
    rule("pt", "lives", r"\b[Vv]ive\b|\b[Mm]ora\b", rf"\b(?:Vive|Mora|mora atualmente|vive atualmente) (?:e trabalha )?(?:em|no|na|entre) (?P<place>{PLACE})"),
    # --- Russian
    rule("ru", "age", r"\(\d\d (?:год|лет)", rf"(?P<who>{_NAME}) \((?P<what>[1-9]\d) (?:года?|лет)\)"),
    rule("ru", "age", r"\b\d\d-летн", rf"\b(?P<what>[1-9]\d)-летн[а-яё]+ (?:{_SMALL_WORDS} ){{0,3}}?(?P<who>{_NAME})"),
    rule("ru", "studied", r"[Вв]ыпускни", rf"\b[Вв]ыпускни(?:к|ца|ком|цей) [^.;()]{{0,50}}?(?:(?:во|в) )?(?P<place>ВГИК\w*|ГИТИС\w*|{_LONG})"),
    rule("ru", "studied", r"окончил", rf"\bокончила? (?:{_SMALL_WORDS} ){{1,4}}(?:во |в )?(?P<place>{PLACE})"),
    rule("ru", "studied", r"поступил", rf"\bпоступила? (?:{_SMALL_WORDS} ){{0,3}}?(?:во|в|на) (?:{_SMALL_WORDS} ){{0,2}}?(?P<place>{PLACE})"),
    rule("ru", "studied", r"\bучил", rf"\bучил(?:ся|ась) (?:на курсе|в мастерской|у) (?P<whom>{_NAME})"),
    rule("ru", "studied", r"\bучил", rf"\b(?P<i>я) учил(?:ся|ась) (?:во|в) (?P<place>{PLACE})"),
    rule("ru", "moved", r"переехал", rf"\bпереехала? (?:жить )?в (?P<place>{PLACE})"),
    rule("ru", "lived", r"\bвырос", rf"\bвырос(?:ла)? в (?P<place>{PLACE})"),
    rule("ru", "family", r"\bв семье\b", r"(?P<what>\bв семье [а-яё]+(?: [а-яё]+)?)"),
    rule("ru", "works", r"преподаёт|преподает", rf"\b(?P<what>препода[её]т)(?: [а-яё]+)? (?:во|в|на) (?P<place>{PLACE})"),
    rule("ru", "works", r"\bработал", r"\b(?P<what>работала? [а-яё-]+(?:ом|ем|ой|ей|иком)(?: [а-яё]+)?)\b"),
)  # fmt: skip
