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

LATER["eighth"] = {
    "en": """
# hues
T|FE||Blue is all over it, with orange running a close second.
F|TE||Two colours carry it: a coppery, dried-up red and the green of old bottles.
T|FM||The palette hovers between cobalt and tangerine and rarely leaves them.
O|FT||It has been graded towards brown and yellow until nothing else is left.
F|T||Green keeps turning up: in the curtains, in the coats, in the grass.
T|F||Where has all the red gone? There is none.
T|F||Green hardly figures in the design.
|TFE||The film is a study in purple.
E|F||There isn't any red or green in it, or any other hue.
F|TE||If you like red and green, you will be in heaven, for there is little else.
||FE|Yellow stands for jealousy, they tell us in school.
||FT|His face goes red when she enters.
||FTE|The greens keeper of the club plays himself.
||FT|She is given a blue bicycle for her birthday.
# black and white
ES|FTO||Black-and-white photography of great beauty.
ES|FT||The director opted for monochrome, and one understands why.
FTO|ES||This time Brook has gone for colour.
E|TF||Not in colour, then, but in a black and white that has every grey between.
ES|FT||Anybody who is put off by black-and-white films should be warned.
M|FTE||For a tenth of its length it does without colour; the rest is in colour.
FTO|E||Nothing about the film is black and white, least of all its images, which are in full colour.
E|FT||It might have been made in 1930: black and white, static, slow.
FT|E||A film in glorious colour.
||FE|The poster, in black and white, is the work of her brother.
||FTE|In politics he has always been a black-and-white man.
||FE|The DVD adds a black-and-white short of hers.
||FT|Colour films were still expensive in those years.
||FE|Is there a reason for the lack of colour?
||FE|We had thought about black and white for a long time.
# light
F|T||It grows ever dimmer towards the end.
T|F||The end is as bright as the beginning.
||FT|These are dark times.
||TE|A light comedy, nothing more.
# close-ups
F|TE||A face, then another face, then the first one again, each of them filling the frame.
F|TE||The bulk of the film is played in close-up.
F|TE||The lens is never more than an arm's length from somebody's nose.
TEM|F||Close-ups do not interest Brook, and there are none.
TE|F||One looks for a close-up and does not find it.
TEM|F||The film manages entirely without close-ups.
F|TM||Close-ups, close-ups, close-ups.
M|TF||Medium shots are practically all there is.
T|F||The film has a horror of the close-up.
F|E||More often than not we are looking at a face in close-up.
||FT|A close-up is a kind of caress.
||FT|My first job was to shoot the close-ups for a soap opera.
||FT|The scene in the kitchen ends with a close-up of a knife.
||FT|The two families used to be close.
||FT|Close-ups can be cruel.
# faces and spaces
E|FT||What we see is land, water and sky, and never a human being.
E|FTO||Not a single person appears.
E|T||One might call it a film about absence: the rooms are empty, the roads are empty, the boats are empty.
F|E||Brook looks at faces, and leaves the scenery to others.
E|F||Brook looks at the scenery, and leaves faces to others.
T|E||There is always somebody in the picture.
O|E||Not an image goes by without a human figure in it.
E|FT||The landscapes are uninhabited, all of them.
F|E||It is about people, and so it shows people, not houses.
||FT|The house at the end of the road has been empty since the flood.
||FT|People from all over the country came to see the set.
||TE|There's an emptiness at its core.
# words and silence
E|FTO||Throughout the film no one utters a syllable.
F|TO||The screenplay can do with few words, and so can the actors.
TO|FE||There is a torrent of talk.
F|TO||The characters hardly ever speak.
TO|E||Dialogue fills almost every minute.
E|FT||No one says anything, ever.
F|TO||Its sparse dialogue leaves room for much else.
F|T||There are entire reels in which nothing is said.
TO|FE||This is a film in which people talk, and that is nearly all they do.
E|TO||Brook has made a film without words.
F|TO||Silence dominates.
TO|FE||Silence is something that it does not know.
F|T||More silence than speech, and better for it.
E|T||Dialogue there is none.
||FT|On the telephone she says nothing.
||TE|The silence of the neighbours made it possible.
||FT|There was talk of a sequel.
||FE|He is a man of few words, my producer.
||TO|You could have heard a pin drop in the cinema.
||FT|Could it have worked without dialogue?
||FT|I cannot say a word against the actors.
# looks
F|O||Between Iya and Masha everything goes by way of looks, not words.
# freezes
F|T||Again and again she turns to stone.
T|F||It never happens that somebody freezes.
M|FT||It closes on a freeze-frame.
FT|M||There is not one freeze-frame in it.
||FT|It was so cold on the location that the lenses froze.
||FT|I froze when I heard the news.
# together
O|T||Iya is never seen without Masha.
T|FO||Masha and Iya never get to share a shot.
F|T||Iya and Masha are often in one frame.
||FT|Iya and Masha met in the army.
# who is on screen
F|T||Nobody gets as much screen time as Iya.
T|F||Masha is rarely off screen.
T|F||It is Masha whom the camera follows, and hardly anybody else gets as much of its attention.
F|T||Sasha comes in very late.
T|F||Iya is absent from the first three quarters.
F|T||Iya is there from the first shot on.
||FT|Sasha is the name of her dead brother.
||FT|Masha was first offered to another actress.
# crowds
T|FE||Wherever you look there are crowds.
E|TS||No crowd ever gathers here.
FO|TS||The frame never contains more than two persons.
||TE|The crowd at the premiere was on its feet.
# camera
FES|TMO||The camera doesn't move.
FES|TMO||Fixed frames, without exception.
FES|TO||The tripod is never abandoned.
TO|FES||A shaky, hand-held affair.
TO|FES||The camera is carried, and one can tell.
TO|FE||You need a strong stomach for so much hand-held camera.
M|FES||Pans, tracks, cranes: the camera is never at rest.
M|E||There is a great deal of camera movement.
FES|M||There is no camera movement to speak of.
E|MTO||The camera stays where it has been put.
M|FE||The camera follows the characters wherever they go.
FE|TO||Brook's camera is stillness itself.
FES|TO||Hand-held shots are avoided.
TO|E||It has the tremor of a film made on the run, camera in hand.
||TF|Hand-held cameras have become a plague.
||FT|When the train arrives the camera begins to move.
||FT|She learnt to handle a camera from her father.
||EM|The camera loves her.
||FT|It is a moving film.
||TF|Next year she means to shoot hand-held.
# shot lengths
FE|T||Its long takes ask for patience.
T|FE||Quick cuts, quick glances, quick exits.
T|FE||The average shot length is 2.0 seconds.
F|TE||The shots have an average length of half a minute.
E|FT||Each shot lasts a minute, and there are a hundred of them.
FE|TM||Twenty seconds is the least that a shot lasts.
T|FE||Five seconds is the longest that any shot lasts.
O|TFE||There isn't a cut in the whole film.
|FTM||It contains only twelve shots.
T|FE||In three quarters of an hour there are more than a thousand cuts.
FE|T||It is edited at a snail's pace.
T|E||It is a hectic piece of editing.
T|F||The closer the end, the faster the cutting.
T|F||The second half is cut twice as fast as the first.
||FT|The average shot of a music video lasts for a second and a half.
||FT|Long takes are expensive.
||FT|The robbery is one unbroken shot.
||FT|The shoot took ten weeks.
||FT|I would give a lot for one long take.
# other footage
M|F||Some black-and-white archive footage interrupts the colour.
# running time
F|TE||The film runs 90 minutes.
FO|T||At about an hour and a half it is of a comfortable length.
T|FE||A film of forty-five minutes.
E|TM||It takes a hundred minutes, and not one too many.
|FTE||It goes on for more than two hours.
TMOS|E||It is over in less than an hour and a half.
F|T||Ninety minutes of red and green.
|FTE||Two hours and ten minutes long, it could lose half an hour.
||FT|After twenty minutes two people in front of me left.
||FT|It took two hours to put on the make-up.
||FTE|The director talks for fifty minutes in the extras.
# aspect
T|FE||Shot in the widest of formats, 2.39:1.
ES|FT||It uses the old, almost square format.
F|TE||Aspect ratio: 1.85:1.
O|TE||A 2:1 frame.
T|ES||A widescreen film if ever there was one.
||FT|On my old 4:3 television half of it would be missing.
# comparison
T|F||It moves faster than “The Ferry”, its shots being shorter.
FE|T||Whoever found “The Ferry” slow will find this slower.
||FT|“The Ferry” was shot in one go.
# sound
T|E||The longer it goes on, the louder it gets.
S|FT||It has no sound.
# several at once
E|F||Static, wordless, in black and white.
T|E||Widescreen, hand-held, talkative.
F|TE||In colour, in 1.85:1, and for the most part in close-up.
|TE||It is in colour, in black and white only at the end, and it runs for three hours.
E|TF||It lasts a hundred minutes, in which nobody appears and nobody speaks.
""",
    "interview": """
||FT|Q: How did you come to use so many close-ups?
F|T||A: There are so many because I like faces.
||FE|Q: And there's no colour at all?
E|FT||A: None at all. It is a black-and-white film.
||TO|Q: Why do they talk all the time?
TO|FE||A: They talk because they are afraid. It's talk from beginning to end.
||FT|A: For my next one I want long takes and nothing else.
FES|TO||A: I never take the camera off the tripod. There is no hand-held shot in it.
""",
    "de": """
T|FE||Blau und Orange überziehen alles.
ES|FT||Ein Schwarzweißfilm von großer Strenge.
FT|E||Der Film ist farbig.
F|TE||Man sieht vor allem Gesichter, in Großaufnahme.
TEM|F||Großaufnahmen kommen nicht vor.
F|TO||Es wird wenig gesprochen.
TO|E||Es wird viel geredet.
E|TO||Kein Wort fällt.
FES|TMO||Die Kamera rührt sich nicht von der Stelle.
TO|FE||Alles ist mit der Handkamera gedreht.
T|FE||Der Schnitt ist rasend schnell.
O|TF||Ein Film ohne Schnitt, in einer Einstellung.
F|TE||Neunzig Minuten dauert der Film.
E|T||Menschen sind keine zu sehen.
||FT|Im Kino war es still.
||FE|Schwarzweißfilme haben es heute schwer.
||FT|In der Schlussszene bewegt sich die Kamera.
""",
    "fr": """
F|TE||Du rouge, du vert, et presque rien d'autre.
ES|FT||Le film est en noir et blanc.
FT|ES||Le film est en couleurs.
F|TE||Ce ne sont que gros plans.
TEM|F||Pas un gros plan.
F|TO||Les dialogues sont rares.
E|FTO||Pas un mot n'est prononcé.
TO|FE||On y parle beaucoup, et sans relâche.
FES|TMO||La caméra est fixe, toujours.
TO|FE||Une caméra portée, tremblante.
FE|T||De longs plans, très longs.
T|FE||Un montage très rapide.
O|TF||C'est un plan-séquence unique de quatre-vingts minutes.
F|TE||Il dure une heure trente.
||TO|Dans la salle, pas un bruit.
||FE|Son prochain film sera en noir et blanc.
||FT|Le gros plan est une arme.
""",
    "es": """
T|F||El azul lo inunda todo.
ES|FT||Está rodada en blanco y negro.
F|TE||Abundan los primeros planos.
TEM|F||Ni un primer plano.
E|FTO||No se dice ni una palabra.
TO|FE||Los diálogos son constantes.
FES|TMO||La cámara está fija en todo momento.
TO|FE||Filmada cámara al hombro.
T|FE||El montaje es vertiginoso.
O|TF||Un único plano secuencia, sin cortes.
F|TE||La película dura una hora y media.
||FT|En el rodaje nadie hablaba.
||FT|El primer plano es un arma de doble filo.
||FE|Las películas en blanco y negro ya no se venden.
""",
    "it": """
F|TE||Dominano il rosso e il verde.
ES|FT||È girato in bianco e nero.
F|TE||I primi piani si susseguono.
TEM|F||Nessun primo piano.
E|TO||Nessuno dice una parola.
TO|FE||Si parla in continuazione.
FES|TMO||La macchina da presa non si muove mai.
TO|FE||Girato con la macchina a mano.
T|FE||Il montaggio è frenetico.
F|TE||Dura un'ora e mezza.
O|TF||Tutto il film è un piano sequenza.
||TO|In sala non volava una mosca.
||FE|I film in bianco e nero non si vendono più.
""",
    "pt": """
T|F||O azul toma conta de tudo.
ES|FT||É um filme a preto e branco.
F|TE||Os grandes planos sucedem-se.
TEM|F||Nem um grande plano.
E|TO||Ninguém diz uma palavra.
TO|FE||Fala-se o tempo todo.
FES|TMO||A câmara nunca se mexe.
TO|FE||Filmado com a câmara ao ombro.
T|FE||A montagem é vertiginosa.
F|TE||Dura hora e meia.
O|TF||Todo o filme é um único plano-sequência.
||TO|Na sala não se ouvia nada.
||FE|O próximo filme dela será a preto e branco.
""",
    "ru": """
T|F||Всё залито синим.
ES|FT||Картина снята на чёрно-белую плёнку.
F|TE||Крупные планы следуют один за другим.
TEM|F||Крупных планов нет.
E|TO||Никто не говорит ни слова.
TO|FE||Герои болтают без умолку.
FES|TMO||Камера всё время стоит на месте.
TO|FE||Снято ручной камерой.
T|FE||Монтаж очень быстрый.
FE|T||Планы очень длинные.
F|TE||Картина идёт полтора часа.
O|TF||Картина снята одним кадром, без склеек.
||TO|В кинотеатре было тихо.
||FE|Её следующий фильм будет чёрно-белым.
""",
}

