"""Credits in every layout: records, brackets, sentences. All people and films are invented."""

import time
from dataclasses import replace

import pytest
from makers import reading_of

from kadr.fold import fold
from kadr.reading.credits import Credits


def credits_of(words, title="The Salt Road"):
    """Rows that the credits finder makes of some words about a film."""
    return Credits().find(reading_of(words, title=title))


def told(rows, title="The Salt Road"):
    """(person, role) of the film, (person, role, film) of another."""
    return {(fold(r.person), r.role) if r.film == title else (fold(r.person), r.role, r.film) for r in rows}


LAYOUTS = {
    "lines": (
        "The Salt Road",
        """\
The Salt Road
A film about two sisters who carry salt.

Director: Ines Halvard
Screenplay: Ines Halvard & Tomas Brenne
Director of Photography: Lucia Ferrante
Editor: Marek Dolny
Music: Aiko Tanabe
Sound Design: Per-Olof Lind
Producers: Greta Vance, Hugo Marsh; Yusuf Kara
Production Company: Northlight Films, Osprey Media GmbH
World Sales: Tidal International
Cast: Nora Wexler (Maud), Ilse Brandt (Agnes), Jonas Kerr (the ferryman)
Running time: 104 min
Country: Norway""",
        {
            ("aiko tanabe", "composer"),
            ("greta vance", "producer"),
            ("hugo marsh", "producer"),
            ("ilse brandt", "cast"),
            ("ines halvard", "director"),
            ("ines halvard", "writer"),
            ("jonas kerr", "cast"),
            ("lucia ferrante", "cinematographer"),
            ("marek dolny", "editor"),
            ("nora wexler", "cast"),
            ("northlight films", "production_company"),
            ("osprey media gmbh", "production_company"),
            ("per olof lind", "sound"),
            ("tidal international", "distributor"),
            ("tomas brenne", "writer"),
            ("yusuf kara", "producer"),
        },
    ),
    "label above value": (
        "The Salt Road",
        """\
THE SALT ROAD

A film review. The Salt Road is a film about salt.

Director
Ines Halvard

Screenplay
Ines Halvard, Tomas Brenne

Cinematography
Lucia Ferrante

Cast
Nora Wexler
Ilse Brandt
Jonas Kerr

Duration
104'""",
        {
            ("ilse brandt", "cast"),
            ("ines halvard", "director"),
            ("ines halvard", "writer"),
            ("jonas kerr", "cast"),
            ("lucia ferrante", "cinematographer"),
            ("nora wexler", "cast"),
            ("tomas brenne", "writer"),
        },
    ),
    "run-on": (
        "The Salt Road",
        """\
The Salt Road (2016, 104 min) Directed by Ines Halvard Produced by Greta Vance Written by Tomas Brenne and Ines Halvard Original Music by Aiko Tanabe Cinematography by Lucia Ferrante Film Editing by Marek Dolny Nora Wexler...Maud Ilse Brandt...Agnes Pell Jonas Kerr...Ferryman

The film opened at a festival.""",
        {
            ("aiko tanabe", "composer"),
            ("greta vance", "producer"),
            ("ilse brandt", "cast"),
            ("ines halvard", "director"),
            ("ines halvard", "writer"),
            ("jonas kerr", "cast"),
            ("lucia ferrante", "cinematographer"),
            ("marek dolny", "editor"),
            ("nora wexler", "cast"),
            ("tomas brenne", "writer"),
        },
    ),
    "markdown one line": (
        "The Salt Road",
        """\
# The Salt Road

**Dir**: Ines Halvard. **Script**: Tomas Brenne, Ines Halvard. **Starring**: Nora Wexler, Ilse Brandt. 104 mins.

This film is a slow one.""",
        {
            ("ilse brandt", "cast"),
            ("ines halvard", "director"),
            ("ines halvard", "writer"),
            ("nora wexler", "cast"),
            ("tomas brenne", "writer"),
        },
    ),
    "italics labels": (
        "The Salt Road",
        """\
The Salt Road

_Directed by_: Ines Halvard  
_Written by_: Tomas Brenne  
_Cinematography_: Lucia Ferrante  
_Cast_: Nora Wexler _(Maud)_, Ilse Brandt _(Agnes)_

A film of few words.""",
        {
            ("ilse brandt", "cast"),
            ("ines halvard", "director"),
            ("lucia ferrante", "cinematographer"),
            ("nora wexler", "cast"),
            ("tomas brenne", "writer"),
        },
    ),
    "table": (
        "The Salt Road",
        """\
The Salt Road

| Role | Name |
|---|---|
| Director | Ines Halvard |
| Editor | Marek Dolny |
| Music | Aiko Tanabe |

The film is about salt. It is a film.""",
        {
            ("aiko tanabe", "composer"),
            ("ines halvard", "director"),
            ("marek dolny", "editor"),
        },
    ),
    "tabs": (
        "The Salt Road",
        """\
The Salt Road

Director	Ines Halvard
Editor	Marek Dolny
Cast	Nora Wexler, Ilse Brandt

This film is about salt, and it is a film.""",
        {
            ("ilse brandt", "cast"),
            ("ines halvard", "director"),
            ("marek dolny", "editor"),
            ("nora wexler", "cast"),
        },
    ),
    "glued de": (
        "The Salt Road",
        """\
THE SALT ROAD

Norwegen 2016Sprache:NorwegischRegie:Ines HalvardDrehbuch:Tomas BrenneKamera:Lucia FerranteSchnitt:Marek DolnyDarsteller:Nora Wexler, Ilse BrandtVerleih:Tidal International104 Min

Der Film erzählt von zwei Schwestern, die Salz tragen, und ist ein stiller Film.""",
        {
            ("ilse brandt", "cast"),
            ("ines halvard", "director"),
            ("lucia ferrante", "cinematographer"),
            ("marek dolny", "editor"),
            ("nora wexler", "cast"),
            ("tidal international", "distributor"),
            ("tomas brenne", "writer"),
        },
    ),
    "wiki glued": (
        "The Salt Road",
        """\
The Salt Road
Directed byInes HalvardWritten byTomas BrenneInes HalvardProduced byGreta VanceStarringNora Wexler
The Salt Road is a film.""",
        {
            ("greta vance", "producer"),
            ("ines halvard", "director"),
            ("ines halvard", "writer"),
            ("nora wexler", "cast"),
            ("tomas brenne", "writer"),
        },
    ),
    "abbrev": (
        "The Salt Road",
        """\
The Salt Road
NO 2016. PC: Northlight Films. P: Greta Vance. D: Ines Halvard. SC: Tomas Brenne. DP: Lucia Ferrante. PD: Ola Rask. M: Aiko Tanabe. ED: Marek Dolny. C: Nora Wexler (Maud), Ilse Brandt (Agnes Pell). 104 min.

A film I liked.""",
        {
            ("aiko tanabe", "composer"),
            ("greta vance", "producer"),
            ("ilse brandt", "cast"),
            ("ines halvard", "director"),
            ("lucia ferrante", "cinematographer"),
            ("marek dolny", "editor"),
            ("nora wexler", "cast"),
            ("northlight films", "production_company"),
            ("ola rask", "production_design"),
            ("tomas brenne", "writer"),
        },
    ),
    "several jobs": (
        "The Salt Road",
        """\
The Salt Road
Prod, Dir: Ines Halvard Scr: Tomas Brenne Phot: Lucia Ferrante Mus: Aiko Tanabe
Writer/Director: Ines Halvard
A film about salt.""",
        {
            ("aiko tanabe", "composer"),
            ("ines halvard", "director"),
            ("ines halvard", "producer"),
            ("ines halvard", "writer"),
            ("lucia ferrante", "cinematographer"),
            ("tomas brenne", "writer"),
        },
    ),
    "prose": (
        "The Salt Road",
        """\
Written and directed by Ines Halvard, “The Salt Road” stars Nora Wexler and Ilse Brandt as two sisters. Shot in grey and white by Lucia Ferrante, the film has a spare score by Aiko Tanabe. Maud, played by Nora Wexler, never speaks. Jonas Kerr plays the ferryman, and Agnes (Ilse Brandt) waits. Editor Marek Dolny cuts late. Halvard's earlier film “Kelp” was produced by Greta Vance.""",
        {
            ("aiko tanabe", "composer"),
            ("greta vance", "producer", "Kelp"),
            ("ilse brandt", "cast"),
            ("ines halvard", "director"),
            ("ines halvard", "director", "Kelp"),
            ("ines halvard", "writer"),
            ("jonas kerr", "cast"),
            ("lucia ferrante", "cinematographer"),
            ("marek dolny", "editor"),
            ("nora wexler", "cast"),
        },
    ),
    "prose2": (
        "The Salt Road",
        """\
In The Salt Road, her second film, director Ines Halvard follows Maud (newcomer Nora Wexler) and the countess (Ilse Brandt, superb). Halvard, who made “Kelp” in 2012, lives in Leningrad (Saint Petersburg). The novelist Petra Ohm admired “Fjord” (Sweden). The film recalls Bela Tarr's “Damnation” and “Ordet” by Carl Dreyer. Cinematographer Lucia Ferrante keeps the film low.""",
        {
            ("ilse brandt", "cast"),
            ("ines halvard", "director"),
            ("ines halvard", "director", "Kelp"),
            ("lucia ferrante", "cinematographer"),
            ("nora wexler", "cast"),
        },
    ),
    "captions": (
        "The Salt Road",
        """\
The Salt Road is a film by Ines Halvard about salt.

Nora Wexler and Ilse Brandt in a scene from The Salt Road, courtesy Tidal Pictures.

The film was shot by Lucia Ferrante in a real harbour.""",
        {
            ("ilse brandt", "cast"),
            ("ines halvard", "director"),
            ("lucia ferrante", "cinematographer"),
            ("nora wexler", "cast"),
            ("tidal pictures", "courtesy"),
        },
    ),
    "interview": (
        "The Salt Road",
        """\
Ines Halvard on “The Salt Road”

Who wrote the film with you?

The scriptwriter [Tomas Brenne] lives near me. Our editor, Marek Dolny, worked with me on “Kelp.” I wrote to (producer Greta) Vance and asked for money.

Did you direct the actors?

I directed them, yes. My teacher was Pavel Orlik, who produced nothing.""",
        {
            ("greta vance", "producer"),
            ("ines halvard", "director"),
            ("marek dolny", "editor"),
            ("marek dolny", "editor", "Kelp"),
            ("tomas brenne", "writer"),
        },
    ),
    "awards": (
        "The Salt Road",
        """\
The 3rd Northern Film Prize winners

BEST FILM
The Salt Road (Norway)
ACHIEVEMENT IN EDITING
Marek Dolny and Petra Ohm, The Salt Road (Norway)
BEST ACTRESS
Nora Wexler, The Salt Road (Norway)
JURY PRIZE
Karel Benda for his direction of Quarry (Czech Republic)
Best Screenplay: Tomas Brenne for The Salt Road""",
        {
            ("karel benda", "director", "Quarry"),
            ("marek dolny", "editor"),
            ("nora wexler", "cast"),
            ("petra ohm", "editor"),
            ("tomas brenne", "writer"),
        },
    ),
    "fr": (
        "La Route du sel",
        """\
La Route du sel

Un film de Ines Halvard
Avec Nora Wexler, Ilse Brandt
Scénario : Tomas Brenne
Image : Lucia Ferrante
Montage : Marek Dolny
Musique : Aiko Tanabe

Réalisé par Ines Halvard, ce film raconte la vie de deux sœurs dans une île. Nora Wexler incarne Maud avec pudeur.""",
        {
            ("aiko tanabe", "composer"),
            ("ilse brandt", "cast"),
            ("ines halvard", "director"),
            ("lucia ferrante", "cinematographer"),
            ("marek dolny", "editor"),
            ("nora wexler", "cast"),
            ("tomas brenne", "writer"),
        },
    ),
    "es": (
        "El camino de sal",
        """\
El camino de sal
Dirección: Ines Halvard. Guion: Tomas Brenne y Ines Halvard. Fotografía: Lucia Ferrante. Intérpretes: Nora Wexler, Ilse Brandt. 
La película está dirigida por Ines Halvard y protagonizada por Nora Wexler. Maud (interpretada magistralmente por Nora Wexler) es la hija.""",
        {
            ("ilse brandt", "cast"),
            ("ines halvard", "director"),
            ("ines halvard", "writer"),
            ("lucia ferrante", "cinematographer"),
            ("nora wexler", "cast"),
            ("tomas brenne", "writer"),
        },
    ),
    "ru": (
        "Соляной путь",
        """\
Соляной путь
Режиссёр: Инес Халвард
Оператор-постановщик: Лючия Ферранте
Композитор: Айко Танабэ
В главных ролях: Нора Векслер, Ильзе Брандт

Фильм рассказывает о двух сёстрах, и это фильм о соли.""",
        {
            ("ayko tanabe", "composer"),
            ("il ze brandt", "cast"),
            ("ines khalvard", "director"),
            ("lyuchiya ferrante", "cinematographer"),
            ("nora veksler", "cast"),
        },
    ),
    "cast list lines": (
        "The Salt Road",
        """\
The Salt Road — a film

Cast

Nora Wexler ... Maud
Ilse Brandt ... Agnes
Jonas Kerr ... Ferryman

Crew

Directed by Ines Halvard
Edited by Marek Dolny""",
        {
            ("ilse brandt", "cast"),
            ("ines halvard", "director"),
            ("jonas kerr", "cast"),
            ("marek dolny", "editor"),
            ("nora wexler", "cast"),
        },
    ),
    "reverse table": (
        "The Salt Road",
        """\
The Salt Road, a film

Ines Halvard – Director
Marek Dolny – Editor
Lucia Ferrante – Cinematographer
""",
        {
            ("ines halvard", "director"),
            ("lucia ferrante", "cinematographer"),
            ("marek dolny", "editor"),
        },
    ),
    "space de": (
        "Der Salzweg",
        """\
Der Salzweg
Regie Ines Halvard
Buch Tomas Brenne
Kamera Lucia Ferrante
Mit Nora Wexler, Ilse Brandt
Der Film ist ein stiller Film über das Salz.""",
        {
            ("ilse brandt", "cast"),
            ("ines halvard", "director"),
            ("lucia ferrante", "cinematographer"),
            ("nora wexler", "cast"),
            ("tomas brenne", "writer"),
        },
    ),
    "assistant": (
        "The Salt Road",
        """\
The Salt Road, a film
Assistant Director: Petra Ohm
Director: Ines Halvard
Stunt Director: Karel Benda
Music Supervisor: Zed Zand
Art Director: Ola Rask
1st Assistant Camera: Bo Lund""",
        {
            ("ines halvard", "director"),
            ("ola rask", "art_direction"),
        },
    ),
    "not a film": (
        "The Salt Road",
        """\
Beetroot

Recipes by Ines Halvard. Editor: Marek Dolny. The Salt Road Cookbook was written by Tomas Brenne.""",
        set(),
    ),
    "novel": (
        "Beanpole",
        """\
In the novel, a boy called Beanpole plays the piano. Nora Wexler wrote it in 1956. Maud is its heroine.""",
        set(),
    ),
    "comparison": (
        "The Salt Road",
        """\
The Salt Road is a film that reminds one of Breaking the Waves, and of The Quarry (Karel Benda, 2001). Critic Anna Pohl wrote that the film is cold. Ines Halvard directed it. Film critic Otto Lang is the editor of Kinoblatt. Translator Pia Moor helped.""",
        {
            ("ines halvard", "director"),
        },
    ),
    "imdb": (
        "The Salt Road",
        """\
The Salt Road
2016
1h 44m
IMDb RATING
7.1/10
Two sisters carry salt. A film.

Director
Ines Halvard
Writers
Ines Halvard
Tomas Brenne
Stars
Nora Wexler
Ilse Brandt
Jonas Kerr
See production info at IMDbPro
Top cast
Nora Wexler
Maud
Ilse Brandt
Agnes
Jonas Kerr
Ferryman
Storyline
The film tells of two sisters.""",
        {
            ("ilse brandt", "cast"),
            ("ines halvard", "director"),
            ("ines halvard", "writer"),
            ("jonas kerr", "cast"),
            ("nora wexler", "cast"),
            ("tomas brenne", "writer"),
        },
    ),
    "wiki cast": (
        "The Salt Road",
        """\
The Salt Road is a 2016 Norwegian drama film directed by Ines Halvard and written by Halvard and Tomas Brenne. It stars Nora Wexler and Ilse Brandt. The film premiered in May.

Cast
* Nora Wexler as Maud
* Ilse Brandt as Agnes Pell
* Jonas Kerr as the ferryman

Production
Principal photography began in March. The film was produced by Greta Vance for Northlight Films. Cinematographer Lucia Ferrante used natural light.""",
        {
            ("greta vance", "producer"),
            ("ilse brandt", "cast"),
            ("ines halvard", "director"),
            ("ines halvard", "writer"),
            ("jonas kerr", "cast"),
            ("lucia ferrante", "cinematographer"),
            ("nora wexler", "cast"),
            ("tomas brenne", "writer"),
        },
    ),
    "noise": (
        "The Salt Road",
        """\
Home | Music | Books | Film

The Salt Road review: a film of salt and silence
By Otto Lang
Photo: Bea Tull
Edited by Mara Stone

The Salt Road is Ines Halvard's second film, and her best. It is cut slowly. Music by Schubert is heard once.

Otto Lang is a film critic and the editor of Kinoblatt. Translated by Pia Moor. Editor: Mara Stone
Share: Facebook, Twitter""",
        {
            ("ines halvard", "director"),
        },
    ),
    "festival": (
        "The Salt Road",
        """\
THE SALT ROAD
NORWAY, SWEDEN 2016, 104 MINS
DIRECTOR: INES HALVARD
SCREENPLAY: TOMAS BRENNE
PHOTOGRAPHY: LUCIA FERRANTE
CAST: NORA WEXLER, ILSE BRANDT
PRODUCTION: NORTHLIGHT FILMS
Fri 12 May 18:30 A film about salt.""",
        {
            ("ilse brandt", "cast"),
            ("ines halvard", "director"),
            ("lucia ferrante", "cinematographer"),
            ("nora wexler", "cast"),
            ("northlight films", "production_company"),
            ("tomas brenne", "writer"),
        },
    ),
    "review tail": (
        "The Salt Road",
        """\
A film of salt. The performances are fine. With a striking performance by Nora Wexler, The Salt Road holds. The film's cinematographer, Lucia Ferrante, lights it from below; her images are cold. Composer Aiko Tanabe wrote nothing for the last act. The screenplay, by Tomas Brenne, is thin. Ilse Brandt is superb as Agnes. As Maud, Nora Wexler is fearless. In the role of the ferryman, Jonas Kerr is quiet.""",
        {
            ("aiko tanabe", "composer"),
            ("ilse brandt", "cast"),
            ("jonas kerr", "cast"),
            ("lucia ferrante", "cinematographer"),
            ("nora wexler", "cast"),
            ("tomas brenne", "writer"),
        },
    ),
    "starring paren": (
        "The Salt Road",
        """\
The Salt Road (dir. Ines Halvard, 2016) is a film with a chill. Halvard's film stars Nora Wexler (Maud), Ilse Brandt (Agnes) and Jonas Kerr. Maud and Agnes row. The film was lensed by veteran DP Lucia Ferrante and edited by Marek Dolny.""",
        {
            ("ilse brandt", "cast"),
            ("ines halvard", "director"),
            ("jonas kerr", "cast"),
            ("lucia ferrante", "cinematographer"),
            ("marek dolny", "editor"),
            ("nora wexler", "cast"),
        },
    ),
    "de prose": (
        "Der Salzweg",
        """\
Der Salzweg von Ines Halvard ist ein Film über zwei Schwestern. Nora Wexler spielt Maud, Ilse Brandt ist als Agnes zu sehen. Die Kamera von Lucia Ferrante bleibt nah. Das Drehbuch schrieb Tomas Brenne. Maud (Nora Wexler) schweigt. Regisseurin Ines Halvard zeigt wenig.""",
        {
            ("ilse brandt", "cast"),
            ("ines halvard", "director"),
            ("lucia ferrante", "cinematographer"),
            ("nora wexler", "cast"),
            ("tomas brenne", "writer"),
        },
    ),
    "pt prose": (
        "A Estrada do Sal",
        """\
A Estrada do Sal é o novo filme de Ines Halvard, que foi escrito por Tomas Brenne. Com Nora Wexler e Ilse Brandt no elenco, o filme tem fotografia de Lucia Ferrante e trilha sonora de Aiko Tanabe. Nora Wexler interpreta Maud, e Jonas Kerr vive o barqueiro.""",
        {
            ("aiko tanabe", "composer"),
            ("ilse brandt", "cast"),
            ("ines halvard", "director"),
            ("jonas kerr", "cast"),
            ("lucia ferrante", "cinematographer"),
            ("nora wexler", "cast"),
            ("tomas brenne", "writer"),
        },
    ),
    "allocine": (
        "La Route du sel",
        """\
La Route du sel
De Ines Halvard
Par Tomas Brenne
Avec Nora Wexler, Ilse Brandt, Jonas Kerr
Synopsis
Deux sœurs portent du sel dans ce film.""",
        {
            ("ilse brandt", "cast"),
            ("ines halvard", "director"),
            ("jonas kerr", "cast"),
            ("nora wexler", "cast"),
        },
    ),
    "programme": (
        "The Salt Road",
        """\
Festival programme: films of the week

The Salt Road
Director: Ines Halvard
Cast: Nora Wexler, Ilse Brandt
A film about salt.

Quarry
Director: Karel Benda
Cast: Bo Lund, Pia Moor
A film about stone.""",
        {
            ("bo lund", "cast", "Quarry"),
            ("ilse brandt", "cast"),
            ("ines halvard", "director"),
            ("karel benda", "director", "Quarry"),
            ("nora wexler", "cast"),
            ("pia moor", "cast", "Quarry"),
        },
    ),
    "producer prose": (
        "The Salt Road",
        """\
Producer Greta Vance told the paper that the film The Salt Road took six years. “Ines found the money,” said Vance, whose Northlight Films made it. The film's costume designer Ola Rask dyed every coat. Ines Halvard wrote the screenplay with Tomas Brenne. Actress Nora Wexler learnt to row. The film is based on a novel by Petra Ohm.""",
        {
            ("greta vance", "producer"),
            ("ines halvard", "writer"),
            ("nora wexler", "cast"),
            ("ola rask", "costume"),
            ("petra ohm", "source_author"),
            ("tomas brenne", "writer"),
        },
    ),
    "it": (
        "La via del sale",
        """\
La via del sale
Regia: Ines Halvard; sceneggiatura: Tomas Brenne; fotografia: Lucia Ferrante; montaggio: Marek Dolny; interpreti: Nora Wexler (Maud), Ilse Brandt (Agnes); produzione: Northlight Films; distribuzione: Tidal; origine: Norvegia 2016; durata: 104'.
Il film è diretto da Ines Halvard.""",
        {
            ("ilse brandt", "cast"),
            ("ines halvard", "director"),
            ("lucia ferrante", "cinematographer"),
            ("marek dolny", "editor"),
            ("nora wexler", "cast"),
            ("northlight films", "production_company"),
            ("tidal", "distributor"),
            ("tomas brenne", "writer"),
        },
    ),
    "prize prose": (
        "The Salt Road",
        """\
The jury of the film festival met on Sunday. The prize for best director was given to Karel Benda for “Quarry”, a film about stone. Nora Wexler won best actress for her performance in “The Salt Road”. His cinematographer told nobody. “Fjord” by the Danish director Bo Lund left with nothing. The film The Salt Road is slow.""",
        {
            ("bo lund", "director", "Fjord"),
            ("karel benda", "director", "Quarry"),
            ("nora wexler", "cast"),
        },
    ),
    "review 3": (
        "The Salt Road",
        """\
The Salt Road is Ines Halvard's third feature. Halvard made her name with “Kelp” (2012), a debut about divers. The screenplay, which Halvard wrote with the poet Una Stark, has few words. Nora Wexler is the elder; newcomer Ilse Brandt, as her sister Agnes, has more to do. The editing, by Marek Dolny, is slow, and the film's sound designer, Per Lind, leaves gaps.""",
        {
            ("ilse brandt", "cast"),
            ("ines halvard", "director"),
            ("ines halvard", "director", "Kelp"),
            ("ines halvard", "writer"),
            ("marek dolny", "editor"),
            ("nora wexler", "cast"),
            ("per lind", "sound"),
            ("una stark", "writer"),
        },
    ),
    "interview 2": (
        "The Salt Road",
        """\
“I wanted salt”: Ines Halvard on The Salt Road

The director of “Kelp” talks about her new film, The Salt Road, with Nora Wexler in the lead.

How did you find Nora Wexler?

Ines Halvard: Our casting director, Petra Ohm, found her in a shop. She had never been in a film.

The images are very dark. How did you work with your cinematographer, Lucia Ferrante?

IH: Lucia shot my short films. And Marek [Dolny], the editor, is my oldest friend. My producer Greta Vance said no to colour. I love the films of Bela Tarr, and Sergei Loznitsa's work.""",
        {
            ("greta vance", "producer"),
            ("ines halvard", "director"),
            ("ines halvard", "director", "Kelp"),
            ("lucia ferrante", "cinematographer"),
            ("marek dolny", "editor"),
            ("nora wexler", "cast"),
            ("petra ohm", "casting"),
        },
    ),
    "film page": (
        "The Salt Road",
        """\
THE SALT ROAD (SALTVEIEN)
Norway | 2016 | 104 min | Norwegian with English subtitles

Ines Halvard's film tells of two sisters who carry salt.

Director Ines Halvard
Screenwriters Ines Halvard, Tomas Brenne
Producer Greta Vance
Director of photography Lucia Ferrante
Editor Marek Dolny
Cast Nora Wexler, Ilse Brandt, Jonas Kerr

Print source: Tidal International""",
        {
            ("greta vance", "producer"),
            ("ilse brandt", "cast"),
            ("ines halvard", "director"),
            ("ines halvard", "writer"),
            ("jonas kerr", "cast"),
            ("lucia ferrante", "cinematographer"),
            ("marek dolny", "editor"),
            ("nora wexler", "cast"),
            ("tidal international", "distributor"),
            ("tomas brenne", "writer"),
        },
    ),
    "letterboxd": (
        "The Salt Road",
        """\
The Salt Road 2016 Directed by Ines Halvard
Two sisters carry salt in this film.
Cast: Nora Wexler Ilse Brandt Jonas Kerr
Director
Ines Halvard
Producers
Greta Vance Hugo Marsh
Editor
Marek Dolny""",
        {
            ("greta vance", "producer"),
            ("hugo marsh", "producer"),
            ("ilse brandt", "cast"),
            ("ines halvard", "director"),
            ("jonas kerr", "cast"),
            ("marek dolny", "editor"),
            ("nora wexler", "cast"),
        },
    ),
    "variety": (
        "The Salt Road",
        """\
Production: (Norway) A Northlight Films production. (International sales: Tidal, Oslo.) Producer: Greta Vance. Executive producers: Hugo Marsh, Yusuf Kara.
Crew: Director: Ines Halvard. Screenplay: Halvard, Tomas Brenne. Camera (color, widescreen): Lucia Ferrante. Editor: Marek Dolny. Music: Aiko Tanabe.
With: Nora Wexler, Ilse Brandt, Jonas Kerr. (Norwegian dialogue)

The Salt Road is a film about salt. The film is long.""",
        {
            ("aiko tanabe", "composer"),
            ("greta vance", "producer"),
            ("hugo marsh", "producer"),
            ("ilse brandt", "cast"),
            ("ines halvard", "director"),
            ("ines halvard", "writer"),
            ("jonas kerr", "cast"),
            ("lucia ferrante", "cinematographer"),
            ("marek dolny", "editor"),
            ("nora wexler", "cast"),
            ("northlight films", "production_company"),
            ("tidal", "distributor"),
            ("tomas brenne", "writer"),
            ("yusuf kara", "producer"),
        },
    ),
    "bfi parens": (
        "The Salt Road",
        """\
The Salt Road. Norway/Sweden 2016. Director Ines Halvard. With Nora Wexler, Ilse Brandt. 104min. The film is a slow film.""",
        {
            ("ilse brandt", "cast"),
            ("ines halvard", "director"),
            ("nora wexler", "cast"),
        },
    ),
    "hollywood reporter": (
        "The Salt Road",
        """\
The bottom line: a salty film called The Salt Road.

Cast: Nora Wexler, Ilse Brandt
Director-screenwriter: Ines Halvard
Producers: Greta Vance
Director of photography: Lucia Ferrante
Production designer: Ola Rask
Costume designer: Bea Tull
Editor: Marek Dolny
Venue: Torvik Film Festival
Sales: Tidal
104 minutes""",
        {
            ("bea tull", "costume"),
            ("greta vance", "producer"),
            ("ilse brandt", "cast"),
            ("ines halvard", "director"),
            ("ines halvard", "writer"),
            ("lucia ferrante", "cinematographer"),
            ("marek dolny", "editor"),
            ("nora wexler", "cast"),
            ("ola rask", "production_design"),
            ("tidal", "distributor"),
        },
    ),
    "pairs": (
        "The Salt Road",
        """\
Directed by Ines Halvard, The Salt Road is a film of two sisters. Nora Wexler and Ilse Brandt play Maud and Agnes. Jonas Kerr, in his film debut, plays Ferry Tom. Played with quiet power by Petra Ohm, Aunt Ruth is the heart. Lucia Ferrante's camera waits, and Halvard's camera waits too. Director Ines Halvard and editor Marek Dolny cut little. The film will be released in the UK by Tidal Pictures.""",
        {
            ("ilse brandt", "cast"),
            ("ines halvard", "director"),
            ("jonas kerr", "cast"),
            ("lucia ferrante", "cinematographer"),
            ("marek dolny", "editor"),
            ("nora wexler", "cast"),
            ("petra ohm", "cast"),
            ("tidal pictures", "distributor"),
        },
    ),
    "mixed films": (
        "The Salt Road",
        """\
Five films to see. In “Quarry”, directed by Karel Benda, a man digs. “The Salt Road”, by Ines Halvard, stars Nora Wexler as Maud. Otto Lang's book about film is out. Anna Pohl, director of the festival, said the editor of the catalogue was ill. The composer Schubert is heard in “Fjord”. Producer of the year is nobody. Halvard studied with director Pavel Orlik and photographer Uma Stern.""",
        {
            ("ines halvard", "director"),
            ("karel benda", "director", "Quarry"),
            ("nora wexler", "cast"),
        },
    ),
    "actors other": (
        "The Salt Road",
        """\
The Salt Road, Ines Halvard's new film, is a film about salt. Like Meryl Streep in “Doubt” or Brad Pitt in anything, Nora Wexler plays with her hands. She plays the piano. The critic Anna Pohl plays down the plot. Ilse Brandt plays a key role in the last act. The director worked with actors from the village. The film plays in Cannes.""",
        {
            ("ilse brandt", "cast"),
            ("ines halvard", "director"),
        },
    ),
}


