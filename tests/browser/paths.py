"""The ways people go through Osuma, as they go them."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import expect

from tests.browser.person import Person


def main_path(person: Person, url: str) -> None:
    """A question, the card, the missing fact in a form, another tier, a draft, its approval."""
    person.comes(url, "Robin Sample")
    person.reads("Hi, I’m Osuma")
    person.photographs("en-1-welcome")
    person.says("does Ahvenkoski Data fit?")
    card = person.reads("Ahvenkoski Data Oy", "B ·")
    person.photographs("en-2-fit-card")
    person.clicks(card, "Add")
    person.form().locator(".modal-btn.primary").click()  # nothing filled in: the form says so and stays
    person.form().locator(".form-error").wait_for()
    person.photographs("en-3-form")
    person.fills(Goals="internationalisation")
    person.sees_no_form()
    card = person.reads("Ahvenkoski Data Oy", "B → A")
    person.photographs("en-4-new-tier")
    person.clicks(card, "Draft outreach")
    draft = person.reads("Draft for Ahvenkoski Data Oy")
    person.photographs("en-5-draft")
    _edit(person)
    person.clicks(person.reads("own words"), "Approve and copy")
    person.reads("Approved by")
    person.reads("PS. Espoo is lovely & sunny.")
    person.photographs("en-6-approved")
    expect(draft).to_be_visible()


def _edit(person: Person) -> None:
    """The draft's own words stand in the form, line by line, and what was not touched is kept."""
    person.clicks(person.reads("Draft for Ahvenkoski Data Oy"), "Edit…")
    body = person.form().locator("textarea").last
    text = body.input_value()
    assert text.count("\n") > 2, "the lines of the draft"
    body.fill(f"{text}\n\nPS. Espoo is lovely & sunny.")
    person.photographs("en-5b-edit")
    person.form().locator(".modal-btn.primary").click()
    person.sees_no_form()


def changing_the_icp(person: Person, url: str) -> None:
    """A criterion in a form, what it would do, the proposal, its approval, and a lead in another tier."""
    person.comes(url, "Robin Sample")
    person.says("does Saimaan Sovellus fit?")
    person.reads("Saimaan Sovellus Oy", "B ·")
    person.says("show our ICP")
    person.chooses(person.reads("Nordic SaaS, version 1"), "Industry: SaaS or 62.10 Computer programming activities")
    person.searches("software", "Software Development")
    person.photographs("en-10-criterion-typeahead")
    person.leaves()
    person.chooses(person.reads("Nordic SaaS, version 1"), "Headcount: 21–50")
    person.fills(From="10")
    person.sees_no_form()
    preview = person.reads("Nordic SaaS: preview", "leads change tier")
    person.photographs("en-11-preview")
    person.clicks(preview, "Propose")
    person.clicks(person.reads("Proposal", "What it would do"), "Approve")
    person.reads("was approved by @robin", "version 2")
    person.photographs("en-12-approved")
    person.says("does Saimaan Sovellus fit now?")
    person.reads("Saimaan Sovellus Oy", "A ·")


def in_finnish(person: Person, url: str) -> None:
    """The same in short, in the language of the person's Slack, without being told which."""
    person.comes(url, "Maija Mallinen")
    person.reads("Hei, olen Osuma")
    person.says("sopiiko Havupuu Software?")
    card = person.reads("Havupuu Software Oy", "A ·")
    person.photographs("fi-1-fit-card")
    person.clicks(card, "Lisää")
    person.fills(Henkilöstö="35")
    person.sees_no_form()
    card = person.reads("Havupuu Software Oy", "35")
    person.photographs("fi-2-fact-added")
    person.clicks(card, "Luonnostele viesti")
    person.reads("Luonnos: Havupuu Software Oy")
    person.photographs("fi-3-draft")


def around(person: Person, url: str) -> None:
    """What else is asked on the first day, and the Home tab."""
    person.comes(url, "Kim Sample")
    for number, (question, expected) in enumerate(
        (("top 5", "Kuusenkerkkä"), ("show our ICP", "Nordic SaaS"), ("help", "What you can ask")), 1
    ):
        person.says(question)
        person.reads(expected)
        person.photographs(f"en-7-{number}-{question.replace(' ', '-')}")
    person.says("/fit Kuusenkerkkä")
    person.reads("Kuusenkerkkä Oy", "A ·")
    person.photographs("en-8-slash-command")
    person.opens_home()
    person.photographs("en-9-home", whole=True)
    person.page.locator(".home button", has_text="What changed").click()
    person.page.locator(".sidebar-item[data-mine=Osuma]").click()
    person.reads("What changed since")


def a_file(person: Person, url: str) -> None:
    """A table with Finnish headers: what was understood is shown first, then imported; a brief comes back as a file."""
    person.comes(url, "Kim Sample")
    rows = "Yritys;Kotisivu;Henkilöstö;Kaupunki\nTestikuusi Oy;testikuusi.example;33;Espoo\n"
    person.drops("liidit.csv", rows, "new leads")
    shown = person.reads("liidit.csv", "Henkilöstö → headcount")
    person.photographs("en-13-file")
    person.clicks(shown, "Import as leads")
    person.reads("liidit.csv is imported as leads")
    person.photographs("en-14-imported")
    person.says("does testikuusi.example fit?")
    person.reads("testikuusi.example · Espoo")
    person.says("brief")
    person.reads("PDF")
    person.photographs("en-15-brief")


def on_a_phone(person: Person, url: str) -> None:
    """As wide as a phone: nothing is cut off at the side."""
    person.comes(url, "Kim Sample")
    person.says("does Tuohikoodi fit?")
    card = person.reads("Tuohikoodi Oy", "A ·", "Draft outreach")
    person.photographs("phone-1-fit-card")
    person.shows_all_of(card)
    person.clicks(card, "Add")
    person.form()
    person.photographs("phone-2-form")


PATHS: dict[str, Callable[[Person, str], None]] = {
    "main-path-en": main_path,
    "main-path-fi": in_finnish,
    "changing-the-icp-en": changing_the_icp,
    "first-day-en": around,
    "file-en": a_file,
    "phone-en": on_a_phone,
}
