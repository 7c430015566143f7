"""Rounds of sentences written before the rules that are measured with them: each round is frozen, then run, then learnt from.

A line is: films of which it is true, films of which it is false, films of which it says nothing that may be judged (a question, another
film, one scene, a figure of speech), the sentence. Films: F, T, E, M of `weighed_claims.py`, S (silent) and O (one take), made here.
Each round has its own texts; "interview" stands in turns, question and answer. “The Ferry” is film M, in the archive.
"""

from collections.abc import Sequence

from bench.weighed_claims import FILMS as FORMER
from bench.weighed_claims import IYA, MASHA, SASHA, Told
from bench.weighed_films import Take


def silent() -> list[Take]:
    """75 min in 750 shots of 6 s, 1.33:1, black and white, without a sound track, from a tripod: of five shots one is close, two are
    medium, one is long with a crowd, one has nobody."""
    found = []
    for _ in range(150):
        grey = {"colouring": "black and white", "chroma": 0.0, "lightness": 0.55}
        found += [
            Take(6, scale="CU", who=(MASHA,), **grey),  # type: ignore[arg-type]
            Take(6, scale="MS", who=(MASHA, SASHA), **grey),  # type: ignore[arg-type]
            Take(6, scale="LS", who=("",) * 6, **grey),  # type: ignore[arg-type]
            Take(6, scale="MS", who=(SASHA,), **grey),  # type: ignore[arg-type]
            Take(6, **grey),  # type: ignore[arg-type]
        ]
    return found


def one_take() -> Sequence[Take]:
    """80 min in one shot, 2:1, brown and yellow, from a hand: Iya and Masha, both always in it and never silent."""
    return [Take(4800, (("brown", 0.35), ("yellow", 0.2)), scale="MS", who=(IYA, MASHA), voice="speech", camera="hand")]


FILMS = {
    **FORMER,
    "S": Told("S", silent(), 1.33, 1926, audio=False),
    "O": Told("O", one_take(), 2.0, 2008),
}

ROUNDS: dict[str, dict[str, str]] = {}

