"""What can be wrong with a file of a list as a whole, in sentences."""

from gg_desk.errors import DeskError


class PasswordNeeded(DeskError):  # noqa: N818 - an answer that the window waits for, no fault
    """The workbook is locked: ask for its password, and open it again with that."""


def password_needed(name: str) -> PasswordNeeded:
    """No password was given."""
    return PasswordNeeded(
        f"{name} is locked with a password. Type the password that its sender gave you.",
        f"{name}은(는) 암호가 걸린 파일입니다. 보낸 곳에서 알려 준 암호를 입력해 주세요.",
    )


def wrong_password(name: str) -> PasswordNeeded:
    """A password was given that does not open the file."""
    return PasswordNeeded(
        f"The password does not open {name}. Check capitals and the keyboard's language, and type it again.",
        f"암호가 맞지 않아 {name}을(를) 열 수 없습니다. 대소문자와 한/영 전환을 확인하고 다시 입력해 주세요.",
    )


def locked_otherwise(name: str) -> DeskError:
    """A lock that only the program opens that made it, as that of LibreOffice."""
    return DeskError(
        f"{name} is locked with a password that only its own program can open. Save it there without one, or as .xlsx.",
        f"{name}의 암호는 만든 프로그램에서만 풀 수 있습니다. 그 프로그램에서 암호 없이 저장하거나 .xlsx로 저장해 주세요.",
    )


def protected(name: str, by: str) -> DeskError:
    """A document security program (DRM) wrapped the file."""
    return DeskError(
        f"{name} is protected by document security (DRM{by}). Export it unprotected in the security program, and take that file.",
        f"{name}은(는) 문서보안(DRM{by})이 적용된 파일입니다. 문서보안 프로그램에서 보안 해제(반출)한 파일을 사용해 주세요.",
    )


def unknown(name: str) -> DeskError:
    """The bytes are no format that a list has, as those of a security program's file."""
    return DeskError(
        f"{name} is no spreadsheet, table or text, or document security (DRM) protects it. Export it unprotected, as .xlsx or .csv.",
        f"{name}은(는) 표 파일이 아니거나 문서보안(DRM)이 적용된 파일입니다. 보안을 해제하고 .xlsx 또는 .csv로 저장해 주세요.",
    )


def other_document(name: str) -> DeskError:
    """A Word, PowerPoint, HWPX, PDF or ZIP file."""
    return DeskError(
        f"{name} is a document, not a list. Save its table as .xlsx or .csv.",
        f"{name}은(는) 명단 표가 아니라 다른 문서입니다. 표를 .xlsx 또는 .csv로 저장해 주세요.",
    )


def damaged(name: str) -> DeskError:
    """It says what it is, but cannot be read."""
    return DeskError(
        f"{name} is damaged or was cut off. Ask for the file again, or open it in Excel and save it anew.",
        f"{name} 파일이 손상되었거나 일부만 받아졌습니다. 파일을 다시 받거나 엑셀에서 열어 새로 저장해 주세요.",
    )


def too_large(name: str) -> DeskError:
    """More than any list has, packed or unpacked."""
    return DeskError(
        f"{name} unpacks to far more than a list holds. Copy the rows that are needed into a new workbook.",
        f"{name}은(는) 명단이라기에는 너무 큽니다. 필요한 행만 새 파일에 복사해 주세요.",
    )


def empty(name: str) -> DeskError:
    """There is nothing in it."""
    return DeskError(
        f"{name} is empty. Ask for the file again.",
        f"{name}은(는) 빈 파일입니다. 파일을 다시 받아 주세요.",
    )


def illegible(name: str) -> DeskError:
    """A text file in no encoding that is known."""
    return DeskError(
        f"The letters of {name} cannot be read. Save it in Excel as “CSV UTF-8” or as .xlsx.",
        f"{name}의 글자를 읽을 수 없습니다. 엑셀에서 “CSV UTF-8” 또는 .xlsx로 저장해 주세요.",
    )
