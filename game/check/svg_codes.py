"""The codes of the picture lint: what each is called, and why it is refused.

SDL's reader of SVG draws a part of the language. What it does not know it draws wrong without a word. Each of
these was tried with pygame-ce and seen: a grey where a colour was meant, a shape that a mask should have cut.
"""

from typing import Final

from game.scenario.codes import Code

SVG_CODES: Final[dict[str, Code]] = {
    "WM510": Code(
        "The picture cannot be read",
        "A picture is XML text in UTF-8. Where the XML breaks, nothing of it can be drawn.",
    ),
    "WM511": Code(
        "A picture with a DOCTYPE or an instruction",
        "A DOCTYPE can hold entities that grow until the machine stops, or that read other files. "
        "No drawing needs one.",
    ),
    "WM512": Code(
        "A picture that is too large",
        "A picture over 200 KB was traced from a photograph or holds one. "
        "It opens slowly, and is not a drawing.",
    ),
    "WM513": Code(
        "A picture without its size",
        "Without viewBox, width and height that agree, a picture is cut off or squeezed "
        "at the sizes of the stage.",
    ),
    "WM514": Code(
        "An element that is not drawn",
        "SDL leaves out text, use, image and filters, and draws what stands inside a mask, a clip path or "
        "a pattern as if it were a shape of the picture.",
    ),
    "WM515": Code(
        "A program inside a picture",
        "Pictures come from other people. Scripts and event attributes have no place in them, drawn or not.",
    ),
    "WM516": Code(
        "A picture that points elsewhere",
        "A picture is whole in its own file: nothing may be fetched while a class is watching.",
    ),
    "WM517": Code(
        "An attribute that has no effect, or the wrong one",
        "SDL ignores most of SVG's attributes, so that what was hidden shows and what was cut does not. "
        "Only those that it draws right are let through.",
    ),
    "WM518": Code(
        "A colour that is drawn wrong",
        "Named colours, hsl, rgba and currentColor come out as one grey; #rrggbbaa loses its transparency.",
    ),
    "WM519": Code(
        "A gradient that is drawn flat",
        "SDL reads the coordinates of a gradient between 0 and 1 as pixels, so one flat colour is left. "
        "It ignores the focus of a radial one.",
    ),
    "WM520": Code(
        "A value that is misread",
        "A number with an odd unit, an escaped sign or a path that breaks off is drawn wrong; a huge number "
        "or a tiny dash keeps the machine busy for minutes.",
    ),
    "WM521": Code(
        "Opacity on a group",
        "SDL gives it to each shape on its own: where two overlap the seam shows, and of two that are nested "
        "only the inner counts.",
    ),
    "WM522": Code(
        "A portrait without its moods",
        "The stage shows a mood by changing the display of the groups mood-calm, mood-worried, mood-hurt "
        "and mood-glad in the text of the file. It has to find all four, written exactly so.",
    ),
    "WM523": Code(
        "An icon in another colour",
        "The stage colours an icon by replacing #101010 in its text. Another colour would stay as it is, "
        "and vanish on some theme.",
    ),
    "WM524": Code(
        "A picture on another canvas",
        "Portraits, places and icons share one canvas each, so that heads stand at one height "
        "and nothing is cut.",
    ),
}