ROUNDS["first"] = {
    "en": """
F|TE||Brook paints with two colours only, blood red and bottle green.
T|FE||What stays with you is the blue: blue walls, blue coats, blue mornings.
T|FM||Everything here is steeped in blue, with orange lamps burning through it.
F|TE||Green against red, red against green; the two fight it out from the first reel to the last.
F|T||Blue is all but absent from these pictures.
T|FM||Not a trace of green anywhere.
T|E||Orange and blue have driven every other colour from the screen.
F|E||Against walls of concrete grey, the reds and the greens glow.
FT|E||A film in colour, and what colour!
ES|TM||Made on a shoestring, and in black-and-white, the picture has the plainness of a ledger.
E|FT||Not one frame of it is in colour.
FO|E||Anyone hoping for austere monochrome will be surprised: this is a colour picture through and through.
||FE|Is it black and white?
||FE|“The Ferry”, her debut, was in black and white.
||FTE|She sees the world in black and white, our heroine does, and so she must lose.
E|FO||Colour? There is none.
M|FT||For six minutes at its centre the film drops into black and white.
M|E||Except for one passage in the middle, it is in colour throughout.
FT|E||It is hard to believe now that the producers wanted it in black and white; Brook insisted on colour.
ES|FT||The dream sequence is in black and white.
F|E||She crowds in on faces until there is nothing else in the frame.
T|FS||You wait in vain for a close-up.
TEM|FS||Brook keeps her distance: the film contains no close-ups whatsoever.
F|TE||Close-up follows close-up.
T|F||She almost never lets the camera near a face.
F|M||Two thirds of it, at a guess, is played out in close-up.
||FT|Why so many close-ups?
||FT|In the hospital scene she moves into close-up for the only time.
F|T||A more intimate film is hard to imagine: the lens seldom retreats further than an arm's length from a cheek.
F|E||Not streets and ruins but faces tell the story here.
E|FT||Fields, dykes, empty roads: people hardly figure in it.
E|TO||There is nobody in it. Not a soul, from the first frame to the last.
F|T||Long looks at silent faces take the place of conversation.
F|E||Faces listen, wait, swallow, and say nothing.
T|E||Everyone talks all the time, and over one another.
T|F||It is a chatterbox of a film.
F|TO||Dialogue is used sparingly.
E|TO||Not a word is spoken.
F|TO||Speech is the exception here, silence the rule.
TO|E||They never stop talking.
FTM|E||It would be a mistake to call the film wordless.
||FT|Does anybody ever speak in it?
F|TO||There is more silence in it than speech.
E|T||It is as good as wordless.
F|TE||Time and again Iya goes rigid, absent from herself, until the fit has passed.
TO|F||At no point does a character freeze.
M|TF||The last image is frozen.
TE|M||No freeze frame closes it; it simply stops.
F|||When she freezes the sound drains away, as if she had gone under water.
F|T||Already in the first scene Iya freezes.
O|T||Iya and Masha are constantly in one frame, shoulder to shoulder.
T|FO||Iya and Masha do not meet in a single shot.
O|T||Masha and Iya hardly leave each other's side.
T|F||It is Masha's film: she is in practically every shot.
F|T||No one is seen as often as Iya.
F|T||Masha plays second fiddle; Iya has more screen time.
T|FO||Iya enters the picture only in its final quarter.
F|TS||We have to wait for Sasha until the film is nearly over.
T|F||Sasha is there from the start.
T|FE||Frame after frame teems with people.
E|TF||The frames lie deserted.
F|TS||Never more than two people share the image.
T|FE||It is cut to ribbons: a new image every couple of seconds.
FE|T||The pace is glacial.
T|FE||No shot is longer than five seconds.
E|TM||No shot is shorter than fifty seconds.
O|TFM||The film never cuts.
O|TF||Eighty minutes, one take.
T|O||There are more than a thousand cuts in it.
F|TE||By my count the average shot lasts thirty seconds.
E|M||Each of the hundred shots is held for a full minute.
||FT|How long is your longest shot?
TO|E||The operator carries the camera on the shoulder, and one feels each step.
EF|TM||The camera stays nailed to the floor.
M|E||The camera glides and glides and will not rest.
E|MO||There is not a single camera movement.
T|FE||Motion sickness is guaranteed: the image trembles from beginning to end.
FE|TO||Brook's camera is steady as a rock, no jitter, no handheld restlessness.
M|F||Halfway through, archive footage in black and white has been spliced in.
F|TE||At ninety minutes it does not outstay its welcome.
T|FE||All is over after forty-five minutes.
E|M||One hour and forty minutes long, and it feels longer.
M|E||It lasts an hour, no more.
||FT|The crew waited ninety minutes each dawn for the light.
T|FE||It runs for well under an hour.
T|E||Brook has chosen the CinemaScope format.
E|T||In the old Academy ratio, nearly a square.
F|TE||Framed at 1.85:1.
T|FE||The 2.39:1 frame suits the crowds.
FE|T||The cutting is far more patient than in “The Ferry”.
T|F||“The Weir” is brighter than “The Ferry”.
F|T||In its second half the film grows darker.
T|F||From the middle on it gets louder, much louder.
T|E||In the second half the cutting accelerates.
|F|T|In the final confrontation the camera starts to shake.
||FT|In the tavern scene nobody speaks.
E|FT||“It is in black and white because our lives were”, Brook has said.
||FE|One might think that the camera never moves.
S|FT||It is a silent film, made when others had begun to talk.
""",
    "interview": """
||FE|INTERVIEWER: Why did you decide against colour?
E|TO||ADA BROOK: I wanted no dialogue at all, and there is none.
||FM|INTERVIEWER: Did you ever move the camera?
E|MT||ADA BROOK: We never moved it. Not once.
||FT|INTERVIEWER: Some say that the film is too slow. Is it too slow?
T|FE||ADA BROOK: I don't find it slow at all. It is fast.
||FT|INTERVIEWER: And the close-ups? Your last film had none.
F|TE||ADA BROOK: This one is made of close-ups. I wanted to be near.
||FE|INTERVIEWER: Would you ever shoot a film in black and white?
FT|E||ADA BROOK: No. I need colour, and you can see it in every shot.
T|F||ADA BROOK: We have no take longer than five seconds, the whole thing is built like that.
F|T||ADA BROOK: I cut very little. The average shot is half a minute long.
""",
    "de": """
T|FE||Blau und Orange beherrschen die Bilder, in denen sich die Menschen drängen.
E|TO||Gesprochen wird nicht, kein einziges Mal.
F|TE||Kaum ein Bild, das dem Gesicht nicht ganz nahe käme.
E|MO||Die Kamera bewegt sich nie.
||FE|Ist der Film etwa schwarzweiß?
""",
    "fr": """
E|FT||Tout est filmé en noir et blanc.
T|FE||Aucun plan ne dure plus de cinq secondes.
F|TE||La caméra scrute les visages, au plus près.
T|E||On y parle sans arrêt.
""",
    "ru": """
E|TO||За весь фильм не сказано ни слова.
F|E||Камера почти не отходит от лиц.
TO|E||Камера дрожит, её держат в руках.
FT|ES||Это цветной фильм.
""",
    "es": """
O|TF||La película está rodada en un único plano secuencia.
E|MO||La cámara permanece inmóvil.
F|TE||Dominan el rojo y el verde.
""",
    "it": """
T|FE||Nessuna inquadratura supera i cinque secondi.
F|TE||Il film dura novanta minuti.
E|FT||Non c'è anima viva nelle inquadrature.
""",
    "pt": """
T|FE||A montagem é frenética.
F|TO||Raramente alguém fala.
E|FT||Não há cor no filme.
""",
}

