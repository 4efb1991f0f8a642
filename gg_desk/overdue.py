"""What may not be kept any longer, without a passphrase: asked at every start, so it loads little."""

import datetime as dt

from gg_desk.catalogue.custody import KOREA, Due
from gg_desk.catalogue.words import LocalText
from gg_desk.folders import Folders
from gg_desk.settings import Preferences
from gg_desk.vault.files import VaultFiles
from gg_desk.vault.slots import KeysDamagedError, is_overdue, shred_overdue, slots_in


def korean_day() -> dt.date:
    """Today in Korea, by which last days are counted."""
    return dt.datetime.now(KOREA).date()


def settle_overdue(folders: Folders, preferences: Preferences) -> Due:
    """Destroy the keys of what is overdue, unless the office wants to be asked; what there is.

    What was sealed under them is removed when the vault is opened next.

    Raises:
        DeskError: the file of keys cannot be written.
    """
    keys = VaultFiles(folders.vault).keys
    today = korean_day()
    try:
        late = tuple(slot.until for slot in slots_in(keys) if is_overdue(slot, today))
        if late and preferences.custody.overdue == "destroy":
            return Due(shredded=shred_overdue(keys, today))
    except KeysDamagedError:
        return Due()  # told when the vault is opened, or by its status
    return Due(overdue=late)


def said_of(due: Due) -> LocalText | None:
    """What to tell a person of it; none where nothing is due."""
    if due.shredded:
        return {
            "en": f"{due.shredded} kept mailings were overdue: their keys are destroyed, nobody can read them any more. Opening the vault removes the rest and writes the certificate.",
            "ko": f"보관 기한이 지난 발송 {due.shredded}건의 암호키를 파기하여 더는 읽을 수 없습니다. 보관함을 열면 나머지를 지우고 파기 확인서를 만들 수 있습니다.",
        }
    if due.overdue:
        return {
            "en": f"{len(due.overdue)} kept mailings are overdue since {min(due.overdue)}: destroy them without delay, with gg-desk vault destroy.",
            "ko": f"보관 기한({min(due.overdue)})이 지난 발송이 {len(due.overdue)}건 있습니다. gg-desk vault destroy 로 지체 없이 파기해 주세요.",
        }
    return None
