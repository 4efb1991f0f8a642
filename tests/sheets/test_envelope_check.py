import pytest

from gg_desk.envelopes import Envelope
from gg_desk.sheets.envelope_check import check_page
from gg_desk.typeset.raster import page_texts, text_at

MM = 72 / 25.4


@pytest.mark.parametrize(
    "window", [Envelope(), Envelope(left=100.5, top=50, width=50, height=49), Envelope(width=190)]
)
def test_the_page_tells_its_measures_inside_the_frame(window: Envelope) -> None:
    pdf = check_page(window)
    (text,) = page_texts(pdf)
    said = f"{window.left:g} / {window.top:g} / {window.width:g} × {window.height:g} mm"
    assert said in " ".join(text.split())  # a narrow window breaks the line
    found = text_at(pdf, 0, (window.left + 8) * MM, (window.top + 9) * MM)
    assert found is not None
    assert found[0][found[1] :].startswith(f"{window.left:g} /")