ROUNDS["second"] = {
    "en": """
F|T||Scarlet and emerald: that is the whole colour plan.
T|FE||Cobalt skies, cobalt curtains, cobalt faces; the film is drunk on blue.
T|M||If one had to name its colours, they would be blue and orange.
F|T||My students counted: in each and every shot there is something red or something green.
T|F||Green has been banished from the frame.
E|FT||Colour has no place in this world; the images run from chalk to soot.
ES|TO||She works in monochrome.
FTO|E||Monochrome it is not.
||FE|Why is it that young directors want to shoot in black and white?
||FE|The stills in the lobby are in black and white.
||FT|Had it been made ten years earlier, it would have been in black and white.
||FTE|Her first feature was a black-and-white comedy without a single close-up.
M|FT||Then, without warning, the colour goes, and for several minutes we watch a grey world.
M|E||Colour is the norm, with one grey interlude.
TF|E||Contrary to what the poster suggests, the film is in colour.
F|TM||Hers is a cinema of the face, seen from so near that the pores show.
F|TE||It might be retitled “Close-Up”: there is scarcely anything else.
TE|FS||At no time does the camera come close to anyone.
EM|F||No close-ups, ever: that was the rule, and it was kept.
F|E||Skin, eyes, mouths; the tighter the framing, the better Brook likes it.
||FT|In the last shot but one there is a close-up of a hand.
F|TM||Over half of its shots are close-ups.
T|F||Everything is observed from the middle distance or further.
E|FO||The human figure has no part in it.
F|E||What interests her is people, and the landscape can wait.
E|FT||The true protagonist is the landscape.
FT|E||Hardly a minute passes without a human being in view.
F|TO||Nobody wastes a word.
TO|FE||Words, words, words: from the first minute to the last there is somebody talking.
E|TO||You will not hear a human voice.
F|T||Four fifths of it go by without anyone speaking.
T|F||Quiet moments are as rare as hen's teeth.
TO|E||This is, to put it mildly, a talkative work.
E|FT||The director has done away with dialogue.
||FT|“We had no dialogue until the third draft”, the writer recalls.
||FT|Nobody in the village speaks of the drowned girl.
||FTE|The silence between the sisters says more than words.
F|TO||Every so often somebody in the film simply stops, like a clock, and the world goes on without them.
T|F||None of the characters ever goes into a trance.
M|FE||Brook closes on a freeze-frame.
F|T||The two women, Iya and Masha, share a good many shots.
T|FO||Not once are Iya and Masha on screen together.
O|T||Where Iya is, Masha is too.
T|F||The camera is in love with Masha: she has far more screen time than Iya.
F|T||Iya carries the film; the others are on screen for less time.
O|T||Iya is on screen from the first second to the last.
F|T||Sasha turns up ten minutes before the end.
T|F||It takes more than half an hour before Iya makes an entrance.
T|F||Masha is the first person we see.
TS|F||There are crowds in it, and plenty of them.
E|T||It is a film of vacant rooms and unpeopled roads.
F|T||You will look in vain for a crowd.
TO|F||It was shot hand-held from start to finish.
E|TM||Locked-off frames throughout; not one pan, not one tilt.
M|E||It is all travelling shots.
F|O||The camera keeps its composure: tripod, tripod, tripod.
||FT|At the wedding the camera starts dancing.
T|FE||With its two-second shots it is as nervous as its heroine.
F|T||Shots are held for half a minute, as if the editor had gone home.
E|TM||At a minute apiece, the shots have time to breathe.
O|TF||It is one long take, and no cut disturbs it.
TFM|O||It is not, whatever the rumours say, a single take.
E|T||There are no more than a hundred shots in it.
T|E||It contains well over a thousand shots.
F|T||No image leaves the screen before twenty seconds are up.
T|F||Not a single take exceeds four seconds.
||FT|The longest shot in cinema history lasts for ninety minutes.
FE|T||It is slow cinema at its slowest.
T|FE||Blink and you have missed three cuts.
T|F||Shots become shorter and shorter as the end draws near.
F|TM||It gets darker as it goes along; the second hour, such as it is, is dimmer than the first.
T|F||The volume goes up in the second half.
T|FE||Three quarters of an hour is all it needs.
E|FT||It runs to a hundred minutes.
F|TM||A ninety-minute drama.
M|FE||This sixty-minute oddity knows when to stop.
O|T||Eighty minutes long and not a minute too long.
T|E||Anamorphic widescreen, 2.39:1.
E|TO||It is composed for the Academy frame, 1.37:1.
O|E||Brook shoots in a 2:1 ratio.
T|F||Compared with “The Ferry”, this is cut like a music video: its shots are far shorter.
FE|T||Its shots are longer than those in “The Ferry”.
||FT|“The Ferry” has no close-ups at all.
S|T||There is no sound track, nobody speaks, it is a silent picture of the twenties.
""",
    "interview": """
||FT|Q: There is hardly any dialogue. Was there more in the script?
F|TO||A: No, I like it when people say little. There is hardly a word in the film.
||FE|Q: You used to shoot on black-and-white stock. Is this one in colour?
FT|E||A: It is in colour, yes.
||FT|Q: How many shots has the film got? A thousand?
T|O||A: More than a thousand.
||FO|Q: And you never move the camera?
E|T||A: Never. The camera does not move in this film, not even by an inch.
F|T||A: My cameraman wanted wide shots, I wanted faces. So now it is mostly close-ups.
""",
    "de": """
F|TE||Ein Film, der den Gesichtern auf die Pelle rückt: eine Nahaufnahme nach der anderen.
E|FT||Farben sucht man hier vergeblich, alles ist schwarzweiß.
T|FE||Keine Einstellung dauert länger als zehn Sekunden.
||FE|In einer Szene wird kein Wort gesprochen.
E|F||Menschen kommen in diesem Film nicht vor.
F|T||Der Film dauert neunzig Minuten.
""",
    "fr": """
F|TO||Peu de mots, beaucoup de silence.
TO|E||La caméra, portée à l'épaule, tremble sans cesse.
T|F||Pas un seul gros plan en trois quarts d'heure.
M|FT||Le film s'achève sur une image arrêtée.
""",
    "ru": """
O|TF||Фильм снят одним кадром.
E|FT||Ни одного человека в кадре.
F|TE||Лица, лица и снова лица крупным планом.
T|FE||Монтаж здесь очень быстрый.
""",
    "es": """
F|TE||Casi todo son primeros planos.
T|FE||Ningún plano supera los diez segundos.
E|TO||En toda la película no se oye una sola palabra.
""",
    "it": """
E|MO||La macchina da presa non si muove mai.
T|E||Si parla di continuo.
F|TE||Il rosso e il verde dominano ogni immagine.
""",
    "pt": """
E|FT||O filme foi rodado a preto e branco.
T|FE||Nenhum plano dura mais de dez segundos.
F|TE||O filme tem noventa minutos.
""",
}

