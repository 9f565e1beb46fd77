"""How high a person stands and what they answer for."""

from __future__ import annotations

from enum import StrEnum


class Seniority(StrEnum):
    """Six levels. A Finnish "johtaja" and a Swedish "direktör" are directors, "päällikkö" and "chef" managers."""

    OWNER = "owner"
    EXECUTIVE = "executive"
    DIRECTOR = "director"
    MANAGER = "manager"
    SPECIALIST = "specialist"
    ASSISTANT = "assistant"

    @property
    def rank(self) -> int:
        """From 0 for assistants to 4 for executives; owners stand beside executives."""
        return _RANKS[self]

    @property
    def leads(self) -> bool:
        """Whether people of this level lead others, or a field."""
        return self.rank >= _RANKS[Seniority.MANAGER]


_RANKS = {
    Seniority.OWNER: 4,
    Seniority.EXECUTIVE: 4,
    Seniority.DIRECTOR: 3,
    Seniority.MANAGER: 2,
    Seniority.SPECIALIST: 1,
    Seniority.ASSISTANT: 0,
}


class Department(StrEnum):
    """What a person answers for. ``management`` is the company as a whole, ``board`` its board."""

    MANAGEMENT = "management"
    BOARD = "board"
    SALES = "sales"
    MARKETING = "marketing"
    COMMUNICATIONS = "communications"
    CUSTOMER = "customer"
    FINANCE = "finance"
    HR = "hr"
    IT = "it"
    ENGINEERING = "engineering"
    DATA = "data"
    PRODUCT = "product"
    DESIGN = "design"
    OPERATIONS = "operations"
    PRODUCTION = "production"
    PROCUREMENT = "procurement"
    LOGISTICS = "logistics"
    LEGAL = "legal"
    ADMINISTRATION = "administration"
    STRATEGY = "strategy"
    PROJECTS = "projects"
