"""A person at the workspace's page: types, clicks, fills in; reads what is on the screen."""

from __future__ import annotations

import re
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

PATIENCE_MS = 20_000


class Person:
    """Somebody who uses Osuma in the browser.

    Args:
        page: the browser's page.
        pictures: where screenshots go, as PNG.
    """

    def __init__(self, page: Page, pictures: Path) -> None:
        self.page, self._pictures = page, pictures

    def comes(self, url: str, name: str) -> None:
        """Open the workspace as that person; the conversation with Osuma is open."""
        self.page.goto(url)
        self.page.locator(".actas select").select_option(label=name)
        expect(self.page.locator(".sidebar-item.active[data-mine=Osuma]")).to_be_visible(timeout=PATIENCE_MS)

    def says(self, text: str) -> None:
        """Type and send."""
        self.page.locator("textarea.composer-input").last.fill(text)
        self.page.locator("button.composer-send").last.click()

    def drops(self, name: str, content: str, text: str) -> None:
        """Drop a file into the conversation, with a word about it."""
        file = self.page.locator(".composer input[type=file]").last
        file.set_input_files([{"name": name, "mimeType": "text/csv", "buffer": content.encode()}])
        self.says(text)

    def reads(self, *texts: str) -> Locator:
        """The newest message that shows all of these."""
        found = self.page.locator(".msg")
        for text in texts:
            found = found.filter(has_text=text)
        expect(found.last).to_be_visible(timeout=PATIENCE_MS)
        return found.last

    def clicks(self, message: Locator, label: str) -> None:
        """A button of a message."""
        message.locator("button.bk-button").filter(has_text=re.compile(f"^{label}$")).first.click()

    def chooses(self, message: Locator, label: str) -> None:
        """An entry of a list of a message."""
        lists = message.locator("select").filter(has=self.page.locator("option", has_text=label))
        lists.first.select_option(label=label)

    def fills(self, **fields: str) -> None:
        """The open form, field by field by their labels' first words, and its button."""
        form = self.form()
        for label, text in fields.items():
            field = form.locator(".bk-input").filter(has_text=label.replace("_", " "))
            field.locator("input, textarea").first.fill(text)
        form.locator(".modal-btn.primary").click()

    def searches(self, text: str, option: str) -> None:
        """Type into the form's field that looks things up, and take one of what it finds."""
        form = self.form()
        form.get_by_placeholder("Type to search").fill(text)
        form.locator(".form-found button").filter(has_text=re.compile(f"^{option}$")).click()
        expect(form.locator(".form-chosen").filter(has_text=option)).to_be_visible()

    def leaves(self) -> None:
        """Close the form unsent."""
        self.form().locator(".modal-x").click()
        self.sees_no_form()

    def form(self) -> Locator:
        """The open form."""
        form = self.page.get_by_role("dialog")
        expect(form).to_be_visible(timeout=PATIENCE_MS)
        return form

    def sees_no_form(self) -> None:
        """The form has closed."""
        expect(self.page.get_by_role("dialog")).to_have_count(0, timeout=PATIENCE_MS)

    def opens_home(self) -> None:
        """The Home tab, once Osuma has filled it."""
        self.page.locator(".sidebar-item").filter(has=self.page.locator(".app-dot")).click()
        expect(self.page.locator(".home .blocks")).to_be_visible(timeout=PATIENCE_MS)

    def shows_all_of(self, message: Locator) -> None:
        """No part of a message stands beyond the edge of the screen."""
        box, screen = message.bounding_box(), self.page.viewport_size
        assert box is not None
        assert screen is not None
        edges = "node => Math.max(...[...node.querySelectorAll('*')].map(e => e.getBoundingClientRect().right))"
        wide = message.evaluate(edges)
        assert wide <= screen["width"] + 1, f"{wide:.0f} pixels wide on a screen of {screen['width']}"

    def photographs(self, name: str, *, whole: bool = False) -> None:
        """Keep what is on the screen as a picture; ``whole`` on a screen so high that nothing is below its edge."""
        self._pictures.mkdir(parents=True, exist_ok=True)
        self.page.mouse.move(0, 0)  # nothing hovers
        size = self.page.viewport_size
        if whole and size is not None:
            height = self.page.evaluate("Math.max(...[...document.querySelectorAll('*')].map(e => e.scrollHeight))")
            self.page.set_viewport_size({"width": size["width"], "height": height + 120})
        self.page.screenshot(path=self._pictures / f"{name}.png")
        if whole and size is not None:
            self.page.set_viewport_size(size)
