"""The eleventh round of sentences, frozen when the tenth had been learnt from and before it was run; its lines are told as those of
`weighed_fresh.py`."""

ELEVENTH: dict[str, str] = {
    "en": """
# hues
T|FE||Whole walls, whole streets are blue here, and the orange of the lamps only makes it bluer.
F|TE||It is above all a film of reds, which the greens never quite manage to put out.
T|FE||One comes out of it seeing blue.
O|FT||If one had to name its colours, one would say brown, then yellow, then nothing for a long time.
||FE|The Red Army passes through the village twice.
# black and white
ES|FTO||It is a work of greys, for Brook has filmed it in black and white.
FTO|ES||You will read in several encyclopaedias that it is in black and white; it is not.
ES|FT||Nobody who sees these black-and-white images will miss colour.
||FT|Before the war, black and white was what one could afford.
||FE|Her grandmother's photographs, all of them black and white, hang in the corridor.
# close-ups
F|TE||She fills the frame with faces, and there are stretches in which one sees nothing else.
TEM|F||What one will look for in vain, in this film by a woman who began as a portraitist, is a close-up.
F|TE||Three shots out of four, by my reckoning, are close-ups.
TE|F||Brook does not care for the close-up and does without it altogether.
||FT|Every student of film learns that a close-up is a promise.
# faces and spaces
E|FTO||Nobody lives in this film; it shows what is left when everybody has gone.
E|TO||For an hour and forty minutes we see landscapes and not one person.
F|E||It is about faces, not about places.
||TE|She felt that a room without people was the saddest thing on earth.
# words and silence
E|TO||The film has no spoken word in it, not even a whispered one.
TO|FE||Hardly a minute goes by in which nobody is talking.
F|TO||What little dialogue there is could be written on a postcard.
TO|E||Anyone who fears silence will be at ease: somebody is always speaking.
FE|TO||Talk is rare, and one soon stops waiting for it.
||TO|Nobody in the family would talk about the money.
||FT|“Silence”, my aunt used to say, “is the best of answers.”
# freezes
F|TO||More than once Iya freezes in mid-movement, as if somebody had switched her off.
M|TFE||It closes on a freeze-frame.
# who is on screen
F|T||Nobody spends more time on screen than Iya.
T|F||We meet Iya only when three quarters of the film are over.
F|T||The film belongs to Iya, whom the camera hardly leaves.
# crowds
T|FE||Its images are packed: there are always too many people in them.
E|TS||Not once do we see a crowd.
# camera
FES|TMO||Brook has her camera bolted to the floor.
FES|TMO||There is no camera movement, which takes some getting used to.
TO|FES||The images shake, for nearly everything was shot from the shoulder.
M|FE||She has put the camera on wheels, and it rolls and rolls.
FES|TO||The hand-held camera, that plague of recent years, is nowhere to be found.
||FT|Her uncle worked as a camera operator and had shaking hands.
||FE|We discussed for weeks whether the camera should move.
# shot lengths
FE|T||She holds her shots longer than most viewers will like.
T|FE||It is edited at such a speed that one hardly takes anything in.
F|TE||There are 180 shots, which comes to half a minute for each.
O|TFE||Everything happens in one unbroken take of eighty minutes.
T|FE||The average length of a shot is two seconds.
||FT|A cut, he taught us, is a wound.
||FE|They had cut the budget twice before the shooting began.
# running time
F|TE||It has a running time of an hour and a half.
T|FE||With forty-five minutes it is too long for the supporting programme and too short for the main one.
E|TM||It takes an hour and forty minutes.
||FT|The bus takes an hour and a half from the capital to the village.
# aspect
T|FE||The screen is very wide: 2.39 to 1.
ES|FT||It uses the old, almost square format.
# comparison
FE|T||It is cut far more slowly than “The Ferry”.
# several at once
E|T||There are no people in it, nobody speaks, and nothing moves, least of all the camera.
T|FE||Loud, wide, blue, and cut as if for children: that is the film in six words.
""",
    "de": """
T|F||Blau, wohin man blickt.
ES|FT||Der Film ist nicht in Farbe, und er braucht sie auch nicht.
F|TE||Großaufnahmen, immer wieder Großaufnahmen: Brook kommt von den Gesichtern nicht los.
E|TO||Ein einziges Mal hätte man gern eine Stimme gehört, aber es spricht niemand.
FES|TO||Von Handkamera keine Spur, alles ruht auf dem Stativ.
T|FE||Der Schnitt ist so schnell, dass einem die Augen tränen.
F|TE||Der Film dauert anderthalb Stunden.
||FT|Man sprach am nächsten Tag in allen Zeitungen davon.
||FE|Schwarzweiß war damals billiger.
""",
    "fr": """
F|TE||Le rouge et le vert se disputent chaque image.
ES|FT||C'est un film en noir et blanc, et l'on n'imagine pas qu'il ait pu être autrement.
TEM|F||Ici, point de gros plans.
TO|FE||On y parle beaucoup, et souvent tous à la fois.
FES|TMO||Pas un seul mouvement de caméra.
FE|T||Brook prend le temps de regarder : ses plans sont longs.
F|TE||Le film dure une heure trente.
||FT|Dans ma famille, on ne parlait pas.
""",
    "es": """
T|F||Todo es azul en esta película.
ES|FT||Rodada en blanco y negro, no admite más color que el gris.
TEM|F||Brook evita los primeros planos.
E|TO||Nadie pronuncia una sola palabra.
TO|FE||La cámara, siempre al hombro, no deja de temblar.
O|FTE||Está rodada en una sola toma, sin un solo corte.
||FT|Mi abuelo no hablaba nunca.
""",
    "it": """
ES|FT||Il film è in un bianco e nero senza sfumature.
F|TE||È un film fatto di primi piani.
TO|FE||Tutti parlano, e parlano di continuo.
FES|TMO||La macchina da presa resta immobile.
T|FE||Il montaggio è rapidissimo.
||FT|Il regista parlava poco.
""",
    "pt": """
ES|FT||O filme foi rodado a preto e branco.
F|TE||São quase só grandes planos.
E|TO||Não se ouve uma única palavra.
TO|FE||A câmara, sempre à mão, não para de tremer.
FE|T||Os planos são muito longos.
||FT|O pai dela falava pouco.
""",
    "ru": """
ES|FT||Фильм снят в чёрно-белой гамме.
F|TE||Почти весь фильм состоит из крупных планов.
E|TO||В картине никто не говорит.
TO|FE||Камера трясётся на протяжении всего фильма.
FE|T||Длинные планы сменяют друг друга.
||FT|Её отец почти не разговаривал.
""",
}
