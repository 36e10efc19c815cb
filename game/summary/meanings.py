"""What each field of a summary means, in English and French: the words of the data dictionary."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Meaning:
    """One field's meaning in two languages."""

    en: str
    fr: str


FIELDS: dict[str, Meaning] = {
    "completed": Meaning(
        "Whether the lesson was played to one of its endings.",
        "Si la leçon a été jouée jusqu'à l'une de ses fins.",
    ),
    "format": Meaning("The version of this form.", "La version de ce format."),
    "lesson": Meaning("The lesson's name.", "Le nom de la leçon."),
    "lesson_hash": Meaning(
        "The fingerprint of the lesson's content: the same fingerprint, the same lesson to the letter.",
        "L'empreinte du contenu de la leçon : même empreinte, même leçon à la lettre près.",
    ),
    "policy": Meaning(
        "The rule by which it was sealed: from how many students on bands are told, in bands of five, "
        "each of "
        "which leaves at least a span of three open.",
        "La règle suivie au scellement : à partir de combien d'élèves des tranches sont dites, par "
        "tranches de "
        "cinq, dont chacune laisse au moins un écart de trois.",
    ),
    "ages": Meaning("The ages that the lesson is for.", "Les âges visés par la leçon."),
    "ballots": Meaning(
        "The ways in which the class voted, at least once each.",
        "Les façons dont la classe a voté, chacune au moins une fois.",
    ),
    "class_size": Meaning(
        "How many students, in a band; one number for the whole session.",
        "Le nombre d'élèves, par tranche; un seul pour toute la séance.",
    ),
    "cut": Meaning("The full lesson, or its short cut.", "La leçon complète, ou sa version courte."),
    "debrief_reached": Meaning(
        "Whether the class came to the part where it talks the lesson over.",
        "Si la classe est arrivée à la partie où l'on revient sur la leçon.",
    ),
    "ending": Meaning("The scene in which the play ended.", "La scène où l'histoire a pris fin."),
    "language": Meaning("The lesson's language.", "La langue de la leçon."),
    "left_out": Meaning(
        "The parts that the facilitator chose not to tell. An empty list elsewhere means: there was none.",
        "Les parties que la personne animatrice a choisi de ne pas dire. Ailleurs, une liste vide veut "
        "dire : "
        "il n'y en a pas eu.",
    ),
    "minutes": Meaning(
        "How long the lesson is planned to take, in a band. How long it took is written nowhere.",
        "La durée prévue de la leçon, par tranche. La durée réelle n'est écrite nulle part.",
    ),
    "path": Meaning("The scenes in the order played.", "Les scènes dans l'ordre où elles ont été jouées."),
    "quarter": Meaning(
        "The quarter of the year, if the facilitator chose to tell it and the class is large enough.",
        "Le trimestre, si la personne animatrice a choisi de le dire et si la classe est assez grande.",
    ),
    "questions": Meaning(
        "What the class was asked, in the order of the story. Of a question asked twice only the last time.",
        "Ce qu'on a demandé à la classe, dans l'ordre de l'histoire. D'une question posée deux fois, "
        "seulement "
        "la dernière.",
    ),
    "region": Meaning(
        "The province or territory, if the facilitator chose to tell it and the class is large enough.",
        "La province ou le territoire, si la personne animatrice a choisi de le dire et si la classe est "
        "assez "
        "grande.",
    ),
    "session": Meaning(
        "A random number (uuid4) that tells one session's file from another's. It holds no time and no "
        "place.",
        "Un numéro au hasard (uuid4) qui distingue le fichier d'une séance d'un autre. Il ne contient ni "
        "temps "
        "ni lieu.",
    ),
    "signs": Meaning(
        "The signs that the class met, by the shared vocabulary.",
        "Les signes que la classe a rencontrés, selon le vocabulaire commun.",
    ),
    "skills": Meaning(
        "The skills that the class practised or answered with, by the shared vocabulary.",
        "Les habiletés que la classe a pratiquées ou avec lesquelles elle a répondu, selon le vocabulaire "
        "commun.",
    ),
    "questions.id": Meaning(
        "Where the question stands: scene/choice, scene/beats/2/sort/0 (a card), scene/beats/2/practise/0 (a "
        "line of pressure), pulse/before/PL.SIGN (an item before or after).",
        "Où se trouve la question : scène/choice, scène/beats/2/sort/0 (une carte), scène/beats/2/practise/0 "
        "(une phrase de pression), pulse/before/PL.SIGN (un énoncé avant ou après).",
    ),
    "questions.kind": Meaning(
        "A choice of the story, a card of the traffic light, a practice, or an item of the pulse.",
        "Un choix de l'histoire, une carte du feu de circulation, une pratique, ou un énoncé du pouls.",
    ),
    "questions.light": Meaning(
        "Of a card: the light that the lesson gives it.", "D'une carte : le feu que lui donne la leçon."
    ),
    "questions.options": Meaning(
        "The options, in the author's order.", "Les options, dans l'ordre de l'auteur."
    ),
    "questions.options.band": Meaning(
        "How many chose it, in a band of five; most: more than about four fifths of the class; nothing: not "
        "told. 0 is never told apart from 1 to 4.",
        "Combien l'ont choisie, par tranche de cinq; most : plus d'environ quatre cinquièmes de la classe; "
        "rien : non dit. On ne distingue jamais 0 de 1 à 4.",
    ),
    "questions.options.option": Meaning(
        "The option: its number from 0 (a choice), a light (a card), a response (a practice), 1 to 4 from "
        "“not "
        "at all” to “yes, for sure” (the pulse).",
        "L'option : son numéro à partir de 0 (un choix), un feu (une carte), une réponse (une pratique), "
        "de 1 à "
        "4, du moins au plus sûr (le pouls).",
    ),
    "questions.options.skill": Meaning(
        "The skill that the option practises, by the shared vocabulary; yield: it gives in; nothing: "
        "neither.",
        "L'habileté que pratique l'option, selon le vocabulaire commun; yield : elle cède; rien : ni l'un ni "
        "l'autre.",
    ),
    "questions.outcome": Meaning(
        "What was taken, or the light that led. Nothing: none led, or it is a pulse.",
        "Ce qui a été retenu, ou le feu en tête. Rien : aucun en tête, ou c'est le pouls.",
    ),
    "questions.passed": Meaning(
        "How many passed, did not answer or were not there, in a band.",
        "Combien ont passé leur tour, n'ont pas répondu ou n'étaient pas là, par tranche.",
    ),
    "questions.sign": Meaning(
        "Of a card: the sign that it shows, by the shared vocabulary.",
        "D'une carte : le signe qu'elle montre, selon le vocabulaire commun.",
    ),
}

