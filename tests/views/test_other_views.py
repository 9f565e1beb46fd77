"""All views beside the fit card."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.i18n import Words, languages
from bot.views.add import add_preview, added, cancelled, name_missing
from bot.views.fit_card import fit_card
from bot.views.guide import help_page, no_profile, too_long, unclear, welcome, which_company
from bot.views.lookup import choose, not_found
from bot.views.missing import missing
from bot.views.personas import personas
from bot.views.problems import failure, refusal, told
from bot.views.profile import profile
from bot.views.top import top
from bot.views.why import why
from icp.errors import InvalidFile, Refusal
from icp.facts import Company, Fact, Field
from icp.fit import Mode, Tier
from icp.persona import Persona
from storage.newcomers import NewCompany
from tests.views import fits
from tests.views.limits import buttons, check, shown

EN, FI = Words("en"), Words("fi")
HAVUPUU = Company("Havupuu Software Oy", "c-1", "havupuu.example")
MAIJA = Persona(name="Growth lead", titles=("CMO", "VP Sales"), goals=("more leads",), challenges=("no time",))


@pytest.mark.parametrize("words", [EN, FI], ids=languages())
def test_slack_takes_every_view(words: Words) -> None:
    """Every view makes a message that Slack takes, in both languages, also when it has nothing to show."""
    card = fit_card(fits.havupuu(), fits.because(), words)
    new = NewCompany("Uusi Oy", "uusi.example", None, "lead", fits.havupuu().company.facts)
    for reply in (
        *(why(make(), words) for make in (fits.havupuu, fits.too_little_known, fits.ruled_out, fits.one_step_below)),
        *(missing(make(), words) for make in (fits.havupuu, fits.too_little_known, fits.one_step_below)),
        not_found("Relex", [HAVUPUU], words),
        not_found("Relex", [], words),
        choose("Havupuu", [HAVUPUU] * 12, words),
        top([fits.havupuu()] * 20, 61, words),
        top([fits.too_little_known()], 1, words, buttons=False),
        top([], 0, words),
        help_page(words),
        help_page(words, ["Havupuu"]),
        *(view(words) for view in (welcome, unclear, which_company, too_long, no_profile, cancelled, name_missing)),
        profile(fits.profile(), 3, words),
        profile(fits.profile(), None, words),
        personas([], words),
        personas([MAIJA] * 5, words),
        add_preview(new, ["about forty"], "Uusi Oy; about forty", words),
        add_preview(NewCompany("Uusi Oy"), [], "Uusi Oy", words),
        added(card, HAVUPUU, words),
        failure("4f2a", words),
    ):
        check(reply)


def test_why_lists_the_greatest_loss_first() -> None:
    """Where the points went, the most first, and the smallest step up."""
    text = shown(check(why(fits.one_step_below(), EN)))
    assert text.index("Headcount*: −50") < text.index("Funding*: −25")
    assert "12, you look for 21–50" in text
    assert "B if headcount were 20 or more." in text


def test_why_of_an_a_does_not_promise_more() -> None:
    """A has no better tier; what is lost is shown all the same."""
    text = shown(why(fits.havupuu(), EN))
    assert "is already A" in text
    assert "Founded*: −9" in text
    assert "step up" not in text


def test_why_without_a_step_says_so() -> None:
    """Where no change of known facts lifts the tier, unknown ones may; else that is said."""
    fit = replace(fits.one_step_below(), counterfactual=None)
    assert "No change of one or two known facts" in shown(why(fit, EN))
    assert "up to 80 of 100" in shown(why(replace(fit, high=80.0), EN))


def test_missing_goes_by_worth_and_shows_what_to_type() -> None:
    """Gates first, then what could change the tier most; the example can be typed as it stands."""
    text = shown(check(missing(fits.too_little_known(), EN)))
    places = [text.index(label) for label in ("*Legal form*", "*Headcount*", "*Revenue*")]
    assert places == sorted(places)
    assert "`add Havupuu Software Oy; legal form Oy; headcount 35; revenue €2.5M`" in text
    finnish = shown(missing(fits.too_little_known(), FI)).replace("\N{NO-BREAK SPACE}", " ")
    assert "`lisää Havupuu Software Oy; yhtiömuoto Oy; henkilöstö 35; liikevaihto 2,5 M€`" in finnish


def test_not_found_offers_near_names_and_adding() -> None:
    """Near names are buttons with ids of their own; the company asked for can be added."""
    reply = not_found("Relex", [HAVUPUU, replace(HAVUPUU, id="c-2")], EN)
    assert buttons(reply) == [("fit:1", "c-1"), ("fit:2", "c-2"), ("add", "Relex")]
    assert "`add Relex; industry software; headcount 35; city Espoo`" in shown(reply)


def test_top_has_buttons_for_the_first_five() -> None:
    """Seven leads: five buttons, seven ranks, and how many there are in all."""
    reply = top([fits.havupuu()] * 7, 61, EN)
    assert [action for action, _ in buttons(reply)] == [f"fit:{rank}" for rank in range(1, 6)]
    assert "7. *Havupuu Software Oy* · A 81" in shown(reply)
    assert "7 of 61 leads" in shown(reply)
    assert buttons(top([fits.havupuu()] * 7, 61, EN, buttons=False)) == []


def test_top_without_leads_says_what_to_do() -> None:
    """Nothing to rank: import, or set a profile."""
    text = shown(top([], 0, EN))
    assert "osuma import" in text
    assert "osuma icp apply" in text


def test_profile_reads_as_a_table() -> None:
    """What counts, how much, and the ideal; conditions say that they are conditions."""
    text = shown(profile(fits.profile(), 3, EN)).replace("\N{NO-BREAK SPACE}", " ")
    assert "Nordic SaaS, version 3" in text
    assert "*Headcount*  20%  ·  21–50" in text
    assert "*Location*  excluded  ·  Russia" in text
    assert "A from 75, B from 50, C from 25" in text
    assert "*Sijainti*  rajattu pois  ·  Venäjä" in shown(profile(fits.profile(), 3, FI)).replace(
        "\N{NO-BREAK SPACE}", " "
    )


def test_a_profile_of_two_hundred_criteria_fits() -> None:
    """The first forty are listed, and how many more there are."""
    document = fits.profile()
    many = document.model_copy(update={"criteria": document.criteria[:4] * 50})
    assert "160 more criteria" in shown(check(profile(many, 3, EN)))


def test_save_gives_back_the_askers_own_words() -> None:
    """What is saved is what was told; more than a button keeps cannot be saved at once, and that is said."""
    new = NewCompany("Uusi Oy", facts=(Fact(Field.HEADCOUNT, fits.EVERY_VALUE[Field.HEADCOUNT], "@U1", fits.SEEN),))
    assert buttons(add_preview(new, [], "Uusi Oy; headcount 1000+", EN))[0] == ("add_save", "Uusi Oy; headcount 1000+")
    long = check(add_preview(new, [], "x" * 2001, EN))
    assert buttons(long) == []
    assert "too much for one message" in shown(long)


def test_a_refusal_is_told_in_the_readers_language() -> None:
    """The key's message; outside text in it is escaped and cut."""
    reply = check(refusal(Refusal("unclear", example="<!channel>" * 100), EN))
    assert "&lt;" in reply.text
    assert len(reply.text) < 1_000


def test_a_file_refusal_names_every_line() -> None:
    """Each problem with its line; in Slack ten of them and how many more, on the command line all."""
    problems: list[tuple[int | None, str, dict[str, object]]] = [(line, "unclear-text", {}) for line in range(1, 15)]
    broken = InvalidFile([*problems, (None, "unclear-text", {})])
    broken.key = "cancelled"
    text = shown(check(refusal(broken, EN)))
    assert "Line 10:" in text
    assert "Line 11:" not in text
    assert "and 5 more" in text
    assert "Line 14:" in told(broken, EN)
    assert "\x1b" not in told(Refusal("unclear", example="\x1b[2J"), EN)


def test_a_gate_that_is_open_is_told_in_why() -> None:
    """An unknown condition stands in the answer to why."""
    gate = fits.answer(Field.LOCATION, None, mode=Mode.EXCLUDE)
    fit = fits.fit(fits.answer(Field.FOUNDED, 0.0), gate, tier=Tier.C)
    assert "must be known before" in shown(why(fit, EN))
