"""The office: what stands on all of its sheets, and where its envelopes show the address."""

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QWidget

from gg_desk.envelopes import Postage
from gg_desk.errors import DeskError
from gg_desk.settings import Office, Preferences
from gg_desk.ui.background import Task
from gg_desk.ui.envelope_form import EnvelopeForm
from gg_desk.ui.flow_layout import FlowLayout
from gg_desk.ui.form import Form
from gg_desk.ui.late import office
from gg_desk.ui.office_fields import OFFICE_FIELDS, PAPERS
from gg_desk.ui.outlet import Outlet
from gg_desk.ui.pages.page import Page
from gg_desk.ui.picture_field import PictureField
from gg_desk.ui.postage_form import PostageForm
from gg_desk.ui.session import Session
from gg_desk.ui.setting import laid_over, set_undoably
from gg_desk.ui.theme import GRID, READING_WIDTH, Type
from gg_desk.ui.widgets import Banner, Choice, button, column, hairline, label, row

if TYPE_CHECKING:
    from gg_desk.desk import Desk
    from gg_desk.typeset.pictures import Picture


class _Standing(NamedTuple):
    """What stands on the page."""

    typed: dict[str, Any]
    pictures: tuple[tuple[str, "Picture | None"], ...]
    """Of each picture the file that is set, and one that was chosen and is not kept yet."""


