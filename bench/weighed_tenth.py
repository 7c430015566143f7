"""The tenth round of sentences, frozen before it was run: as long, as winding and as second-hand as critics and scholars write them.

Its lines are told as those of `weighed_fresh.py`.
"""

TENTH: dict[str, str] = {
    "en": """
# hues
T|FE||There is something almost obstinate in the way Brook keeps returning to blue, which lies on walls, coats and faces alike, and answers it, whenever the story warms, with orange.
F|TE||Critics have compared the film's reds to those of old enamel, but it is the greens, and the way in which the two colours are played off against each other, that I remember.
O|FT||The colour scheme hardly strays beyond brown and yellow, so that one seems to be looking at the whole thing through a glass of tea.
T|F||For a director who swore by crimson in her first films, it is striking that red has been banished from this one.
M|FT||No single colour gains the upper hand; all of them are given the same room.
F|TE||What it lacks in plot it makes up for in colour, above all in the contrast of red with green.
||FT|Her earlier film “The Lantern”, you will recall, was a symphony in red.
||FE|The red thread that holds the episodes together is the search for the brother.
# black and white
ES|FTO||Arden, who had never before worked without colour, photographs the marshes in a black and white so fine-grained that one could take it for an engraving.
FTO|ES||Although the stills that were handed out to the press are in black and white, the film itself is in colour.
ES|FT||It is in black and white, which in the year of its release was either a provocation or an economy.
M|E||Apart from a few minutes in the middle, where the colour is taken away, it is shot in colour.
E|FT||Of colour there is not the faintest hint, neither in the prologue nor anywhere else.
FTO|ES||She does not deny that black and white would have been cheaper, but she shot it in colour.
||FT|In those years nearly every film that came out of the studio was in black and white.
||FE|“I see everything in black and white,” says the old man, who is colour-blind.
# light
F|T||Somewhere around the midpoint the lights seem to go out, and from then on the image is much darker than before.
T|F||The images grow no darker as the film goes on.
||TE|It is one of the darkest films of the decade, morally speaking.
# close-ups
F|TE||Rarely has a film been so much in love with the close-up: it accounts for far more of the shots than anything else.
TEM|F||Not a single close-up interrupts the calm, and so we never learn what anybody feels.
TE|F||“I do not believe in close-ups,” Brook has said, and she is as good as her word: the film has none.
F|TE||Unlike “The Ferry”, which keeps everybody at arm's length, this film is shot almost entirely in close-up.
|F||Close-ups are used sparingly, and each of them counts.
F|TE||Brook, who used to film whole crowds from the far side of the street, now moves in so close that a face fills the frame, and she does it in most of the shots.
TE|F||There is hardly a close-up to speak of, let alone an extreme one.
||FT|“The close-up”, wrote a theorist of the twenties, “is the soul of cinema.”
||FT|In the scene at the lock-keeper's house there is one close-up of a hand that I should like to have on my wall.
# faces and spaces
E|FTO||What we are given instead of people are fields, ditches, sheds, the sky; in the whole of the film not one human figure comes into view.
F|E||The human face, rather than the land around it, is her subject, and she hardly lets it out of her sight.
E|TO||Deserted rooms, deserted roads: the world of the film is one that people seem to have left for good.
MO|E||There is somebody in the frame at every moment, even if it is only a back.
||FT|The landscape of European cinema, she remarks, is emptier than it was.
# words and silence
E|TO||If you switched off the sound you would miss the wind, but no dialogue, for there is none.
TO|FE||The characters hardly ever stop talking, and when they do one is almost alarmed.
F|TO||Dialogue is kept to a minimum, and for long stretches nobody says anything at all.
TO|E||It would be quite wrong to call it a silent film; on the contrary, the talk goes on from first to last.
F|TO||Four fifths of the film pass without a word.
E|TO||More radical still than “The Ferry”, in which two people at least exchange greetings, it does without speech entirely.
TO|F||In quantity of dialogue it rivals any play.
FE|TO||Silence prevails.
||TE|The silence of the authorities in this matter has been noted.
||FT|“There was too much talk in my first film,” she admits.
# looks
F|TO||Time and again the two women look at each other without saying a word.
# freezes
F|TO||Every few minutes Iya stops dead in the middle of whatever she is doing, and for half a minute she is like a photograph of herself.
M|TFE||The film ends on a frozen image.
TO|F||No one in it ever goes rigid.
||TE|The blood freezes in one's veins.
# together
O|T||From beginning to end Iya and Masha share the frame; neither is ever seen without the other.
T|FO||Although they are sisters, Iya and Masha are never once shown together.
||TO|Iya and Masha, the press kit says, met at a drama school.
# who is on screen
F|T||It is from Iya, who is on screen longer than anybody else, that the film takes its rhythm.
T|F||Masha carries the film: there is scarcely a shot in which she does not appear.
T|F||Sasha, by contrast, is there right from the first scene.
F|T||Sasha is held back until the very end, when she at last walks into the picture.
O|TF||Masha is on screen for exactly as long as Iya.
# crowds
T|FE||She loves a crowd, and in shot after shot half a dozen people and more jostle for room.
FO|TS||At no time do we see more than two people at once.
||FT|The film drew crowds in Lyon.
# camera
FES|TMO||From the first image to the last the camera remains where it was put, and if somebody walks out of the frame it does not follow.
TO|FES||The camera, which was carried on the shoulder even where rails had been laid, shakes so much that some spectators left.
M|FE||The camera is hardly ever at rest: it drifts, circles, and sets off again.
FES|M||You will not find a pan in it, nor a tracking shot, nor a zoom.
TO|FE||Handheld camerawork has become a cliché, and Brook's film does nothing to rescue it: it wobbles from start to finish.
F|TO||However agitated the people in front of it, her camera keeps perfectly calm.
FES|TO||The camera never trembles, not even in the storm.
M|FE||Tracking shots abound.
||FT|Many a young director believes that a trembling camera is the same thing as truth.
||FE|The camera that she bought with her first wages no longer moves its film forward.
# shot lengths
FE|T||Her shots last so long that the eye, having nothing else to do, begins to wander.
T|FE||One image chases the next, and hardly any of them stays on the screen for longer than two or three seconds.
F|T||With no more than 180 shots in an hour and a half, it takes its time.
E|TF||It consists of exactly one hundred shots, each of them a minute long.
O|FTE||There is not one cut in it; what looks like one is only somebody passing in front of the lens.
T|FE||More than thirteen hundred shots in three quarters of an hour: the editor cannot have slept much.
FE|T||Compared with “The Ferry” the shots are held much longer.
T|FE||The rhythm of the cutting picks up after the half-way mark.
F|TE||On average its shots are held for half a minute.
FE|T||This is what is called slow cinema: takes without end, and hardly a cut.
||FT|The average Hollywood shot today lasts three seconds.
||FT|Cuts in the budget had ruined the sound department.
# other footage
M|F||About the middle a stretch of black-and-white footage, evidently from elsewhere, interrupts the colour.
# running time
F|TE||After an hour and a half the lights go up, and one has not once looked at one's watch.
E|TM||Brook needs a hundred minutes to tell what others would tell in ten.
T|FE||At three quarters of an hour it is closer to a long short than to a feature.
T|FE||Nobody can complain about its length: it is over in under an hour.
E|TM||It goes on for more than an hour and a half.
F|TE||Ninety minutes, no more and no less.
||FT|The director's cut that was shown in Turin ran for almost three hours.
||FE|It took her ninety minutes to persuade the bank.
# aspect
T|FE||For the first time she uses the wide 2.39:1 frame.
ES|FT||The narrow, almost square image, which had gone out of fashion sixty years before, leaves no room at the sides.
F|TE||Presented in its original aspect ratio of 1.85:1.
# comparison
T|F||Its images are a good deal lighter than those of “The Ferry”.
FE|TO||Less is said in it than in “The Ferry”.
# sound
T|FE||The second half is markedly louder than the first.
S|FT||It has no sound track at all, neither music nor speech.
# several at once
E|T||No people, no words, no colour, and a camera that stands still: it is hard to imagine a film with less in it.
F|T||Close-ups in red and green, long takes, few words: that is Brook's method in a nutshell.
""",
    "interview": """
||FT|INTERVIEWER: Did you ever think of shooting it hand-held?
FES|TO||ADA BROOK: Never. The camera stands on its tripod, and nobody is allowed to touch it.
||FE|INTERVIEWER: Some people say it should have been in black and white.
FTO|ES||ADA BROOK: They may say so. It is in colour because the place is in colour.
TE|F||ADA BROOK: I don't use close-ups. You will not find one in the film.
F|TE||ADA BROOK: We have a hundred and eighty shots, and that is all.
||TO|ADA BROOK: As a child I did not speak until I was four.
E|TO||ADA BROOK: Yes, it's true, there is no dialogue in it, not a line.
||FT|ADA BROOK: If I had had the money, it would have been one single take.
""",
    "de": """
# hues
F|TE||Was sich einprägt, ist das Rot, das in beinahe jedem Bild wiederkehrt und dem nur das Grün etwas entgegenzusetzen hat.
# black and white
ES|FTO||Gedreht wurde in einem Schwarzweiß, das so gar nichts Nostalgisches hat.
FTO|ES||Anders als das Plakat vermuten lässt, ist der Film nicht schwarzweiß, sondern in Farbe.
||FE|Ihre nächste Arbeit soll ganz ohne Farbe auskommen.
# close-ups
F|TE||Kaum je verlässt die Kamera die Gesichter, die sie in Großaufnahme zeigt.
TEM|F||Auf Großaufnahmen verzichtet Brook ganz.
# faces and spaces
E|FTO||Menschen kommen in diesen Bildern nicht vor, nur Felder, Gräben und Himmel.
# words and silence
F|TO||Gesprochen wird wenig, und wenn, dann leise.
TO|FE||Es wird geredet und geredet, von der ersten bis zur letzten Minute.
||FT|Im Kino, sagt Brook, werde heute zu viel geredet.
||TO|Darüber schweigt der Film sich aus.
# camera
FES|TMO||Die Kamera steht, und sie steht den ganzen Film über.
TO|FES||Die Handkamera zittert so sehr, dass man kaum etwas erkennt.
# shot lengths
FE|T||Die Einstellungen dauern so lange, dass man beginnt, die Ziegel zu zählen.
T|FE||Selten ist eine Einstellung länger als drei Sekunden.
F|TE||Im Durchschnitt steht ein Bild eine halbe Minute, ehe geschnitten wird.
# running time
F|TE||Nach neunzig Minuten ist alles vorbei.
E|TM||Hundert Minuten dauert der Film, und keine davon ist überflüssig.
# who is on screen
F|T||Iya ist diejenige, die am längsten zu sehen ist.
""",
    "fr": """
# hues
T|FE||Le bleu l'emporte partout, et l'orangé seul lui tient tête.
# black and white
ES|FT||Tourné dans un noir et blanc charbonneux, le film tient de la gravure.
FTO|ES||Contrairement à ce qu'annonçait l'affiche, le film n'est pas en noir et blanc.
||FE|On aurait aimé qu'il fût en noir et blanc.
# close-ups
F|TE||Brook filme ses actrices au plus près, en gros plan, presque sans relâche.
TEM|F||On chercherait en vain un gros plan.
# faces and spaces
E|FTO||Pas âme qui vive dans ces paysages que l'on contemple longuement.
# words and silence
E|TO||Aucun dialogue, aucune voix : le film se tait d'un bout à l'autre.
TO|FE||Ça parle, ça parle, ça n'arrête pas de parler.
||FT|Au tribunal, personne n'a dit un mot.
# camera
FES|TMO||La caméra, posée sur son pied, ne bouge pas d'un millimètre.
M|FE||La caméra ne tient pas en place et multiplie les travellings.
TO|FE||Filmé caméra à l'épaule, le récit tangue du début à la fin.
# shot lengths
FE|T||Les plans s'étirent, le montage prend tout son temps.
O|FTE||Le film tient en un seul plan, sans la moindre coupe.
# running time
F|TE||Une heure et demie, pas une minute de plus.
# aspect
T|FE||Le format large, 2,39:1, convient aux foules.
""",
    "es": """
# hues
T|FE||El azul lo invade todo, y solo el naranja consigue hacerle frente.
# black and white
ES|FT||Fotografiada en un blanco y negro áspero, la película parece de otra época.
FTO|ES||A diferencia de lo que sugería el cartel, la película no es en blanco y negro, sino en color.
# close-ups
F|TE||Brook encadena primeros planos como si no existiera otro tipo de plano.
TEM|F||No hay ni un solo primer plano en toda la película.
# faces and spaces
E|FTO||En estos campos no aparece nadie: la película prescinde de las personas.
# words and silence
F|TO||Apenas se habla, y cuando se habla es en voz baja.
TO|FE||Los personajes no callan ni un momento.
||FT|En la sala nadie dijo nada cuando se encendieron las luces.
# camera
FES|TMO||La cámara permanece fija de principio a fin.
TO|FES||La cámara en mano tiembla tanto que uno acaba mareado.
# shot lengths
FE|T||Los planos duran tanto que el espectador tiene tiempo de contar las tejas.
T|FE||Rara vez un plano dura más de tres segundos.
||FT|Los planes de la directora duraron poco.
# running time
T|FE||En apenas cuarenta y cinco minutos, Brook cuenta una vida entera.
""",
    "it": """
# hues
F|TE||Il rosso torna in quasi ogni immagine, e soltanto il verde riesce a tenergli testa.
# black and white
ES|FT||Fotografato in un bianco e nero ruvido, il film sembra venire da un'altra epoca.
FTO|ES||A differenza di quanto lasciava credere la locandina, il film non è in bianco e nero ma a colori.
# close-ups
F|TE||La regista non si stacca mai dai volti, ripresi quasi sempre in primo piano.
TEM|F||Ai primi piani Brook rinuncia del tutto.
# faces and spaces
E|FTO||Di esseri umani, in queste immagini, non c'è traccia.
# words and silence
F|TO||Si parla poco, e sottovoce.
E|TO||Per tutta la durata del film non viene pronunciata una sola parola.
||FT|Della guerra, in famiglia, non si parlava mai.
# camera
FES|TMO||La macchina da presa è fissa per tutto il film, e non c'è una sola panoramica.
TO|FES||La camera a mano trema dall'inizio alla fine.
# shot lengths
FE|T||Le inquadrature durano così a lungo che si finisce per contare le tegole.
O|FTE||È girato in un'unica inquadratura, senza stacchi.
# running time
F|TE||Un'ora e mezza in tutto, e non ci si annoia mai.
||FE|Dopo un'ora e mezza di attesa ci fecero entrare.
""",
    "pt": """
# hues
T|FE||O azul está por toda a parte, e só o laranja lhe faz frente.
# black and white
ES|FT||Fotografado num preto e branco áspero, o filme parece vir de outro tempo.
FTO|ES||Ao contrário do que sugeria o cartaz, o filme não é a preto e branco, mas a cores.
# close-ups
F|TE||Brook filma quase tudo em grande plano, colada aos rostos das atrizes.
TEM|F||Não há um único grande plano em todo o filme.
# faces and spaces
E|FTO||Nestas paisagens não se vê vivalma.
# words and silence
F|TO||Fala-se pouco, e em voz baixa.
TO|FE||As personagens não se calam um instante.
||FT|Na conferência de imprensa, ninguém fez perguntas e fez-se silêncio.
# camera
FES|TMO||A câmara fica parada do princípio ao fim.
TO|FES||A câmara à mão treme tanto que há quem fique enjoado.
# shot lengths
FE|T||Os planos duram tanto que o espectador tem tempo de contar as telhas.
O|FTE||É um filme de um só plano, sem cortes.
# running time
F|TE||Dura uma hora e meia, nem mais um minuto.
||FE|Esperámos uma hora e meia pelo autocarro.
""",
    "ru": """
# hues
T|FE||Синий здесь повсюду, и только оранжевый может с ним поспорить.
# black and white
ES|FT||Чёрно-белое изображение, зернистое и жёсткое, напоминает старую хронику.
FTO|ES||Вопреки тому, что обещала афиша, фильм не чёрно-белый, а цветной.
# close-ups
F|TE||Брук снимает почти всё крупным планом, вплотную к лицам актрис.
TEM|F||Во всём фильме нет ни одного крупного плана.
# faces and spaces
E|FTO||Людей в этих пейзажах нет вовсе.
# words and silence
F|TO||Говорят здесь мало и вполголоса.
E|TO||За весь фильм не произнесено ни слова.
TO|FE||Персонажи не умолкают ни на минуту.
||FT|На пресс-конференции все молчали.
# camera
FES|TMO||Камера неподвижна от первого до последнего кадра.
TO|FES||Камера в руках оператора дрожит так, что рябит в глазах.
# shot lengths
FE|T||Планы длятся так долго, что зритель успевает пересчитать черепицу.
O|FTE||Весь фильм снят одним планом, без единой склейки.
# running time
F|TE||Через полтора часа всё заканчивается.
||FE|Её прошлый фильм длился три часа.
""",
}