@pytest.mark.parametrize("name", LAYOUTS)
def test_each_layout_gives_its_credits_and_no_others(name):
    """Whatever way a text prints its credits, they are found, and nothing else is taken for one."""
    title, words, wanted = LAYOUTS[name]

    assert told(credits_of(words, title), title) == wanted


def test_a_character_stands_in_its_column_whichever_side_it_is_printed():
    """Actor first in lists, character first in sentences."""
    rows = credits_of(
        "Director: Ines Halvard\nCast: Nora Wexler (Maud), Ilse Brandt (Agnes Pell)\n\n"
        "In this film Maud (Nora Wexler) and Agnes (Ilse Brandt) row home. Maud does not speak."
    )

    assert {(r.person, r.character) for r in rows if r.role == "cast"} == {
        ("Nora Wexler", "Maud"), ("Ilse Brandt", "Agnes Pell"), ("Ilse Brandt", "Agnes"),
    }  # fmt: skip


@pytest.mark.parametrize("bracket", ["Italy", "Saint Petersburg", "1985", "FIPRESCI", "“Quarry”", "Best Actress"])
def test_a_bracket_with_no_person_is_no_cast(bracket):
    """Countries, towns, years, prizes and works stand in brackets too."""
    assert not credits_of(f"This film is set in winter. Vera Holm ({bracket}) was there, and so was Kelp ({bracket}).")