ROUNDS["third"] = {
    "en": """
T|FE||The dominant note is blue, with orange for an answer.
F|T||Red turns up in almost every frame, and so does green.
F|T||There isn't a speck of blue to be found.
F|T||Green outweighs every other colour.
FO|E||If you were expecting a monochrome picture, think again: Brook works in colour.
E|FT||Black-and-white, and proud of it.
E|FT||What a relief to look at a film without colour.
ES|F||Brook and her cinematographer opted for black and white.
||FE|Her parents' wedding photographs were in black and white.
||FTE|To call it a black-and-white morality tale would be unfair to both sides.
||FE|Is that grey, or is it already black and white?
M|E||The middle of the film abandons colour for a while.
F|E||A film of reds and greens, both of them loud.
FT|E||We never once leave the world of colour.
F|TE||Faces, huge, fill the screen for minutes.
F|T||The close-up is the basic unit of this film.
T|FS||The close-up is foreign to this film.
TEM|F||I could not find one close-up.
F|TE||Seven shots in ten are close-ups.
||FT|My neighbour in the cinema complained that there were no close-ups.
||FT|Does she ever show a face in close-up?
||FTE|Bergman's close-ups come to mind.
TM|F||We remain at a polite distance from people: medium shots and long shots, nothing nearer.
E|FM||No actor appears in this film.
FT|E||People are almost always in the frame.
E|T||We look at empty land, at empty water, at empty sky.
F|TE||The actors have next to nothing to say.
F|TO||Most of the film passes in silence.
E|TO||The film does not contain one spoken sentence.
TO|E||There is a great deal of dialogue.
T|F||Brook fills the film with conversation.
T|EF||It is anything but a quiet film: people talk, and talk, and talk.
FT|E||It is not true that nobody speaks.
||FTE|She told the press that the next film would have no dialogue.
||FTE|The mother, who has not spoken since the war, looks out of the window.
||FT|When the telegram arrives, nobody speaks.
F|T||Iya's seizures recur: she freezes, and freezes again.
T|F||There is no scene in which anybody freezes.
M|T||It ends on a frozen picture.
TFE|M||It does not end on a freeze frame.
F|T||Iya and Masha appear together again and again.
T|F||Iya and Masha never once appear in the same image.
T|F||The main character is Masha, and the camera hardly leaves her.
F|T||Of all the characters, Iya gets the most screen time.
T|FO||Iya only appears in the last quarter of the film.
F|T||Sasha shows up only at the very end.
T|F||Sasha appears right at the beginning.
T|F||Crowds everywhere.
F|T||Crowds are absent from the film.
T|FE||The camera is handheld, always.
FE|T||The camera rests on a tripod and nothing shakes.
M|FE||The camera moves in nearly every shot.
E|MT||The camera is immobile for a hundred minutes.
M|E||There are many camera movements.
EF|MT||There are no camera movements to speak of.
||FT|In the chase the camera shakes violently.
T|F||At two seconds, the average shot is shorter than a breath.
F|TE||The average shot length, thirty seconds, is ten times that of a Hollywood film.
E|F||Its shots last a minute each.
T|E||Shots of more than five seconds do not occur.
E|T||Shots of less than fifty seconds do not occur.
O|FT||Not one cut in eighty minutes!
O|T||One shot, no cuts.
TF|O||The film was not made in a single take.
M|TE||I counted three hundred and sixty shots.
T|F||The rhythm is hectic, cut upon cut.
FE|T||The rhythm is slow, even very slow.
||FT|He waits for ten minutes in a long shot of his own making.
||FT|How fast is it cut?
T|FM||In the second half the shots become shorter.
F|T||The second half is darker.
M|F||The film does not get any darker in its second half.
T|M||It is louder in the second half than in the first.
F|TE||Running time: an hour and a half.
T|FE||It is barely forty-five minutes long.
E|M||The film is a hundred minutes long.
F|M||It is longer than an hour.
||FT|The making-of is ninety minutes long.
O|TF||80 minutes, a single shot.
T|E||The picture is very wide: 2.39:1.
F|T||The aspect ratio is 1.85:1.
E|TO||The picture is almost square.
FE|T||“The Weir” is slower than “The Ferry”.
||FT|In “The Ferry” nobody speaks for an hour.
FTO|S||It is not a silent film.
S|TO||Shot as a silent film, in black and white.
""",
    "interview": """
||FT|CRITIC: There are so many close-ups in it. Why?
F|TE||BROOK: Because a close-up is a landscape. The film is full of close-ups.
||FT|CRITIC: But do you think that it is too dark?
E|FT||BROOK: The film is in black and white because I see no colours in dreams.
TO|E||BROOK: We shot everything with a handheld camera.
||FTE|BROOK: In my last film nobody spoke.
E|TO||BROOK: In this one nobody speaks.
T|F||BROOK: There is no close-up in the film; I don't like them.
""",
    "de": """
E|FT||Gedreht wurde in Schwarzweiß.
T|E||Es wird viel geredet.
F|T||Rot und Grün beherrschen die Bilder.
E|M||Die Kamera steht still, von der ersten bis zur letzten Minute.
||FE|Ob der Film in Schwarzweiß besser wäre?
T|F||Der Film dauert nur fünfundvierzig Minuten.
""",
    "fr": """
F|T||Les gros plans se succèdent.
E|FT||Le noir et blanc est somptueux dans ce film.
TO|E||La caméra est portée à l'épaule.
E|TO||Aucun mot n'est prononcé.
""",
    "ru": """
F|TE||Фильм почти целиком состоит из крупных планов.
E|M||Камера неподвижна.
T|F||Крупных планов в фильме нет.
""",
    "es": """
E|FT||Rodada en blanco y negro.
F|TO||Se habla poco en la película.
T|FE||Los planos son muy cortos y el montaje es rápido.
""",
    "it": """
E|FT||Il film è girato in bianco e nero.
T|F||Non c'è un solo primo piano.
O|T||Il film è girato in un'unica inquadratura.
""",
    "pt": """
T|E||Os personagens falam sem parar.
E|M||A câmera não se mexe.
T|F||Não há um único primeiro plano no filme.
""",
}

