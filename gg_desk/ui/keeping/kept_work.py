"""What is done with kept mailings and their log: printed again, kept longer, destroyed, saved."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gg_desk.ui.asking import destroy_for_good
from gg_desk.ui.file_choice import choose_target
from gg_desk.ui.keeping import work
from gg_desk.ui.keeping.batches import BatchesPart
from gg_desk.ui.keeping.log import LogPart
from gg_desk.ui.keeping.place import Place
from gg_desk.ui.keeping.words import families, put, reprinted
from gg_desk.ui.keeping.work import LANE
from gg_desk.ui.late import custody, reprints

if TYPE_CHECKING:
    from gg_desk.catalogue.custody import AccessLog, KeptBatch
    from gg_desk.mailing.notices import Printed


class KeptWork(QObject):
    """Does what a person wants of ``batches`` and ``log``."""

    def __init__(self, at: Place, batches: BatchesPart, log: LogPart) -> None:
        super().__init__(batches)
        self._at, self._batches, self._log = at, batches, log
        batches.reprint_wanted.connect(self._reprint)
        batches.extend_wanted.connect(self._extend)
        batches.destroy_wanted.connect(self._destroy)
        batches.certificate_wanted.connect(self._certify)
        log.export_wanted.connect(self._export)

    def _reprint(self, code: str, rows: str, language: str, why: str) -> None:
        def tell(done: int, total: int) -> None:
            said = self.tr("Making pages: %1 of %2 families…")
            self._at.head.work(put(said, f"{done:,}", f"{total:,}"), done, total)

        def show(drawn: "tuple[bytes, Printed]") -> None:
            pdf, printed = drawn
            self._at.rest(reprinted(printed))
            self._batches.say_busy(False)
            self._batches.empty_printing()
            if pdf:
                self._at.show_papers(pdf, printed.pages, code, self.tr("notices.pdf"))
            self._at.renew(lambda: None)

        self._at.banner.tell("")
        self._batches.say_busy(True)
        self._at.head.work(self.tr("Opening what is kept…"))
        asked = (code, rows, language, why)
        self._at.safe.ask(
            lambda desk, vault, task: work.reprint(desk, vault, task, asked, tell),
            show,
            self._at.failed,
            lane=LANE,
        )

    def _extend(self, code: str, days: int, why: str) -> None:
        def done(kept: "KeptBatch") -> None:
            self._batches.empty_longer()
            said = self.tr("%1 is kept until %2.")
            self._at.renew(lambda: self._at.head.tell(put(said, kept.code, str(kept.until))))

        self._at.safe.ask(
            lambda _desk, vault, _task: reprints.extend(vault, code, days, why),
            done,
            self._at.failed,
        )

    def _destroy(self, code: str, why: str) -> None:
        chosen = self._batches.chosen()
        count = families(chosen.persons if chosen else 0)
        if not destroy_for_good(self._batches.window(), code, count) or not self._at.safe.is_open:
            return

        def done(ended: "tuple[KeptBatch, bytes]") -> None:
            kept, pdf = ended
            said = self.tr("%1 is destroyed. Certificate no. %2")
            self._at.rest(put(said, code, kept.certificate))
            self._batches.say_busy(False)
            self._at.show_papers(
                pdf, 1, put(self.tr("Certificate %1"), kept.certificate), _paper(kept)
            )
            self._at.renew(lambda: None)

        self._at.banner.tell("")
        self._batches.say_busy(True)
        self._at.head.work(self.tr("Destroying…"))
        self._at.head.cancel.hide()
        self._at.safe.ask(
            lambda desk, vault, _task: work.destroy(desk, vault, code, why), done, self._at.failed
        )

    def _certify(self, code: str) -> None:
        kept = self._batches.chosen()
        if kept is None:
            return
        title, name = put(self.tr("Certificate %1"), kept.certificate), _paper(kept)
        self._at.safe.ask(
            lambda desk, vault, _task: reprints.certificate(desk, vault, code),
            lambda pdf: self._at.show_papers(pdf, 1, title, name),
            self._at.failed,
        )

    def _export(self, log: "AccessLog", why: str) -> None:
        def write(target: Path) -> None:
            self._at.safe.ask(
                lambda _desk, vault, _task: custody.export_log(vault, log, target, why),
                lambda _none: self._at.renew(lambda: self._exported(target)),
                self._at.failed,
            )

        kinds = {
            self.tr("Excel workbook (*.xlsx)"): "xlsx",
            self.tr("Text with commas (*.csv)"): "csv",
        }
        title, name = self.tr("Save the access log"), self.tr("access-log.xlsx")
        choose_target(self._batches.window(), title, name, kinds, write)

    def _exported(self, target: Path) -> None:
        self._log.why.empty()
        self._at.head.tell(put(self.tr("Saved: %1"), str(target)))


def _paper(kept: "KeptBatch") -> str:
    return f"certificate-{kept.certificate}.pdf"