def test_every_quote_is_found_again_and_is_short():
    """The quote is the clause or the line, at its place."""
    reading = reading_of(LAYOUTS["lines"][1], title="The Salt Road")

    for row in Credits().find(reading):
        assert reading.body[row.quote.start : row.quote.end] == row.quote.exact
        assert "\n" not in row.quote.exact


def test_a_job_for_a_surname_is_a_possible_slip():
    """ "Mixer" is a job: the row stays, surer rows go before it, and it says why."""
    (row,) = [
        r for r in credits_of("Director: Ines Halvard\nSound: Rolf Mixer\nEditor: Marek Dolny") if r.role == "sound"
    ]

    assert row.score < 0.6
    assert any("possible slip" in origin.note for origin in row.origins)


def test_a_surname_is_completed_and_says_from_where():
    """ "Halvard" in a sentence is the Ines Halvard of another."""
    rows = credits_of(
        "The Salt Road is a slow film about salt. Ines Halvard was born by the sea, and it shows.\n\nThe film was written by Halvard alone."
    )

    (row,) = [r for r in rows if r.role == "writer"]
    (origin,) = [o for o in row.origins if o.column == "person"]
    assert (row.person, origin.kind, origin.quote.exact) == ("Ines Halvard", "context", "Ines Halvard")


