"""The contacts: whom to call, in which language, and when somebody answers."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QWidget

from gg_desk.catalogue.contact import Contact
from gg_desk.catalogue.place import Area
from gg_desk.catalogue.words import in_language
from gg_desk.ui.background import Task
from gg_desk.ui.detail import (
    bullets,
    caution,
    heading,
    link,
    named,
    paragraph,
    section,
    sources,
    stacked,
)
from gg_desk.ui.favourite import FavouriteButton
from gg_desk.ui.filters import Filters
from gg_desk.ui.focus import focus_when_able
from gg_desk.ui.late import verbs
from gg_desk.ui.links import copy, open_link
from gg_desk.ui.models.describe import contact_row
from gg_desk.ui.models.rows import Row
from gg_desk.ui.names import language_names
from gg_desk.ui.pages.list_page import ListPage
from gg_desk.ui.reading import ContactView, PhoneView, contact_view
from gg_desk.ui.scroll import Scroll
from gg_desk.ui.session import Session
from gg_desk.ui.theme import GRID, Type
from gg_desk.ui.widgets import button, label, row

if TYPE_CHECKING:
    from gg_desk.desk import Desk

_KOREA = dt.timezone(dt.timedelta(hours=9))
_DETAIL = "contact"


class _Found(NamedTuple):
    contacts: list[Contact]
    areas: tuple[Area, ...]
    later: bool = False
    """Nobody answers now: these do at other hours."""


class ContactsPage(ListPage):
    """Contacts on the left; on the right the phones of one, large, and its hours by language."""

    keeps_to_list = True

    def __init__(self, session: Session) -> None:
        self.filters = Filters(open_now=True)
        self.detail = Scroll()
        super().__init__(session, self.filters, self.detail)
        self.star = FavouriteButton(session, "contact", self.banner)
        self.head.add_action(self.star)
        session.kept.connect(self._mark)
        self._listed: list[Contact] = []
        self.copy_number = button("primary", "copy")
        self.copy_number.setEnabled(False)
        self.copy_number.clicked.connect(self._copy)
        self.head.add_action(self.copy_number)
        self.filters.changed.connect(self.load)
        self.view.opened.connect(lambda _id: self._copy())
        self._shown: ContactView | None = None
        self._count: int | None = None
        self._calling = False
        self.retranslate()
        self.list_pane.say(self.tr("One moment…"), self.tr("The contacts are being read."))

    def load(self) -> None:
        """Ask for the contacts that the filters let through."""
        area, language = self.filters.area_id, self.filters.language_tag
        now = dt.datetime.now(_KOREA) if self.filters.open_now.isChecked() else None
        calling = self._calling

        def work(desk: "Desk", _task: Task) -> _Found:
            found = verbs.contacts(desk, area=area, language=language, open_at=now)
            if found or not calling:
                return _Found(found, verbs.areas(desk))
            found = verbs.contacts(desk, area=area, language=language)
            return _Found(found, verbs.areas(desk), later=True)

        self.session.ask(work, self._show, self.fail, lane="contacts")

    def call_now(self, language: str) -> None:
        """Show who answers now in this language, or in any, the first of them chosen.

        Where nobody does at this hour, who does at others.
        """
        self._calling = True
        self.filters.choose_language(language or None)
        with QSignalBlocker(self.filters):  # one question, not two
            self.filters.open_now.setChecked(True)
        self.load()
        focus_when_able(self.view)

    def load_detail(self, record_id: str) -> None:
        """Ask for one contact with its hours said in the window's language."""
        tag = self.session.tag
        self.session.ask(
            lambda desk, _task: contact_view(desk, record_id, tag),
            self._show_detail,
            self.fail_detail,
            lane=_DETAIL,
        )

    def retranslate(self) -> None:
        """Say everything in the window's language."""
        self.filters.retranslate(self.session.tag)
        self.head.say(self.tr("Contacts"), self._counted())
        self.copy_number.setText(self.tr("Copy the number"))
        self.view.setAccessibleName(self.tr("Contacts"))
        if self._shown is None:
            self._say_none()

    def empty(self) -> tuple[str, str]:
        """No contact passes the filters."""
        return self.tr("Nobody here"), self.tr("Choose another area or language, or any hour.")

    def forget_record(self) -> None:
        """None passes the filters: nobody shall call one that does not."""
        self.session.background.cancel(_DETAIL)
        self._shown = None
        self.star.show_record("")
        self.copy_number.setEnabled(False)
        self._say_none()

    def _say_none(self) -> None:
        said = self.tr("Its phones, languages and hours stand here.")
        self.detail_pane.say(self.tr("Choose a contact"), said)

    def _counted(self) -> str:
        if self._count is None:
            return ""
        return self.tr("%1 in the list").replace("%1", str(self._count))

    def _show(self, found: _Found) -> None:
        self._listed = found.contacts
        self._count = len(found.contacts)
        self.head.tell(self._counted())
        self.filters.offer(found.areas, self.session.tag)
        if found.later:
            with QSignalBlocker(self.filters):  # it is known already
                self.filters.open_now.setChecked(False)
        self.show_rows([self._row(contact) for contact in found.contacts])
        calling, self._calling = self._calling, False
        if calling and found.contacts:
            self.show_record(found.contacts[0].id)
            if found.later:
                self.head.tell(self.tr("Nobody answers at this hour; these do at others."))

    def _row(self, contact: Contact) -> Row:
        starred = self.star.is_starred(contact.id)
        return replace(contact_row(contact, self.session.tag), starred=starred)

    def _mark(self) -> None:
        """Other preferences hold, the favourites among them."""
        for contact in self._listed:
            self.model.replace_row(self._row(contact))

    def _copy(self) -> None:
        if self._shown is not None and self._shown.phones:
            number = self._shown.phones[0].number
            copy(number)
            self.head.tell(self.tr("%1 is on the clipboard.").replace("%1", number))

    def _show_detail(self, view: ContactView) -> None:
        self._shown = view
        self.star.show_record(view.contact.id)
        self.copy_number.setEnabled(bool(view.phones))
        name = in_language(view.contact.name, self.session.tag)
        self.detail.show_parts(self._parts(view), named=name)
        self.detail_pane.show_content()

    def _parts(self, view: ContactView) -> Iterator[QWidget]:
        tag, contact = self.session.tag, view.contact
        other = "en" if tag == "ko" else "ko"
        yield heading(in_language(contact.name, tag), contact.name.get(other, ""))
        if contact.confidence == "low":
            yield caution(self.tr("Confirm before telling: the sources are old or second-hand."))
        if view.phones:
            yield stacked([self._phone(phone) for phone in view.phones], GRID // 2)
        if contact.use_for:
            yield paragraph(contact.use_for.said(tag))
        yield section(self.tr("Hours"), self._hours(view))
        spoken = self._languages(contact)
        if spoken:
            yield section(self.tr("Languages"), spoken)
        yield section(self.tr("About this entry"), [self._about(view), *self._web(contact)])
        unsure = [remark.said(tag) for remark in (*contact.uncertainties, *contact.contradictions)]
        if unsure:
            yield section(self.tr("Unsettled"), bullets(unsure))
        if view.sources:
            found = sources(view.sources, self.tr("undated"), tag)
            yield section(self.tr("Sources"), found)

    @staticmethod
    def _phone(phone: PhoneView) -> QWidget:
        number = label(phone.number, Type.TITLE, "accent", wrap=False, selectable=True)
        words = " · ".join(part for part in (phone.key, phone.note) if part)
        box = QWidget()
        note = label(words, Type.BODY, "muted", selectable=True)
        layout = row(number, note, gap=2 * GRID)
        layout.setStretch(1, 1)
        box.setLayout(layout)
        return box

    def _hours(self, view: ContactView) -> list[QWidget]:
        now = view.contact.open_at(dt.datetime.now(_KOREA))
        if now is None:
            return [paragraph(self.tr("No source names the hours."), "muted")]
        state = self.tr("Open now") if now else self.tr("Closed now")
        lines: list[QWidget] = [label(state, Type.STRONG, "good" if now else "muted")]
        return [*lines, *(paragraph(line) for line in view.hours)]

    def _languages(self, contact: Contact) -> list[QWidget]:
        tag = self.session.tag
        said = named(
            [
                (self.tr("Spoken"), language_names(contact.speaks, tag)),
                (self.tr("Interpreted"), language_names(contact.interprets, tag)),
            ]
        )
        return [said] if contact.speaks or contact.interprets else []

    @staticmethod
    def _web(contact: Contact) -> list[QWidget]:
        address = contact.web
        return [link(address, lambda: open_link(address))] if address else []

    def _about(self, view: ContactView) -> QWidget:
        contact, tag = view.contact, self.session.tag
        return named(
            [
                (
                    self.tr("Belongs to"),
                    in_language(view.organisation.name, tag) if view.organisation else "",
                ),
                (self.tr("Area"), view.area),
                (self.tr("Address"), contact.address_ko or ""),
                (self.tr("Former names"), "\n".join(contact.former_names)),
                (self.tr("Note"), contact.notes.said(tag) if contact.notes else ""),
                (self.tr("Checked on"), contact.as_of.isoformat()),
            ]
        )
