"""What may not be kept any longer, without a passphrase: asked at every start, so it loads little."""

import datetime as dt

from gg_desk.catalogue.custody import Due
from gg_desk.settings import Folders, Preferences
from gg_desk.vault.files import VaultFiles
from gg_desk.vault.slots import KeysDamagedError, is_overdue, shred_overdue, slots_in

_KOREA = dt.timezone(dt.timedelta(hours=9))


def korean_day() -> dt.date:
    """Today in Korea, by which last days are counted."""
    return dt.datetime.now(_KOREA).date()


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
