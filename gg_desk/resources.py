"""The only code that locates ``resources/``: what is shown or printed, beside the code."""

from pathlib import Path

from gg_desk.errors import DeskError

_ROOT = Path(__file__).resolve().parent.parent / "resources"


def resource(*parts: str) -> Path:
    """The path of a bundled resource, as in ``resource("phrasebook", "km.po")``.

    Raises:
        DeskError: the installation is incomplete and lacks it.
    """
    path = _ROOT.joinpath(*parts)
    if not path.exists():
        name = "/".join(parts)
        raise DeskError(
            f"The program's own file resources/{name} is missing. Install GG Desk again.",
            f"프로그램 파일 resources/{name}이(가) 없습니다. GG Desk를 다시 설치해 주세요.",
        )
    return path
