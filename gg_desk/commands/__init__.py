"""The commands, one small module for each kind of job."""

from gg_desk.commands.batches import BATCHES
from gg_desk.commands.families import FAMILIES
from gg_desk.commands.finding import FINDING
from gg_desk.commands.handing_out import HANDING_OUT
from gg_desk.commands.keeping import KEEPING
from gg_desk.commands.mailing import MAILING
from gg_desk.commands.phrases import PHRASES
from gg_desk.commands.printing import PRINTING
from gg_desk.commands.reporting import REPORTING
from gg_desk.commands.syncing import SYNCING
from gg_desk.commands.telling import Command, Told
from gg_desk.commands.vault import VAULT

COMMANDS: tuple[Command, ...] = (
    *SYNCING, *FINDING, *FAMILIES, *PRINTING, *MAILING, *BATCHES, *HANDING_OUT, *PHRASES, *VAULT,
    *KEEPING, *REPORTING,
)  # fmt: skip

__all__ = ["COMMANDS", "Command", "Told"]