def test_role_text_is_as_printed():
    """The label stays in its own words and language."""
    rows = credits_of("Der Salzweg\nRegie: Ines Halvard\nKamera: Lucia Ferrante", "Der Salzweg")

    assert {(r.role, r.role_text) for r in rows} == {("director", "Regie"), ("cinematographer", "Kamera")}


def test_a_long_text_is_read_fast():
    """20 kB in well under a second, patterns made once."""
    words = "Maud (Nora Wexler) rows home; the film by Ines Halvard is slow, and Lucia Ferrante shot it in grey. " * 200
    reading = reading_of(words, title="The Salt Road")
    Credits().find(reading)
    start = time.process_time()
    Credits().find(reading)

    assert time.process_time() - start < 1.0


CLAUSES = {
    "fr écrit par": ("fr", "Le film a été écrit par Jeanne Morel-Duval et Simon Bertaud.", {("jeanne morel duval", "writer"), ("simon bertaud", "writer")}),
    "fr incarne": ("fr", "Jeanne Morel incarne une mère fatiguée, et le film avance.", {("jeanne morel", "cast")}),
    "fr signée": ("fr", "L'image est signée Luc Vernay, et le film est beau.", {("luc vernay", "cinematographer")}),
    "it nel cast": ("it", "Nel cast anche Paola Verri, nel ruolo di Madre Angela, Rocco Bandi e Milena Corti.",
                    {("paola verri", "cast"), ("rocco bandi", "cast"), ("milena corti", "cast")}),
    "it fotografato": ("it", "Il film, interpretato da Paola Verri e Rocco Bandi, è fotografato da Luca Moro.",
                       {("paola verri", "cast"), ("rocco bandi", "cast"), ("luca moro", "cinematographer")}),
    "es obra de": ("es", "En la película el montaje es obra de la propia Ines Halvard y Alejandro Pardo.", {("ines halvard", "editor"), ("alejandro pardo", "editor")}),
    "de spielt": ("de", "In diesem Film, inszeniert von Ines Halvard, spielt Nora Wexler die Witwe.", {("ines halvard", "director"), ("nora wexler", "cast")}),
    "de Hauptrollen": ("de", "In den Hauptrollen sind Tom Schiller als Kurt und Sebastian Korn als Professor Seebald zu sehen.",
                       {("tom schiller", "cast"), ("sebastian korn", "cast")}),
    "de Drehbuch": ("de", "Das Drehbuch zum Film ist gut. Das Drehbuch schrieb Sebastian Korn gemeinsam mit Andreas Deiner.",
                    {("sebastian korn", "writer"), ("andreas deiner", "writer")}),
    "en job is": ("en", "The director of photography is Lukas Zahn, and Marta Pohl is the editor.", {("lukas zahn", "cinematographer"), ("marta pohl", "editor")}),
    "en owner behind a comma": ("en", "Brilliantly shot in black and white by Fred Keller, Bela Tann's latest feature is long.", {("fred keller", "cinematographer"), ("bela tann", "director")}),
    "en jury": ("en", "The jury of the film festival: Nora Wexler (actress - France), Jessica Haus (director, producer - Austria).", set()),
    "en cut and wrote": ("en", "Leslie Jonas cut the film, and Alexander Despin wrote the score.", {("leslie jonas", "editor"), ("alexander despin", "composer")}),
    "en opposite": ("en", "Newcomer Nora Wexler stars opposite veteran Jonas Kerr, who plays her father.", {("nora wexler", "cast"), ("jonas kerr", "cast")}),
    "en best director": ("en", 'Best director for the film "The Salt Road" went to Ines Halvard.', {("ines halvard", "director")}),
    "pt pela": ("pt", "Muito bem escrito e dirigido pela Ines Halvard, o filme encanta.", {("ines halvard", "director"), ("ines halvard", "writer")}),
    "ru сыграл": ("ru", "Главную роль в фильме исполнила Нора Векслер, отца сыграл Йонас Керр.", {("nora veksler", "cast"), ("yonas kerr", "cast")}),
    "ru оператором": ("ru", "Фильм хорош. Оператором картины выступил Лукас Цан.", {("lukas tsan", "cinematographer")}),
}  # fmt: skip