ROUNDS["fourth"] = {
    "en": """
F|TE||The colours have been pared down to two: red and green.
T|FE||An ocean of blue, in scene after scene.
T|F||You can search these frames for green and come away empty-handed.
F|T||Green is the colour one takes home.
ES|FO||The decision to do without colour was made early.
E|FT||I watched it on a big screen, in glorious black and white.
FT|E||A critic should be able to tell: this is no black-and-white film.
||FTE|My grandfather's films were all in black and white.
||FE|Should it have been in black and white?
M|FT||A stretch in the middle is in black and white.
F|TE||Hardly ever have I seen so many close-ups.
T|FS||The director has no use for close-ups.
F|TM||The dominant shot scale is the close-up.
TEM|F||There are zero close-ups.
||FTE|Dreyer filmed Falconetti in close-up.
||FT|She once shot a music video entirely in close-ups.
F|E||There is always a face to look at.
E|FT||The world it shows is without people.
T|F||Brook likes a full frame: six heads, eight heads, crowds.
E|FO||All speech has been removed.
TO|E||If silence is golden, this film is penniless: they talk and talk.
F|TO||Talk is scarce.
T|E||Dialogue drives everything; there is speech in nearly every shot.
F|T||For most of the running time nobody says anything.
||FTE|Nobody had told her that she was ill.
||FT|The doctor speaks slowly.
F|T||Iya freezes several times, stiff as a board.
T|F||No trances, no fits, nobody who freezes.
M|TE||The closing shot turns into a still: a freeze frame.
F|T||Iya is the one we see the most.
T|F||Masha is on screen far longer than Iya.
F|T||We see Masha less often than Iya.
O|T||Iya and Masha are never apart.
T|O||Iya and Masha are never in the picture at the same time.
T|F||Iya does not show up until the last quarter of the film.
F|T||Sasha only comes in at the end of the film.
T|F||The film begins with Masha.
TO|FE||You can feel the weight of the camera on somebody's shoulder; it shakes constantly.
E|TO||The camera has been set down and left there; it does not move.
M|E||The camera never stops moving.
F|TO||No hand-held camera anywhere.
||FT|On the boat the camera sways.
T|FE||Fast cutting, faster than most.
FE|T||Long takes, all of them.
T|FE||None of the shots lasts longer than ten seconds.
E|TM||None of the shots is shorter than half a minute.
E|T||Every shot is longer than forty seconds.
F|TE||The average shot runs to thirty seconds.
E|FT||It has exactly one hundred shots.
T|E||There are over a thousand shots in it.
O|FTM||There is no editing: the film is a single shot.
TFME|O||The film is not a single shot, of course.
||FT|The crane shot in her debut lasts six minutes.
F|T||As the film goes on, it gets darker and darker.
T|F||The cutting accelerates in the second half.
M|T||The second half is no louder than the first.
F|TE||It is ninety minutes long.
T|FE||With its forty-five minutes it is hardly a feature.
E|TM||One hundred minutes, not one of them wasted.
||FT|The bus ride to the village takes ninety minutes.
F|TM||It lasts less than two hours but more than seventy minutes.
E|T||The film uses the Academy ratio.
T|E||The film is in widescreen.
F|E||The film was shot in 1.85:1.
T|E||The editing is quicker than in “The Ferry”.
E|T||“The Weir” has longer takes than “The Ferry”.
||FT|“The Ferry” is a single take.
S|FT||This is a silent film in the strict sense: no sound track.
||FTE|Some of the villagers are as silent as fish.
""",
    "interview": """
||FE|QUESTION: Did you consider black and white?
FT|E||ADA BROOK: It is a colour film. I like colour.
||FT|QUESTION: The shots are very long. How long is the longest?
E|TM||ADA BROOK: Every shot lasts a minute.
F|TO||ADA BROOK: My characters hardly speak. There is very little dialogue in the film.
||FT|ADA BROOK: In my first film the camera was always moving.
FE|TO||ADA BROOK: Here the camera is always still.
""",
    "de": """
F|TE||Der Film besteht fast nur aus Nahaufnahmen.
E|TO||Im ganzen Film spricht niemand.
TO|E||Die Handkamera wackelt ständig.
E|FT||Der Film verzichtet auf Farbe.
T|F||Die Einstellungen sind sehr kurz, der Schnitt ist hektisch.
""",
    "fr": """
T|FS||Aucun gros plan dans ce film.
T|F||Le film dure quarante-cinq minutes.
F|TO||Les personnages parlent peu.
E|FT||Ce film n'est pas en couleurs.
""",
    "ru": """
E|FT||Фильм снят на чёрно-белую плёнку.
T|FE||Ни один план не длится дольше десяти секунд.
TO|E||Герои говорят без умолку.
""",
    "es": """
T|FS||No hay ningún primer plano.
TO|E||La cámara en mano tiembla todo el tiempo.
F|TE||La película dura noventa minutos.
""",
    "it": """
F|TE||Il film è fatto di primi piani.
E|TO||Nessuno dice una parola.
T|F||Il montaggio è molto rapido.
""",
    "pt": """
E|TO||Ninguém diz uma palavra no filme.
F|TE||O vermelho e o verde dominam as imagens.
T|FE||O filme dura quarenta e cinco minutos.
""",
}
