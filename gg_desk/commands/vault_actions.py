"""vault: which function does what its command line asks for."""

import argparse
from collections.abc import Callable, Mapping

from gg_desk.commands import vault_kept, vault_ways
from gg_desk.commands.telling import Told
from gg_desk.folders import Folders


def vault(where: Folders, asked: argparse.Namespace) -> Told:
    """What the command ``vault`` does."""
    return _ACTIONS[asked.action](where, asked)


_ACTIONS: Mapping[str, Callable[[Folders, argparse.Namespace], Told]] = {
    "status": vault_ways.status,
    "init": vault_ways.init,
    "passphrase": vault_ways.passphrase,
    "recovery": vault_ways.recovery,
    "recover": vault_ways.recover,
    "join-keyring": vault_ways.join_keyring,
    "leave-keyring": vault_ways.leave_keyring,
    "batches": vault_kept.batches,
    "reprint": vault_kept.reprint,
    "extend": vault_kept.extend,
    "destroy": vault_kept.destroy,
    "certificate": vault_kept.certificate,
    "log": vault_kept.log,
}