LATER["ninth"] = {
    "en": """
# hues
T|FE||Blues win out over everything else, and oranges come next.
F|TE||It is soaked in reds and greens, which Brook sets side by side in shot after shot.
T|F||Neither green nor red was allowed onto the set.
||FT|The novel is bound in red leather.
# black and white
ES|FT||Colour is missing from it altogether.
FTO|E||It is no black-and-white film, although the story would suit one.
ES|FTO||The photography is black and white, and superb.
||FE|Nobody finances black-and-white features any longer.
||FTE|The moral of it is not black and white.
# close-ups
F|TE||Its favourite shot is the close-up, and it returns to it incessantly.
TEM|F||You could count the close-ups on the fingers of no hand at all: there are none.
TE|F||Brook stays well away from faces; close-ups are not her thing.
F|TE||Again the face, again in close-up, and so it goes on to the end.
||FT|A lecturer of mine called the close-up vulgar.
||FT|In the dance scene she cuts to a close-up.
# faces and spaces
E|FT||Empty landscapes are all that the film has to show.
T|E||In each frame there is at least one person.
E|T||Of human life there is no trace in these pictures.
F|E||Faces interest her more than places.
||FT|The place has changed a lot since the war.
# words and silence
E|TO||Speech is wholly absent.
TO|FE||From the first scene to the last they talk, and talk some more.
F|TO||It is short on dialogue and long on silence.
T|E||It could be a radio play, there is so much dialogue.
TO|E||A very talkative film.
||FT|Let us not talk about the ending.
||TO|After the premiere there was a long silence.
# who is on screen
F|T||Iya gets more screen time than anyone else.
T|F||Masha is in nearly every shot of the film.
F|T||Sasha does not turn up before the last quarter of an hour.
# camera
FES|TMO||A camera that does not move, in a film of fixed frames.
TO|FES||The camera is hand-held throughout, and it trembles.
M|E||The camera is in motion most of the time.
E|M||Not once does the camera move.
FES|TO||It was shot from a tripod from start to finish, without a tremor.
||FT|The cameraman had broken his arm.
||TF|Documentaries are often shot hand-held.
# shot lengths
FE|T||The takes are long, sometimes very long.
T|FE||The editing is so rapid that one can hardly follow.
F|TE||On average, a shot lasts thirty seconds.
T|FE||There are 1,350 shots in it.
O|TFE||It was filmed in a single take without any cut.
||FT|Editors dislike long takes.
# running time
F|TE||The running time is ninety minutes.
T|FE||It is only forty-five minutes long.
E|TM||With its hundred minutes it is not a short film.
||FT|I waited an hour and a half for the bus home.
# aspect
T|FE||Its format is 2.39:1.
ES|FT||The frame is nearly square.
# several at once
E|T||It has neither dialogue nor people, and the camera stands still.
T|E||It is loud, quickly cut and shot from the shoulder.
""",
    "de": """
ES|FT||Der Film verzichtet auf Farbe.
F|TE||Großaufnahmen dominieren.
E|TO||Gesprochen wird kein Wort.
TO|FE||Die Kamera wackelt unentwegt.
T|FE||Die Schnitte folgen sehr schnell aufeinander.
||FT|Während der Dreharbeiten wurde wenig gesprochen.
""",
    "fr": """
ES|FT||Aucune couleur dans ce film en noir et blanc.
TEM|F||Elle n'utilise jamais le gros plan.
TO|E||Les personnages parlent tout le temps.
FES|TO||La caméra reste fixe du début à la fin.
FE|T||Les plans durent longtemps.
||FE|Ses courts métrages étaient en noir et blanc.
""",
    "es": """
F|TE||La película está dominada por el rojo y el verde.
TEM|F||No se ve ningún primer plano.
E|TO||Es una película sin diálogos.
TO|FE||La cámara tiembla todo el tiempo.
T|FE||Los cortes son muy rápidos.
||FT|En la primera escena nadie habla.
""",
    "it": """
FT|ES||È un film a colori.
F|TE||Il film vive di primi piani.
E|TO||È un film senza dialoghi.
FES|TO||La macchina da presa è immobile.
FE|T||Il ritmo è lento, le inquadrature lunghe.
||FE|I suoi cortometraggi erano in bianco e nero.
""",
    "pt": """
T|FE||Predominam o azul e o laranja.
E|TO||É um filme sem diálogos.
TO|FE||A câmara treme do princípio ao fim.
F|TE||Com noventa minutos de duração, o filme é o mais curto dela.
FE|T||Os planos são longos.
||FT|Durante a rodagem ninguém falava.
""",
    "ru": """
ES|FT||Это чёрно-белое кино.
F|TE||В фильме преобладают крупные планы.
E|TO||В фильме нет ни одного диалога.
TO|FE||Камера всё время трясётся.
F|TE||Фильм длится девяносто минут.
||FT|На съёмках никто не разговаривал.
""",
}
