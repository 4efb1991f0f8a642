"""The system's keyring, which opens with the person's session: Windows, macOS, GNOME or KDE."""

import base64
import binascii

from gg_desk.errors import DeskError

_SERVICE = "GG Desk"


def remember(vault: bytes, secret: bytes | bytearray) -> None:
    """Keep the vault's ``secret`` in the keyring.

    Raises:
        DeskError: there is no keyring, or it refuses.
    """
    try:
        import keyring  # noqa: PLC0415 - an eighth of a second, for those who use one

        keyring.set_password(_SERVICE, vault.hex(), base64.b64encode(secret).decode())
    except Exception as error:
        raise _refused(error) from error


def recall(vault: bytes) -> bytearray | None:
    """The secret that was kept for the vault; none where the keyring has none.

    Raises:
        DeskError: there is no keyring, or it refuses.
    """
    try:
        import keyring  # noqa: PLC0415 - see above

        kept = keyring.get_password(_SERVICE, vault.hex())
    except Exception as error:
        raise _refused(error) from error
    try:
        return bytearray(base64.b64decode(kept, validate=True)) if kept else None
    except (binascii.Error, ValueError):
        return None


def forget(vault: bytes) -> None:
    """Take the vault's secret out of the keyring, where it is in it.

    Raises:
        DeskError: there is no keyring, or it refuses.
    """
    try:
        import keyring  # noqa: PLC0415 - see above

        if keyring.get_password(_SERVICE, vault.hex()) is not None:
            keyring.delete_password(_SERVICE, vault.hex())
    except Exception as error:
        raise _refused(error) from error


def _refused(error: Exception) -> DeskError:
    why = type(error).__name__
    return DeskError(
        f"This computer's keyring cannot be used ({why}). The passphrase opens the vault as before.",
        f"이 컴퓨터의 키링을 쓸 수 없습니다({why}). 암호로는 그대로 열 수 있습니다.",
    )
