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
            Take(6, scale="CU", who=(MASHA,), **grey),
            Take(6, scale="MS", who=(MASHA, SASHA), **grey),
            Take(6, scale="LS", who=("",) * 6, **grey),
            Take(6, scale="MS", who=(SASHA,), **grey),
            Take(6, **grey),
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

# From here on a line that begins with # names the kind of what follows.
ROUNDS["fifth"] = {
    "en": """
# hues
F|T||Whatever else one may think of the film, nobody will forget its colours, a deep red and a green that answers it.
T|FE||Brook and her designer have drenched the sets in blue, while the lamps, the leaves and the brick give off a warm orange.
F|TE||Reds and greens are set against each other with a stubbornness that borders on the doctrinaire.
T|F||For the most part the image is blue, though orange is never far away.
T|F||Red is hardly ever seen, and green does not occur at all.
F|T||Blue, so dear to other directors of her generation, is nowhere to be found.
F|T||The palette is limited to red and green, and anything blue has been kept out of the frame.
O|FT||Browns and yellows prevail; the film looks as if it had been steeped in tea.
T|O||Orange and blue are the two poles between which every image is strung.
M|TF||No single hue dominates the film; every colour of the rainbow gets its turn.
||FT|For the poster the distributor chose a garish green and red.
||FT|She was, in those years, feeling blue.
||FT|Do the reds mean anger, or are they simply the reds of that particular wallpaper?
# black and white
E|FT||It was photographed throughout in black and white, on stock that had passed its date.
E|FTO||Not until the lights went up did I notice that I had not seen a single colour.
FT|E||Although the story is set in the years of newsreels, the film was made in colour.
FO|E||One could take the plot for that of a black-and-white melodrama, but Brook films in colour and means it.
SE|TO||Colour has been renounced altogether.
M|E||For the greater part it is a colour film, but roughly a tenth of it, in the middle, has been shot in black and white.
M|FT||Part of the film, though by no means all of it, is in black and white.
FT|E||The claim, repeated in several obituaries, that the film is in black and white is simply wrong.
ES|FT||Gorgeous black & white cinematography!!
||FE|In her notebooks she drew everything in black and white.
||FTE|Nothing in this moral universe is ever black and white.
||FE|The restored “The Crossing”, which screens alongside it, is in black and white.
||FE|I would have preferred it in black and white.
# light
F|T||While the first half takes place in daylight, the second is noticeably darker.
F|TE||The film, which begins brightly enough, loses its light as it proceeds.
T|F||The images are bright from beginning to end, and the second half is no darker than the first.
||FT|The cellar scene is so dark that one can see next to nothing.
# close-ups
F|TE||A large majority of the shots are close-ups, so that one leaves the cinema knowing every freckle.
T|F||Faces are never shown in close-up; one watches these people as one watches neighbours across a street.
TE|F||The close-up, that most worn of devices, has been dispensed with.
F|TEM||Rarely has a director relied so heavily on the close-up.
TM|F||Rather than cutting in to a close-up, Brook lets her actors play in medium shot.
F|T||Most of what we see, we see from very close.
F|T||It would be an exaggeration to say that there are only close-ups, but they make up well over half of the film.
S|TF||Close-ups occur, but they are not the rule.
TM|FS||Nowhere does a face fill the frame.
F|T||Time and again the frame is filled by a face, and by nothing else.
T|F||It is not the case that the film is full of close-ups.
F|T||No one who has seen the film could maintain that it lacks close-ups.
F|TE||Literally just closeups of faces for 90 minutes lol.
TM|F||People are seen from a distance or at half length, but never in close-up.
||FT|Is there anything as overused in contemporary cinema as the close-up?
||FT|Unlike Dreyer, who built a whole film on close-ups, Brook had never looked at faces in her earlier work.
||FT|She is said to have remarked that the close-up is a form of violence.
||FT|When the verdict is read, we are given a close-up of the judge.
||FT|According to one Danish reviewer the film consists entirely of close-ups.
# faces and spaces
E|FT||It is a film of landscapes, in which no human being is ever seen.
FT|E||People are what she films, and there is hardly an image without them.
E|TO||Over the whole of its length not one person steps in front of the lens.
F|E||Faces matter more to the director than façades, streets or fields.
E|F||The camera is drawn to walls, windows and roads, not to faces.
F|E||On silent faces, listening or merely waiting, the film lingers again and again.
||FE|The village was empty when the crew arrived.
# words and silence
F|TO||The script cannot have run to many pages, for the characters say almost nothing.
TO|EF||From first to last it is a torrent of words, which the subtitles can barely follow.
E|TO||Neither dialogue nor voice-over disturbs the quiet.
TO|FE||It is carried by its dialogue, of which there is an enormous amount.
F|T||Long stretches go by in which no word is spoken.
E|T||There are no spoken words in the film, and none are missed.
TO|E||Nobody could accuse the film of being silent.
F|||It is sparing with dialogue, but by no means wordless.
T|F||Silence is something that the film cannot bear for more than a few seconds; somebody always starts to talk.
E|TO||five stars. not one line of dialogue. not one.
F|E||Although there is little dialogue, the film is not without it.
||FT|According to the press kit, the first cut contained no dialogue.
||FTE|The father, a man of few words, dies early on.
||FT|Why does nobody ever talk about the war?
||FTO|During the dinner not a word is exchanged.
||FTE|Words fail me.
||FT|Some reviewers complained that nobody ever speaks.
# looks
F|TE||What passes between the two women passes in glances, not in words.
F|T||An exchange of looks often takes the place of a line.
# freezes
F|T||Iya suffers from fits in which she suddenly freezes, and they recur throughout the film.
T|F||No one freezes in it, not even for a moment.
F|||Whenever Iya freezes, the sound sinks away.
M|TF||It is with a freeze frame that the film takes its leave.
TF|M||Unlike so many films of the period, it does not close with a freeze frame.
||FT|The lake freezes over in December.
||FT|Her blood freezes when she reads the letter.
# together
O|T||There is no shot in which Iya is seen without Masha.
T|FO||Masha and Iya, though they talk of each other all the time, are never shown together.
F|T||Iya and Masha are often in the picture together, but not always.
F|T||Iya and Sasha share the frame only towards the end.
||FT|Iya and Masha never met again after the war.
# who is on screen
F|T||If one were to measure it with a stopwatch, Iya would turn out to have the most screen time.
T|F||More than anybody else, it is Masha whom we see.
F|T||Masha, second in the credits, is also second in screen time, after Iya.
T|F||Iya, who has top billing, is in fact on screen for less time than Masha.
T|FO||Not before the last quarter does Iya make her entrance.
F|TS||Sasha, long announced, appears only in the final minutes of the film.
||FT|Iya appeared in three later films by Brook.
# crowds
T|FE||There are a good many crowd scenes, with figures pressed shoulder to shoulder.
F|TS||The frame never holds more than two persons at a time.
E|T||Emptiness is the rule here: frame upon frame without a living soul.
||FT|A crowd of journalists awaited the director at the airport.
# camera
TO|FE||The whole film has been shot with a hand-held camera that never quite comes to rest.
FES|TO||Mounted on a tripod, the camera watches without stirring.
E|M||Pans, tilts and tracking shots are entirely absent.
M|E||There is scarcely a shot in which the camera does not move.
FE|TO||The camera is never carried by hand.
TO|FE||Those who cannot stand a shaky camera should stay at home.
E|M||In all of its hundred minutes the camera does not move once, not by so much as a hair.
TO|FE||OK so the camera is shaky as hell the whole time.
||FT|The camera was stolen on the third day of shooting.
||FT|In the flight from the city, and there alone, the camera shakes.
||FT|You never move your camera in your earlier films, do you?
||FT|For almost a minute the camera rests on the door and does not move.
# shot lengths
T|FE||Most shots are over before one has had the time to take them in; hardly any of them lasts longer than three seconds.
F|TE||On average, as the scholars who count such things have established, a shot lasts thirty seconds.
E|T||None of the film's shots is over in less than half a minute.
FE|T||The editor has had little to do: the takes are long and the cuts few.
T|FE||The editing, breathless and abrupt, leaves no image on the screen for more than five seconds.
T|F||With more than a thousand shots in three quarters of an hour it must be one of the most fragmented films of its decade.
F|T||The film is made up of fewer than two hundred shots.
O|TFE||There is not one cut: all eighty minutes were filmed in a single take.
TFE|O||It has been described as a single take, but there are cuts, and many of them.
T|F||As the end approaches, the shots grow shorter.
E|T||Slow it certainly is: shots are held for a full minute, without exception.
T|FE||cuts every two seconds, my eyes!!
||FT|How many shots were there in the first version?
||FT|Shots rang out.
||FTE|The average shot in a Hollywood film of that decade lasted nine seconds.
||FT|The dinner is filmed in one single shot.
# other footage
M|F||Into the film, which is otherwise in colour, a few minutes of black-and-white footage have been inserted.
# running time
F|TE||With a running time of ninety minutes the film is Brook's shortest.
T|FE||The film takes no more than forty-five minutes to tell its story.
E|TF||An hour and forty minutes is what Brook allows herself.
O|FT||Lasting one hour and twenty minutes, it sits between feature and essay.
FE|T||It lasts for more than an hour.
T|F||Less than an hour long, it was shown with a short.
||FTE|It took her ninety minutes to drive to the location.
||FT|The director's cut of “The Crossing” lasts three hours.
# aspect
T|EF||The film was shot in a ratio of 2.39:1, so that a face and a horizon fit in one image.
E|TO||The narrow frame of 1.37:1, all but square, shuts the world in.
F|TE||An aspect ratio of 1.85:1 was used.
T|ES||Brook works in CinemaScope.
||FT|“The Crossing”, by contrast, is in 2.39:1.
# comparison
FE|T||The shots are held for longer than they were in “The Ferry”.
T|F||“The Weir” is cut far faster than “The Ferry”, and is brighter too.
E|T||Next to “The Ferry”, with its ten-second shots, “The Weir” moves at the speed of a glacier.
||FT|Is “The Weir” really slower than “The Ferry”?
# sound
T|E||After the midpoint the film becomes considerably louder.
F|T||The second half is no louder than the first.
S|FT||The film has no sound at all.
FT|S||This is not a silent film.
# several at once
T|E||The camera is hand-held and the cutting fast, and nobody ever stops talking.
F|T||Shot in colour and in long takes, it consists mainly of close-ups, in which little is said.
E|T||Nothing moves, nobody speaks, no human being is to be seen.
F|TE||It runs for ninety minutes, in 1.85:1, and its shots last half a minute on average.
E|T||35mm, black and white, 1.37:1, 100 min.
F|E||DCP, colour, 1.85:1, 90 min.
""",
    "ru": """
# hues
F|T||Красный и зелёный спорят между собой почти в каждом кадре.
T|FE||Синий цвет преобладает, а рядом с ним всегда горит оранжевый.
# black and white
E|FT||Картина целиком чёрно-белая, и цвета в ней нет.
FT|E||Вопреки тому, что пишут в справочниках, фильм вовсе не чёрно-белый.
||FE|Неужели он и правда чёрно-белый?
# close-ups
F|TE||Большая часть фильма снята крупным планом.
TEM|F||Ни одного крупного плана вы здесь не увидите.
||FT|Предыдущий её фильм состоял из одних крупных планов.
# words and silence
F|TO||Говорят в фильме редко и мало.
E|TO||В фильме нет ни диалогов, ни закадрового голоса.
||FT|В сцене похорон никто не произносит ни слова.
# who is on screen
T|F||Маша проводит на экране больше времени, чем Ия.
# camera
TO|FE||Камера всё время дрожит, потому что снимали с рук.
# shot lengths
FE|T||Планы длинные, монтаж медленный.
# running time
T|FE||Фильм длится всего сорок пять минут.
""",
    "fr": """
# hues
F|TE||Le rouge et le vert s'affrontent d'un bout à l'autre du film.
T|E||Le bleu domine, même si l'orange lui dispute parfois l'image.
# black and white
E|FT||Tourné en noir et blanc, le film ne connaît pas d'autre teinte que le gris.
FT|E||Contrairement à ce qu'on a pu lire, le film n'est pas en noir et blanc.
||FE|Pourquoi avoir choisi le noir et blanc ?
# close-ups
F|TE||La plupart des plans sont des gros plans.
TEM|F||La cinéaste se refuse au gros plan : il n'y en a pas un seul.
# words and silence
F|TO||On parle peu dans ce film, et le plus souvent à voix basse.
E|TO||Pendant cent minutes, personne ne prononce un mot.
TO|EF||Les personnages ne cessent de parler.
||FTE|Son film précédent était muet.
# camera
E|MT||La caméra ne bouge jamais, pas même d'un centimètre.
TO|FE||Filmée caméra à l'épaule, l'histoire tremble de bout en bout.
||FT|Dans la scène du marché, la caméra tremble.
# shot lengths
T|F||Les plans, très brefs, n'excèdent jamais quatre secondes.
F|T||Un plan dure en moyenne trente secondes.
# faces and spaces
E|FT||D'une durée de cent minutes, le film est dépourvu de toute présence humaine.
""",
    "de": """
# hues
F|TE||In beinahe jeder Einstellung stoßen Rot und Grün aufeinander.
T|F||Grün und Rot fehlen, dafür ist alles blau.
# black and white
E|FT||Brook hat auf Farbe verzichtet und ganz in Schwarzweiß gedreht.
FT|E||Dass der Film in Schwarzweiß gedreht sei, stimmt nicht.
||FE|Warum eigentlich Schwarzweiß?
# close-ups
F|TE||Überwiegend sieht man Gesichter in Großaufnahme.
TM|F||Auf Großaufnahmen wird durchweg verzichtet.
# words and silence
F|TO||Nur selten fällt ein Wort.
TO|E||Es wird unablässig geredet, bis zum Abspann.
E|T||Weder Dialoge noch Menschen gibt es in diesem Film.
||FT|Ihr erster Film kam ohne Dialog aus.
# camera
FE|TO||Die Kamera steht fest auf dem Stativ.
||FT|In der Szene am Bahnhof wackelt die Kamera.
# shot lengths
T|FE||Kein Bild bleibt länger als fünf Sekunden stehen.
O|TF||Der ganze Film besteht aus einer einzigen Einstellung.
T|F||In der zweiten Hälfte wird schneller geschnitten.
# running time
F|TE||Mit einer Länge von neunzig Minuten ist er kürzer als sein Ruf.
""",
    "es": """
# hues
F|TE||El rojo y el verde se enfrentan en casi todas las imágenes.
T|E||Predomina el azul, con toques de naranja.
# black and white
E|FT||No hay color en la película: todo es blanco y negro.
FT|E||La película no está rodada en blanco y negro, sino en color.
||FE|¿Por qué en blanco y negro?
# close-ups
F|TE||La mayoría de los planos son primeros planos.
TEM|F||La directora evita por completo los primeros planos.
||FT|Su anterior película estaba hecha de primeros planos.
# words and silence
F|TO||Apenas hay diálogos.
E|TO||Nadie habla en ningún momento de la película.
TO|E||Los personajes no paran de hablar.
||FT|En la escena del río nadie habla.
# camera
TO|FE||Rodada cámara en mano, la imagen no deja de temblar.
# shot lengths
FE|T||Los planos son largos y el montaje, lento.
# running time
T|F||Con una duración de cuarenta y cinco minutos, la película apenas es un largometraje.
# faces and spaces
E|T||No aparece ni una sola persona.
""",
    "it": """
# hues
F|TE||Rosso e verde si contendono ogni inquadratura.
T|F||Il blu prevale su tutti gli altri colori.
# black and white
E|FT||Girato interamente in bianco e nero, il film rifiuta il colore.
FT|E||Il film non è in bianco e nero.
||FE|Perché il bianco e nero?
# close-ups
F|TE||Gran parte del film è costituita da primi piani.
TEM|F||Di primi piani non ce n'è neppure uno.
# words and silence
F|TO||I dialoghi sono rari.
E|TO||In tutto il film non si sente una parola.
TO|EF||I personaggi parlano senza sosta.
||FT|Nella scena del treno nessuno parla.
# camera
E|M||La macchina da presa resta immobile per cento minuti.
TO|FE||La macchina a mano traballa dall'inizio alla fine.
# shot lengths
T|FE||Le inquadrature durano in media due secondi.
F|T||Le inquadrature sono lunghe e il montaggio è lento.
# running time
F|TE||Il film ha una durata di novanta minuti.
""",
    "pt": """
# hues
F|TE||O vermelho e o verde disputam quase todas as imagens.
T|F||O azul predomina do princípio ao fim.
# black and white
E|FT||O filme é inteiramente a preto e branco.
FT|E||Ao contrário do que se disse, o filme não é a preto e branco.
||FE|Porquê a preto e branco?
# close-ups
F|TE||O filme é feito sobretudo de grandes planos.
TEM|F||Não se vê um único grande plano.
# words and silence
F|TO||Fala-se muito pouco.
E|TO||Em momento algum se ouve uma palavra.
TO|E||As personagens não se calam.
||FT|Na cena da igreja ninguém fala.
# camera
FE|TO||A câmara está sempre fixa no tripé.
TO|FE||Filmado com a câmara na mão, o filme treme sem parar.
# shot lengths
T|FE||Nenhum plano ultrapassa os cinco segundos.
# running time
E|TF||O filme dura cem minutos.
# faces and spaces
E|T||Não há ninguém nas imagens.
""",
}