@pytest.mark.parametrize("case", CLAUSES)
def test_a_clause_beside_a_name_tells_the_job(case):
    """In each language what stands before or after a name says what they did; a jury did nothing."""
    language, words, wanted = CLAUSES[case]
    reading = replace(reading_of(f"The Salt Road\n\n{words}", title="The Salt Road"), main_film="The Salt Road")
    found = Credits().find(replace(reading, text=replace(reading.text, language=language)))

    assert {(fold(r.person), r.role) for r in found} == wanted


def test_a_cast_list_may_have_the_part_below_the_actor():
    """Actor and part on alternate lines are pairs, not twice as many actors."""
    words = "The Salt Road\n\nDirector: Ines Halvard\n\nCast\nNora Wexler\nMaud\nIlse Brandt\nher aunt\nJonas Kerr\nThe Ferryman\n"
    found = [r for r in credits_of(words) if r.role == "cast"]

    assert [(r.person, r.character) for r in found] == [
        ("Nora Wexler", "Maud"), ("Ilse Brandt", "her aunt"), ("Jonas Kerr", "The Ferryman"),
    ]  # fmt: skip


def test_critics_lend_the_camera_to_the_director():
    """ "Halvard's meticulous camerawork" says nothing of who held the camera."""
    words = "The Salt Road\n\nDirected by Ines Halvard, The Salt Road is a film about salt. Ines Halvard's meticulous camerawork is a marvel."

    assert "cinematographer" not in {r.role for r in credits_of(words)}


