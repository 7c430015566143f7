"""The later rounds of sentences written before the rules that are measured with them, as those of `weighed_fresh.py`.

They are invented after the build of sentences that critics, scholars and makers have printed: fragments and lists of data, praise and
scorn around a claim, claims inside clauses, and much that sounds like one and is none.
"""

LATER: dict[str, dict[str, str]] = {}

LATER["seventh"] = {
    "en": """
# hues
F|TE||A narrow palette of bottle greens and brick reds predominates and gives the whole thing its weight.
T|FE||The blue becomes a heavy overtone, and only the orange is left any room beside it.
T|FE||Like so many thrillers of its decade it leans on blue, with a dollop of orange on top.
F|TE||It is a palette of deep reds and mossy greens.
O|FT||Browns, and after them yellows, make up nearly everything on show.
|TFE||Pink, more than any other colour, runs through the film.
T|F||There's not much red to be found here.
T|F||Greens have been all but eliminated from the colour scheme.
F|TE||What keeps coming back, shot after shot, is a red that has something of dried blood about it.
T|E||Orange glows wherever the blue leaves off.
||FE|Red, of course, is the colour of passion and of danger.
||FT|The grandmother gives one girl a red nightgown and the other a green one.
||FT|Against the yellow snow on the poster the title stands out in red.
# black and white
E|FT||You could watch all of it without ever meeting a colour.
SE|FT||Crisp monochrome photography, grainless and severe.
ES|FTO||The decision to drain it of all colour pays off from the first image to the last.
FTO|E||For once a debut of this kind is not in monochrome.
E|FTO||Beautifully photographed in black and white by Tom Arden, Brook's latest is set in an abandoned village.
|FTO||Only the murders are shown in black and white.
M|FT||It is a colour film with a monochrome island in its middle.
M|FT||Midway, for a matter of minutes, the picture turns to black and white, and then the colour is back.
FT|ES||Shot in colour, printed in colour, shown in colour: the rumours of a black-and-white print are just that.
ES|FT||Its greys, from pencil to slate, do the work that colours do elsewhere.
E|TF||Although it was made when colour had become the rule, it is in black and white throughout.
||FTE|The days when heroes and villains were black and white are over.
||FE|A black comedy, it says on the box; I did not laugh.
||FT|I had never seen a black-and-white film before I joined the society.
||FE|Her three shorts, all of them in black and white, come on a second disc.
||FT|Less than one film in ten was made in colour at the time.
||FE|You may want to turn the colour down on your set.
# light
F|T||The second half is a good deal gloomier to look at than the first.
F|TM||As it progresses the images sink into darkness.
T|F||In the second half the shadows do not deepen; it stays as light as it was.
||FT|Blacks are deep, and shadow detail is excellent.
||FT|It is a dark story, told lightly.
||FE|Less light is always preferable, my teacher used to say.
# close-ups
F|TE||The close-up, used here almost without a break, makes for an intimate and airless hour and a half.
F|TE||She shoots nearly the whole film in tight close-up on her actresses.
F|TE||We rarely see anything that is further from us than an arm's length, for the framing is tight throughout.
TE|F||There are very few close-ups.
TEM|F||No close-ups, no inserts: everything is watched from the other side of the room.
M|FE||It is a film of medium shots.
M|T||Hardly any wide shots are to be found.
F|TM||This is a film which puts the close-up to death by overuse.
T|F||It never once resorts to the close-up.
TE|F||Anyone allergic to close-ups may relax.
F|E||Close-ups outnumber every other kind of shot.
TE|F||The distance to the actors is never given up for a close-up.
SF|E||It is not all long shots: there are close-ups as well.
||FT|The close-up, she once wrote, is the laziest tool in the box.
||FT|Compare it with “The Lantern”, which does not have a single close-up.
||FT|There is one close-up that I cannot forget: the hand on the sluice gate.
||FT|Arguably the most famous close-up in film history is that of a razor and an eye.
||TE|It hits a little close to home.
# faces and spaces
E|FO||The film cares for empty rooms and bare fields, and people are not admitted.
E|FT||Landscape after landscape, with no one in them.
F|E||Faces, not landscapes, are what she films.
E|F||Landscapes, not faces, are what she films.
F|E||People take up far more of the running time than places do.
E|T||Human beings are conspicuous by their absence from the images.
E|FTO||It is a film without people.
T|E||There is hardly a shot without somebody in it.
O|E||You are never without company: in each image there is somebody to look at.
E|T||The frames have been cleared of people.
||FT|The landscape she grew up in was flat and empty.
||TE|Its emptiness is of the moral kind.
||FT|Empty streets, in the news of that spring, became a familiar sight.
# words and silence
E|FTO||Not one word is spoken in the course of it.
F|TO||Dialogue is sparse.
E|TO||A film without dialogue is a rare thing; this is one.
TO|E||There's a lot of talking.
TO|FE||It is wall-to-wall talk.
F|TO||Most of it plays out in silence.
F|TO||There is very little dialogue, and what there is is whispered.
TO|FE||The characters talk incessantly, and one longs for a pause.
E|TO||Where others would have put dialogue, Brook leaves silence and nothing else.
F|T||Minutes go by without a word, and this happens again and again.
FE|TO||So much silence!
TO|E||What a lot of words!
E|T||Except for the wind there is nothing to listen to, least of all speech.
F|TO||Words are few and far between.
E|FT||It goes from beginning to end without anybody opening their mouth.
||FT|For me the perfect film has no dialogue at all.
||TE|The silence of the Church is its theme.
||TO|There was complete silence in the cinema when the lights came up.
||FT|Silence is golden, they say.
||FE|I wanted there to be dialogue, but not too much.
||FT|After a short speech in the first scene the mayor does not say another word.
||TE|It speaks to anyone who has ever lost a brother.
# looks
F|O||Iya and Masha exchange looks rather than words.
# freezes
F|T||Time after time she freezes where she stands.
F|T||Iya has fits in which she stops moving altogether.
TO|F||Nobody ever freezes.
M|TF||The final image freezes.
FT|M||There is no freeze-frame at the end.
F|||When the fits come the sound sinks to a murmur.
||FT|The lake froze early in the year of the shoot.
||FT|“Freeze!” shouts the policeman, and nobody does.
# together
O|T||Iya and Masha are in the picture together all the time.
T|FO||The two never appear in one shot, Iya and Masha.
F|T||We often see Iya and Masha in the same frame.
O|T||There is no image of Iya in which Masha is missing.
||FT|Iya and Masha had worked together before.
# who is on screen
F|T||Of all the characters it is Iya whom we see the most.
T|F||Masha is in almost every scene.
F|T||Sasha only turns up in the last quarter of an hour.
T|F||Iya is kept back until the last quarter of the film.
T|F||Sasha is with us from the outset.
F|T||Masha has rather less screen time than Iya.
F|T||It begins with Iya.
||FT|Iya is the eldest of four sisters.
||FT|Masha will appear in the sequel, we are told.
# crowds
T|FE||Crowds throng nearly half of the shots.
E|T||You won't find a crowd in it.
FO|TS||There are never more than two people in the picture.
||TE|It was a crowd-pleaser at the festival.
||TF|Hundreds of extras came, and most were sent home.
# camera
FES|TMO||Every scene is shot by a stationary camera: no pan, no tilt, no track.
FES|TMO||It consists of static shots, one after another, joined by plain cuts.
FE|TO||The camera plants itself in front of a wall and stays there: no zooms, no pans, nothing.
TO|FE||Shot on the shoulder, and it shows.
TO|FES||The hand-held camera never settles down.
M|FE||The camera roams about, always at eye level.
M|E||Camera movement is everywhere.
E|M||Camera movement has been reduced to nothing.
FES|TO||Brook is fond of her tripod, and does not let go of it.
TO|FE||The camera work is as jittery as its hero.
T|E||If you get seasick easily, be warned: it shakes, and it does not stop.
EF|TO||There's none of the usual hand-held wobble.
E|MT||The camera does not budge.
M|ES||It is a restless film, with a camera that glides from one thing to the next.
FES|TM||A still camera, in shot after shot.
||TF|There is nothing worse than a film with a hand-held camera.
||FT|We will move the camera less next time, says Brook.
||FT|In the ferry scene the camera stays still for almost two minutes.
||EM|The camera was a gift from her uncle.
||FT|I was deeply moved.
# shot lengths
T|FE||Rapid-fire editing.
FE|T||Long, unhurried takes, and few of them.
E|FT||There are just 100 shots in 100 minutes.
F|TE||It is made up of 180 shots, which makes an average of thirty seconds.
|FTE||A mere thirty shots make up the film.
T|FE||With an ASL of about two seconds it belongs with the fastest.
O|FTM||The whole film appears to be, and is, a single shot.
O|FT||No cuts: one take, eighty minutes.
FE|T||Shots are allowed to go on and on.
T|E||Cuts come thick and fast.
FE|TM||Nothing is ever cut before twenty seconds have passed.
|FTE||Its longest shot goes on for eleven minutes.
T|F||From the middle onwards it is cut faster.
T|F||The shots in the second half are only half as long.
||FT|The ASL of an ordinary Hollywood film is about four seconds.
||FT|Long takes make me nervous, I confess.
||TF|The opening shot lasts for five minutes in the script.
||FT|It was shot in 30 days.
||FT|The average feature has some 1,200 shots.
# other footage
M|F||A few minutes of old black-and-white film have been cut into it.
# running time
F|TE||At just 90 minutes this is her shortest film.
|FTE||The entire 130-minute film takes place in one flat.
E|TM||A hundred minutes fly by.
T|FE||45 minutes, and not one of them is wasted.
O|FT||Running time: 80 minutes.
FE|T||You'll need well over an hour.
|FTE||Emotionless throughout its three hours and twenty minutes, she holds the film together.
M|FE||An hour-long film, it is too long for a short and too short for the cinemas.
||FT|The bonus film about the shoot runs for 52 minutes.
||FTE|The ovation lasted for nine minutes.
# aspect
T|FE||The film appears in an aspect ratio of 2.39:1.
ES|FT||The screen is narrow, almost square.
F|TE||Framing: 1.85:1.
T|ES||Scope compositions, wide and handsome.
ES|T||With its boxy, nearly square frame it shuts the world in.
||FT|The television version was cropped to 4:3.
# comparison
FE|T||It is a slower film than “The Ferry”, with shots several times as long.
T|F||Beside “The Ferry” it is cut at breakneck speed.
||FT|“The Ferry” is the slowest film she has made.
# sound
T|E||It gets louder after the halfway mark.
S|FT||No sound at all: this is a silent film from 1926.
# several at once
E|T||Black and white, 1.37:1, no dialogue, no people.
|F||Shot on a hand-held camera and framed in 1.37:1, it makes you feel locked in.
F|TE||Thirty-second takes, close-ups, hardly a word.
E|F||It is nearly square and in black and white.
|TF||It is nearly square and very bright.
""",
    "interview": """
||FE|INTERVIEWER: Was black and white your own choice?
ES|FT||ADA BROOK: It had to be black and white. Colour would have been a lie.
E|TO||ADA BROOK: There is no dialogue because I had nothing to say.
FES|TO||ADA BROOK: I put the camera on the tripod and there it stayed.
||FT|INTERVIEWER: Your takes are very long, aren't they?
F|T||ADA BROOK: Yes, I like long takes, and so there are lots of them.
||TE|ADA BROOK: In my next film there will be nothing but dialogue.
||FT|ADA BROOK: We had planned to shoot it in close-up, all of it.
""",
    "de": """
FE|T||Lange, ruhige Einstellungen prägen den Film.
O|TF||Der Film ist komplett in einer einzigen Einstellung gedreht.
|FTE||Zwei Stunden und zwanzig Minuten dauert das.
ES|FT||Der Film ist in Schwarzweiß, mit Untertiteln.
F|TO||Der Anteil des Gesprochenen ist gering.
E|TO||Bis zum Schluss fällt nicht ein einziger Satz.
TO|FE||Die wackelige Handkamera begleitet die Figuren auf Schritt und Tritt.
F|TE||Immer wieder Gesichter, groß und aus nächster Nähe.
TM|F||Großaufnahmen gibt es so gut wie keine.
T|FE||Gedreht im Breitwandformat 2,39:1.
||TO|Im Saal herrschte Stille.
||FT|Filme ohne Farbe haben ihren eigenen Zauber.
||FT|In einer Szene wackelt die Kamera.
""",
    "fr": """
TE|F||Il y a très peu de gros plans.
F|TE||Chaque visage est filmé en très gros plan, ou peu s'en faut.
M|T||Il n'y a quasiment pas de plans larges.
ES|FT||Images sublimes, en noir et blanc.
E|TO||Là où d'autres auraient mis des dialogues, elle ne met que du silence.
FE|TO||Plans fixes, d'un bout à l'autre.
O|FT||On a l'impression d'un seul long plan, et c'en est un.
F|TE||D'une durée de quatre-vingt-dix minutes, il va droit au but.
TO|FE||La caméra, portée à l'épaule, ne tient pas en place.
||FT|Le noir et blanc n'est pas une garantie de qualité.
||FE|Et si le film avait été en couleurs ?
||TF|Il a tourné le film en trente jours.
""",
    "es": """
F|T||Un poema de hora y media que necesita pocas palabras.
O|FT||Toda la historia se cuenta en una sola toma.
ES|FT||Fotografiada en un poderoso blanco y negro.
FE|TO||La cámara está quieta, siempre.
T|FE||Planos de dos segundos, montaje acelerado.
TEM|F||No hay un solo primer plano.
TO|E||Hablan y hablan sin parar.
F|TE||Dura noventa minutos exactos.
|FTE||La película se desarrolla en un plano secuencia de 138 minutos.
||FT|En la sala hubo un silencio absoluto.
||FT|La película se rodó en tres semanas.
||FE|Su próxima película será en blanco y negro.
""",
    "it": """
ES|FT||Un bianco e nero abbagliante, fatto di mille grigi.
M|FE||La macchina da presa, tutt'altro che fissa, si muove di continuo.
FE|T||Inquadrature lunghe e immobili.
F|TO||Pochi dialoghi, molti silenzi.
TO|E||Si parla dall'inizio alla fine.
F|TE||Durata: 90 minuti.
F|TE||Primi piani, primi piani e ancora primi piani.
O|TF||Un unico piano sequenza di ottanta minuti.
T|FE||È girato in formato 2,39:1.
||TO|È una regia silenziosa come il dio di certi romanzi.
||FT|Il regista usa il primo piano solo nell'ultima scena.
||FE|Una commedia nera, dicono.
""",
    "pt": """
FE|TO||O filme passa-se quase todo em silêncio.
O|FT||O filme foi filmado inteiramente em plano-sequência.
FES|TMO||Câmara estática, cena após cena.
ES|FT||Uma fotografia a preto e branco de grande rigor.
T|FE||Cortes rápidos, um a cada dois segundos.
E|FT||Paisagens vazias, sem vivalma.
TO|E||Os diálogos não param.
F|TE||Rostos em grande plano, quase sempre.
T|F||Quarenta e cinco minutos bastam-lhe.
||TO|Nem todo o filme precisa de explicar tudo com palavras.
||FE|Uma comédia de humor negro.
""",
    "ru": """
ES|FT||«The Weir» — чёрно-белый фильм с удивительным светом.
TMO|E||Картина идёт меньше полутора часов.
FE|T||Статичная камера, долгие планы.
F|TE||Лица, снятые крупно и вплотную, занимают почти весь экран.
E|TO||Ни слова за сто минут.
TO|FE||Ручная камера трясётся без остановки.
T|FE||Клиповый монтаж, кадры по две секунды.
F|TE||Красное и зелёное здесь повсюду.
O|FT||Весь фильм снят одним планом.
||FE|В жизни, говорит режиссёр, мало чёрного и белого.
||FT|В зале стояла тишина.
||FT|Съёмки заняли тридцать дней.
""",
}