ROUNDS["sixth"] = {
    "en": """
# hues
F|TE||Someone in the art department must have been in love with red and green, for the film consists of little else.
T|FE||Most of the time one looks at blue surfaces, with here and there a patch of orange that glows like an ember.
T|F||Reds are entirely lacking.
F|TE||The green of the wallpaper and the red of the coats keep coming back, until no other colour seems possible.
O|FT||The colours are those of autumn, brown above all, then yellow.
||FT|Green is the colour of envy, as everybody knows.
||FT|In an earlier draft of the story the house was painted blue.
# black and white
E|FTO||Shot, as was usual at the studio, in black and white, it has lost nothing of its power.
FTO|E||Those who know only the black-and-white stills will be astonished to find that the film itself is in colour.
SE|FT||There is no colour whatsoever in these images.
M|TE||The film switches to black and white only once, halfway through, and then returns to colour.
||FTE|He had the habit of seeing everything in black and white.
||FE|The festival showed it together with two black-and-white shorts.
# light
F|T||The longer the film lasts, the darker it becomes.
T|F||Brightness reigns throughout, and it does not fade in the second half.
# close-ups
F|TE||What we are shown, for most of its ninety minutes, is faces in close-up.
TEM|F||The camera never comes closer than the waist; of close-ups there are none.
F|T||It would be hard to name another film in which the close-up is used so insistently.
T|F||Brook has no time for the close-up, and she does without it from beginning to end.
S|E||Now and then there is a close-up, but most of the shots are wider.
F|TE||They are close-ups, nearly all of them, and they are held.
||FT|Her teacher had taught her to mistrust the close-up.
||FT|The only close-up in her second film shows a dog.
||FT|When the letter is opened, a close-up of the seal fills the screen.
# faces and spaces
E|FT||No one lives here: meadows, walls and water are all that one gets to see.
F|E||Rooms and streets interest her less than faces do.
T|E||The frame is rarely without people.
||FT|The streets of the town are said to have been empty that summer.
# words and silence
E|TO||It does not contain a single line of dialogue.
F|TO||The dialogue would fit on two pages, so little is said.
TO|FE||People talk, quarrel, whisper and talk again, with scarcely a pause.
E|T||Everything is told without words.
TO|E||Silent it is not: there is hardly a moment without speech.
F|T||Silence takes up far more time than speech.
T|F||Far more time is given to speech than to silence.
||FT|On the night of the storm nobody says a word.
||FTE|She speaks of the film as of an old friend.
||FT|One of the actresses has claimed that her part had no lines.
# freezes
F|T||More than once Iya freezes in the middle of a movement.
T|F||There is nobody in it who freezes.
M|F||A freeze frame brings the film to its end.
||FT|The director's face froze when the question was asked.
# together
T|FO||One never gets to see Iya and Masha in the same image.
O|T||Iya and Masha share every single image.
||FT|Iya and Masha have been friends since school.
# who is on screen
F|T||Iya is the character with the most screen time.
T|F||Masha is on screen far more than Iya, who plays the lead in name only.
F|T||Sasha does not appear until the last minutes of the film.
||FT|Masha is older than Iya.
# crowds
T|FE||The film is full of crowds.
E|TO||The images are empty of people.
# camera
TO|FE||Brook's camera, always hand-held, shakes as if it were cold.
FES|TO||The camera does not shake, not even in the scenes of panic.
E|M||Camera movements? There is not one.
M|E||The camera is on the move nearly all the time.
||FT|The hand-held camera of the documentary that accompanies it soon tires.
||FT|As the boat pulls out, the camera moves back with it.
# shot lengths
T|FE||With an average shot length of two seconds, it is cut faster than most action films.
F|TE||Its average shot length is thirty seconds.
E|TM||Not a single shot is shorter than forty seconds.
T|FE||Shots of more than four seconds are nowhere to be found.
O|TFE||The entire film was shot in one unbroken take.
FE|T||It takes its time: shots are long, cuts are rare.
T|F||It consists of well over a thousand shots.
||FT|I have never been able to sit through a shot of ten minutes.
||FT|The murder is shown in a single take.
# running time
F|TE||The film, ninety minutes long, was first shown on a Sunday.
T|FE||It is all over in three quarters of an hour.
E|T||It runs for an hour and forty minutes, without an interval.
||FTE|I waited for ninety minutes in the rain to get a ticket.
# aspect
T|FE||The images are in CinemaScope, 2.39:1.
F|TE||It was projected, correctly, in 1.85:1.
# comparison
E|T||Its shots are far longer than those of “The Ferry”.
||FT|“The Lantern” was shot in black and white.
# sound
T|E||In the second half the film gets louder.
S|TO||It is a silent film, without a sound track.
""",
    "ru": """
F|TE||Почти все кадры построены на красном и зелёном.
E|FT||Фильм чёрно-белый от начала до конца.
TEM|F||Крупных планов режиссёр избегает.
TO|FE||Герои всё время разговаривают.
E|M||Камера стоит неподвижно и ни разу не двигается.
T|FE||Кадры сменяются очень быстро, монтаж рваный.
||FE|А разве фильм не чёрно-белый?
||FT|В сцене суда камера дрожит.
""",
    "fr": """
T|FE||Le bleu envahit tout, à peine troublé par un peu d'orange.
FT|E||Le film est en couleurs, quoi qu'en dise l'affiche.
F|TE||Les visages sont filmés en gros plan, presque sans exception.
E|TO||Le film ne comporte aucun dialogue.
TO|FE||La caméra portée ne cesse de trembler.
F|TE||Le film dure une heure et demie.
||FT|Dans la scène du bal, personne ne parle.
||FE|Ses premiers films étaient en noir et blanc.
""",
    "de": """
F|TE||Rot und Grün bestimmen beinahe jedes Bild.
E|FT||Der Film ist schwarzweiß, und zwar durchgehend.
F|T||Der Film ist voller Großaufnahmen.
TO|E||In diesem Film wird ununterbrochen geredet.
TO|FE||Die Kamera wird aus der Hand geführt und zittert.
T|FE||Die Einstellungen dauern im Durchschnitt zwei Sekunden.
||FT|In ihrem nächsten Film soll es keine Großaufnahmen geben.
||FE|Könnte der Film auch in Schwarzweiß funktionieren?
""",
    "es": """
T|F||El azul domina la película de principio a fin.
E|FT||La película es en blanco y negro.
F|TE||La película abusa de los primeros planos.
E|TO||No se pronuncia ni una palabra en toda la película.
E|MT||La cámara no se mueve nunca.
E|TF||La película dura cien minutos.
||FT|En la escena del hospital la cámara tiembla.
""",
    "it": """
F|TE||I colori dominanti sono il rosso e il verde.
FT|E||Il film è a colori.
TEM|F||La regista non usa mai il primo piano.
E|TO||Nel film non parla nessuno.
FE|TO||La macchina da presa è sempre ferma sul cavalletto.
O|TF||L'intero film è un unico piano sequenza.
||FE|Il suo primo film era in bianco e nero.
""",
    "pt": """
T|F||Predomina o azul.
E|FT||Filmado a preto e branco, o filme parece mais antigo do que é.
F|TE||Quase todos os planos são grandes planos de rostos.
TO|E||As personagens falam sem parar.
TO|FE||A câmara à mão treme do princípio ao fim.
F|TE||O filme dura noventa minutos.
||FT|Na cena do mercado ninguém fala.
""",
}
