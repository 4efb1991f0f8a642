"""What an office has settled once, kept in its data folder: columns by headings, languages by nationality.

No file here tells of a person: headings are kept as a mark that cannot be read back.
"""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import msgspec

from gg_desk.catalogue.languages import language
from gg_desk.errors import DeskError
from gg_desk.mailing.columns import Columns, Use
from gg_desk.mailing.planning import Plan
from gg_desk.whole_files import write_whole

_COLUMNS, _NATIONALITIES = "columns.json", "nationalities.toml"
_FOLDER = "mailing"
_HEAD = "# 국적별 안내문 언어. 코드는 ISO 3166, 언어는 태그(vi, km, zh-Hans …)로 적습니다.\n# Languages by nationality: ISO 3166 code, then tags of languages; the first comes first."
_MOST = 500
"""Lists whose columns are remembered; the one that was kept first is forgotten first."""

Languages = Mapping[str, tuple[str, ...]]
"""Tags by nationality: its code, or a name of it."""


def recalled(plan: Plan, data: Path) -> Plan:
    """The plan with the columns as a person settled them for a list with these very headings."""
    uses = _read(data / _FOLDER / _COLUMNS).get(plan.columns.signature)
    if uses is None:
        return plan
    columns = [
        replace(column, use=uses.get(column.letter, ""), same=False, beaten_by="")
        for column in plan.columns.columns
    ]
    return replace(plan, columns=Columns(tuple(columns)))


def remember(plan: Plan, data: Path) -> None:
    """Keep how the columns of this list are used, for the next list with the same headings."""
    path = data / _FOLDER / _COLUMNS
    known = _read(path)
    known.pop(plan.columns.signature, None)
    known[plan.columns.signature] = {
        column.letter: column.use for column in plan.columns.columns if column.use
    }
    while len(known) > _MOST:
        del known[next(iter(known))]
    path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, msgspec.json.format(msgspec.json.encode(known), indent=1))


def office_languages(data: Path) -> Languages:
    """The office's own table: languages by nationality, its code or a name; sure whatever ours says.

    Raises:
        DeskError: the file is damaged, or names a language that the desk has not; it is left as it is.
    """
    path = data / _FOLDER / _NATIONALITIES
    try:
        table = msgspec.toml.decode(path.read_bytes(), type=dict[str, tuple[str, ...]])
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as error:
        raise _damaged(path, error) from error
    return {name: tuple(language(tag).tag for tag in tags) for name, tags in table.items() if tags}


def keep_office_languages(table: Languages, data: Path) -> None:
    """Keep the office's own table, as a file that may be edited by hand too."""
    quoted = {name: ", ".join(f'"{tag}"' for tag in tags) for name, tags in sorted(table.items())}
    lines = [f"{_key(name)} = [{tags}]" for name, tags in quoted.items()]
    path = data / _FOLDER / _NATIONALITIES
    path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, "\n".join([_HEAD, *lines, ""]).encode("utf-8"))


def _key(name: str) -> str:
    return '"' + name.replace("\\", "").replace('"', "") + '"'


def _read(path: Path) -> dict[str, dict[str, Use]]:
    try:
        return msgspec.json.decode(path.read_bytes(), type=dict[str, dict[str, Use]])
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as error:
        raise _damaged(path, error) from error


def _damaged(path: Path, error: Exception) -> DeskError:
    return DeskError(
        f"The office's file {path} cannot be read: {error}. Mend it, or delete it to start from the defaults.",
        f"설정 파일 {path}을(를) 읽을 수 없습니다({error}). 고치거나 지우면 기본값으로 시작합니다.",
    )
