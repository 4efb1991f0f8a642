"""Korean sentences to say or show: each large, with its meaning above and its sound below."""

from gg_desk.phrasebook.isolates import plain
from gg_desk.phrasebook.romanise import read_aloud, unbroken
from gg_desk.sheets.blocks import Block, Pair, tagged
from gg_desk.sheets.frame import MUTED, Frame
from gg_desk.typeset.document import MM, Page
from gg_desk.typeset.paragraph import set_paragraph

_PAD = 2 * MM


def spoken(frame: Frame, words: Pair, number: str = "") -> Block:
    """One sentence over the whole width, the same in every layout; ``number`` is shown with it.

    A Korean page has no use for meaning and sound.
    """
    korean = plain(words[1])
    texts = [set_paragraph(f"“{korean}”", frame.korean(13, 700), frame.width)]
    said: list[Pair] = [(f"“{korean}”", "")]
    if frame.language != "ko":
        sound = unbroken(read_aloud(korean))
        small = frame.korean(8.5, color=MUTED).but(language="en")
        texts.insert(0, set_paragraph(words[0], frame.style(10.5), frame.width))
        texts.append(set_paragraph(sound, small, frame.width))
        said = [(words[0], f"“{korean}”"), (sound, "")]
    if number:
        large = frame.style(20, 700).but(language="en", tabular=True, leading=1.3)
        texts.append(set_paragraph(number, large, frame.width))
        said.append((number, ""))

    def draw(page: Page, y: float) -> None:
        y += _PAD * frame.scale
        for text in texts:
            y = frame.put(page, text, 0, y)

    height = sum(text.height for text in texts) + 2 * _PAD * frame.scale
    return tagged("Sect", Block(height, draw, (*said, ("", ""))))