COLUMNS: dict[str, Meaning] = {
    "part": Meaning(
        "What the row tells: completed, debrief_reached, ending, ballot, scene, skill, sign, left_out, "
        "question.",
        "Ce que dit la ligne : completed, debrief_reached, ending, ballot, scene, skill, sign, left_out, "
        "question.",
    ),
    "number": Meaning("Its place in its part, from 1.", "Sa place dans sa partie, à partir de 1."),
    "id": Meaning("The id of what is told.", "L'identifiant de ce qui est dit."),
    "ages_low, ages_high": Meaning("The two ends of ages.", "Les deux bouts de ages."),
    "minutes_low, minutes_high": Meaning(
        "The two ends of minutes; no upper end where there is none.",
        "Les deux bouts de minutes; pas de bout supérieur s'il n'y en a pas.",
    ),
    "class_low, class_high": Meaning(
        "The two ends of class_size; no upper end for 30 and more.",
        "Les deux bouts de class_size; pas de bout supérieur à partir de 30.",
    ),
    "kind, sign, light, option, skill": Meaning(
        "As above, one row for each option of a question; the option “pass” is for those who passed.",
        "Comme ci-dessus, une ligne par option d'une question; l'option « pass » est pour ceux qui ont "
        "passé.",
    ),
    "outcome": Meaning(
        "Whether this option was taken: yes or no.", "Si cette option a été retenue : yes ou no."
    ),
    "told": Meaning(
        "band, most or withheld; for completed and debrief_reached: yes or no.",
        "band, most ou withheld; pour completed et debrief_reached : yes ou no.",
    ),
    "low, high": Meaning("The two ends of the band.", "Les deux bouts de la tranche."),
}

POOL: dict[str, Meaning] = {
    "measure": Meaning(
        "session: all sessions; sign: a card with a warning sign; green: a card with a good sign; skill: an "
        "option with this skill was on offer; pulse: an item that was asked before and after.",
        "session : toutes les séances; sign : une carte avec un signe d'alerte; green : une carte avec un "
        "bon "
        "signe; skill : une option avec cette habileté était offerte; pulse : un énoncé demandé avant et "
        "après.",
    ),
    "item": Meaning(
        "The sign, skill or pulse item, by the shared vocabulary; yield: an option that gives in.",
        "Le signe, l'habileté ou l'énoncé, selon le vocabulaire commun; yield : une option qui cède.",
    ),
    "dimension, value": Meaning(
        "Which sessions: all, or those of one lesson, ages, region or quarter; an empty value: not told.",
        "Quelles séances : all (toutes), ou celles d'une leçon, d'un âge, d'une région ou d'un trimestre; "
        "une "
        "valeur vide : non dit.",
    ),
    "answer": Meaning(
        "session: any, completed, stopped, reached, not_reached (the debrief), untold; sign: seen, "
        "missed, open "
        "(no light led); green: fine, false_alarm, open; skill: chosen, not_chosen; pulse: more, fewer (for "
        "certain), open (cannot be told apart), untold, told (the first three together).",
        "session : any (toutes), completed, stopped, reached, not_reached (le retour en groupe), untold; "
        "sign : "
        "seen, missed, open (aucun feu en tête); green : fine, false_alarm, open; skill : chosen, "
        "not_chosen; "
        "pulse : more, fewer (à coup sûr), open (impossible à départager), untold, told (les trois "
        "premiers).",
    ),
    "sessions, groups": Meaning(
        "How many sessions, and from how many groups; never fewer than 5 and 3.",
        "Combien de séances, et de combien de groupes; jamais moins de 5 et de 3.",
    ),
    "students_low, students_high": Meaning(
        "The fewest and the most students that these sessions can have had.",
        "Le plus petit et le plus grand nombre d'élèves que ces séances ont pu compter.",
    ),
    "before_low, before_high, after_low, after_high": Meaning(
        "Of pulse, told: the fewest and the most of these students in the upper half of the scale.",
        "Pour pulse, told : le plus petit et le plus grand nombre de ces élèves dans la moitié supérieure de "
        "l'échelle.",
    ),
}