class OfficePage(Page):
    """The office's lines, pictures, paper and envelopes; kept when the person says so."""

    saved = Signal()
    welcome_wanted = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.form = Form()
        self.logo = PictureField(session, "logo")
        self.seal = PictureField(session, "seal")
        self.paper = Choice()
        self.envelope = EnvelopeForm()
        self.check_page = button("", "print")
        self.postage = PostageForm()
        self.first_steps = button("link")
        self.save = button("primary", "save")
        self.banner = Banner("danger")
        self.outlet = Outlet(session, self.head, self.banner)
        self.head.add_action(self.save)
        self._sections = [label("", Type.SECTION) for _section in range(3)]
        self._paper_name = label("", Type.LABEL, "muted")
        self._envelope_hint = label("", Type.SECONDARY, "muted")
        self._postage_hint = label("", Type.SECONDARY, "muted")
        for value, words in PAPERS.items():
            self.paper.addItem(words, value)
        self.save.setEnabled(False)
        self._saved: _Standing | None = None
        self._sent: _Standing | None = None
        """What is being saved; more may be typed meanwhile."""
        self._again = False
        """Whether it was saved once more meanwhile."""
        self._draft: Mapping[str, Any] = {}
        self._lay_out()
        self._connect()
        self.retranslate()

    def load(self) -> None:
        """Ask for what the office has set."""

        def work(desk: "Desk", _task: Task) -> Preferences:
            return desk.preferences

        self.session.ask(work, self._show, self._fail, lane="office")

    def begins_at(self) -> QWidget:
        """The first blank."""
        return self.form.blank("name").edit

    def draft(self) -> dict[str, Any]:
        """All that is typed, where any of it is not saved; chosen pictures are not kept."""
        if self._saved is None:
            return dict(self._draft)
        typed = self._typed()
        return {} if typed == self._saved.typed else typed

    def take_draft(self, draft: Mapping[str, Any]) -> None:
        """Let it stand here, now or as soon as it is known what the office has set."""
        self._draft = draft
        if self._saved is not None:
            self.load()

    def retranslate(self) -> None:
        """Say everything in the window's language; what was typed stays."""
        self.head.say(self.tr("Our office"), self.tr("It stands on every sheet."))
        titles = (self.tr("At the foot of the sheets"), self.tr("Pictures"), self.tr("Paper"))
        for section, title in zip(self._sections, titles, strict=True):
            section.setText(title)
        self.form.offer(OFFICE_FIELDS, self.session.tag)
        self.logo.name.setText(self.tr("Logo, at the foot"))
        self.seal.name.setText(self.tr("Official seal, below the office's name"))
        for field, words in ((self.logo, self.tr("Logo")), (self.seal, self.tr("Official seal"))):
            field.choose.setAccessibleName(f"{words}: {field.choose.text()}")
            field.remove.setAccessibleName(f"{words}: {field.remove.text()}")
        self._paper_name.setText(self.tr("Usual paper"))
        self.paper.setAccessibleName(self.tr("Usual paper"))
        self._envelope_hint.setText(
            self.tr(
                "Measure where the window lies on the A4 letter folded to thirds. The check page shows it."
            )
        )
        self.check_page.setText(self.tr("Print a check page"))
        self._postage_hint.setText(
            self.tr("It stands beside the window of a letter and on envelopes that are printed.")
        )
        self.first_steps.setText(self.tr("First steps once more…"))
        self.save.setText(self.tr("Save"))

    def speak_anew(self) -> None:
        """Other words, what was typed stays: nothing is asked again."""
        self.retranslate()

    def _lay_out(self) -> None:
        at_foot, pictures, on_paper = self._sections
        paper = column(self._paper_name, self.paper, gap=GRID // 2)
        self._paper_name.setBuddy(self.paper)
        both = FlowLayout(3 * GRID)
        both.addWidget(self.logo)
        both.addWidget(self.seal)
        page = QWidget()
        page.setMaximumWidth(READING_WIDTH)
        page.setLayout(
            column(
                at_foot,
                self.form,
                hairline(),
                pictures,
                both,
                hairline(),
                on_paper,
                paper,
                self.envelope,
                self._envelope_hint,
                row(self.check_page, None),
                self.postage,
                self._postage_hint,
                hairline(),
                row(self.first_steps, None),
                None,
                gap=2 * GRID,
            )
        )
        outer = row(page, None, gap=0)
        outer.setStretch(0, 1000)  # the page takes what it may, the rest is left empty
        outer.setContentsMargins(2 * GRID, 3 * GRID, 2 * GRID, 4 * GRID)
        body = QWidget()
        body.setObjectName("detail")
        body.setLayout(outer)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(body)
        self.setLayout(column(self.head, self.banner, scroll, gap=0))

    def _connect(self) -> None:
        self.save.clicked.connect(self._save)
        self.check_page.clicked.connect(self._print_check_page)
        self.first_steps.clicked.connect(self.welcome_wanted)
        for part in (self.form, self.logo, self.seal, self.envelope, self.postage):
            part.changed.connect(self._say_changed)
        self.paper.activated.connect(self._say_changed)

    def _show(self, preferences: Preferences, but: Collection[PictureField] = ()) -> None:
        """What holds is what stands there, ``but`` for some pictures."""
        own = preferences.office
        self.form.fill(msgspec.structs.asdict(own))
        for field, file in ((self.logo, own.logo), (self.seal, own.seal)):
            if field not in but:
                field.offer(file)
        self.paper.choose_data(preferences.paper)
        self.envelope.offer(preferences.envelope)
        self.postage.offer(preferences.postage)
        self.save.setEnabled(True)
        self._saved = _Standing(self._typed(), ((own.logo, None), (own.seal, None)))
        self.head.tell(self.tr("It stands on every sheet."))
        draft, self._draft = self._draft, {}
        if draft:
            self._write(draft)
            self._say_changed()
        else:
            self.touched.emit()

    def _write(self, typed: Mapping[str, Any]) -> None:
        """Let it stand here as ``_typed`` would say it."""
        self.form.fill(typed["form"])
        self.paper.choose_data(typed["paper"])
        self.envelope.take(typed["envelope"])
        self.postage.offer(Postage(**typed["postage"]))

    def _typed(self) -> dict[str, Any]:
        return {
            "form": self.form.values(),
            "paper": self.paper.currentData(),
            "envelope": self.envelope.typed(),
            "postage": msgspec.structs.asdict(self.postage.postage()),
        }

    def _standing(self) -> _Standing:
        pictures = tuple((field.file, field.fresh) for field in (self.logo, self.seal))
        return _Standing(self._typed(), pictures)

    def _say_changed(self) -> None:
        self.head.tell(self.tr("Not saved yet."))
        self.touched.emit()

    def _save(self) -> None:
        window = self.envelope.window_of_envelope()
        if not self.form.check() or window is None:
            return
        if self._sent is not None:  # one after the other, or the first might be kept last
            self._again = True
            return
        sent = self._sent = self._standing()
        # As they stand now: what an earlier save brings back may change the fields meanwhile.
        (logo, new_logo), (seal, new_seal) = sent.pictures
        postage = self.postage.postage()

        def work(desk: "Desk", _task: Task) -> dict[str, str]:
            office.check_postage(postage)
            return {
                "logo": office.keep_picture(desk, new_logo, "logo") if new_logo else logo,
                "seal": office.keep_picture(desk, new_seal, "seal") if new_seal else seal,
            }

        def keep(files: dict[str, str]) -> None:
            own, paper = Office(**sent.typed["form"], **files), sent.typed["paper"]
            set_undoably(
                self.session,
                {"office": own, "envelope": window, "postage": postage, "paper": paper},
                lambda: self.tr("Saved: our office"),
                self._fail,
                self._kept,
            )

        self.session.ask(work, keep, self._fail)

    def _kept(self, held: Preferences) -> None:
        """What holds now, as it was saved or as it was before that; what was typed since stays."""
        stands, before = self._standing(), self._sent or self._saved or self._standing()
        self._sent = None
        self.banner.tell("")
        chosen = zip((self.logo, self.seal), stands.pictures, before.pictures, strict=True)
        self._show(held, [field for field, now, then in chosen if now != then])
        if stands == before:
            self.head.tell(self.tr("Saved. The next sheet bears it."))
        else:
            self._write(laid_over(self._typed(), before.typed, stands.typed))
            self._say_changed()
        self.saved.emit()
        self._save_again()

    def _save_again(self) -> None:
        again, self._again = self._again, False
        if again:
            self._save()

    def _print_check_page(self) -> None:
        if window := self.envelope.window_of_envelope():
            self.session.ask(
                lambda _desk, _task: office.envelope_check(window),
                lambda pdf: self.outlet.print(pdf, 1, "envelope-check.pdf"),
                self._fail,
            )

    def _fail(self, error: DeskError) -> None:
        self._sent = None
        self.banner.tell(error.sentence(self.session.tag), "danger")
        self._save_again()