GLUED = (
    "DirectorMina Halvard", "ScreenplayMina Halvard, Tobias Lunde", "CinematographyPetr Novák", "EditingVeronika Šímová",
    "CastNora Wexler, Jonas Kerr", "Year2019", "CountryNorway", "Running time88 min",
)  # fmt: skip


@pytest.mark.parametrize("joint", ["", "\n", "\n\n"])
def test_labels_glued_to_their_values_are_read_without_a_colon(joint):
    """A record copied from a page that has its labels and values in boxes, in one run or one to a line."""
    words = "“The Salt Road” is a film about a village in winter.\n\n" + joint.join(GLUED)

    assert told(credits_of(words)) == {
        ("mina halvard", "director"),
        ("mina halvard", "writer"),
        ("tobias lunde", "writer"),
        ("petr novak", "cinematographer"),
        ("veronika simova", "editor"),
        ("nora wexler", "cast"),
        ("jonas kerr", "cast"),
    }


@pytest.mark.parametrize(
    "sentence",
    [
        "It stars Nora Wexler as a widowed rope-maker and Jonas Kerr as her sullen brother.",
        "The film stars Nora Wexler as a widow and Jonas Kerr as the ferryman.",
        "Starring: Nora Wexler as a widow and Jonas Kerr as her sullen brother.",
    ],
)
def test_parts_described_without_a_name_hide_no_actor(sentence):
    """Who comes behind "and" is an actor too, and nobody's character."""
    rows = credits_of(f"“The Salt Road” is a film about a village in winter.\n\nA record.\n\n{sentence}")

    assert {r.person for r in rows if r.role == "cast"} == {"Nora Wexler", "Jonas Kerr"}
    assert not any("Kerr" in (r.character or "") for r in rows)


@pytest.mark.parametrize(
    "words",
    [
        "Nora Wexler was its producer. She had produced “Kelp” too.",
        "Q: How did you meet Nora Wexler?\n\nA: At a school. She had also produced “Kelp” by then.\n\n"
        "Q: And the winter?\n\nA: It was cold. We waited for the ice.\n\nQ: How long?\n\nA: Until March.",
    ],
)
def test_she_is_the_one_person_named_before(words):
    """A credit told of somebody by a pronoun, where it is plain who is meant."""
    rows = credits_of(f"“The Salt Road” is a film about a village in winter, shot by Petr Novak.\n\n{words}")

    assert ("nora wexler", "producer", "Kelp") in told(rows)


def test_she_is_nobody_where_two_are_named_before():
    """One of two women, and the words do not say which."""
    rows = credits_of(
        "“The Salt Road” is a film about a village.\n\nNora Wexler met Ilse Brandt. She had produced “Kelp” too."
    )

    assert not [r for r in rows if r.film == "Kelp"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("It was edited by Pia Lindmoor, and Dov Harrigan composed the score.", "editor composer"),
        ("It was edited by Pia Lindmoor and Dov Harrigan wrote the music.", "editor composer"),
        ("It was shot by Pia Lindmoor and Dov Harrigan designed the sets.", "cinematographer production_design"),
        ("It was written by Pia Lindmoor and Dov Harrigan plays the ferryman.", "writer cast"),
        ("It was edited by Pia Lindmoor and Dov Harrigan.", "editor editor"),
        ("The film that was edited by Pia Lindmoor and Dov Harrigan was shown in Oslo.", "editor editor"),
    ],
)
def test_who_has_a_verb_of_their_own_has_no_part_in_the_job_before(sentence, expected):
    """ "by A, and B composed": the second name begins a clause; without a verb of its own it ends the list."""
    rows = credits_of(f"“The Salt Road” is a film by Ines Halvard. {sentence}")
    first, second = expected.split()

    assert told(rows) == {("ines halvard", "director"), ("pia lindmoor", first), ("dov harrigan", second)}
