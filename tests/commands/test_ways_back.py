"""Learning, approving and taking back in the terminal."""

from __future__ import annotations

from pathlib import Path

from tests.commands.terminal import Terminal

HEADERS = "Yritys,Toimiala,Henkilöstö,Kaupunki,Tavoitteet"


def _files(terminal: Terminal) -> tuple[Path, Path]:
    """Twelve good customers and sixty others, by Finnish headers."""
    good = [f"Hyvä {i} Oy,SaaS,{22 + i},Espoo,hiring abroad,{40 + i},{2015 + i % 4}" for i in range(27)]
    rest = [f"Muu {i} Oy,Rakennusala,{3 * i + 1},Oulu,{'vienti' if i % 2 else 'automaatio'}" for i in range(60)]
    customers = terminal.write("asiakkaat.csv", "\n".join([f"{HEADERS},NPS,Asiakas vuodesta", *good]))
    return customers, terminal.write("liidit.csv", "\n".join([HEADERS, *rest]))


def test_from_customers_to_a_version_and_back(terminal: Terminal) -> None:
    """A proposal is shown whole; approved twice it says who had; leads taken for customers are turned back."""
    customers, leads = _files(terminal)
    terminal.done("import", leads, "--lang", "fi")
    mistaken = terminal.done("import", leads, "--as", "customers", "--lang", "fi")
    assert "osuma customers --not-customers" in mistaken.out
    back = terminal.done("customers", "--not-customers", leads, "--lang", "fi")
    assert "60 yritystä on taas liidejä" in back.out
    assert "--not-customers" not in terminal.done("import", customers, "--as", "customers").out
    learned = terminal.done("icp", "learn", "--lang", "fi")
    assert "rekrytointi ulkomailta: 10/10 parhaasta asiakkaasta" in learned.out
    assert "Ehdotus 1: ICP" in learned.out
    assert "Syy: Opittu 10 parhaasta asiakkaasta" in learned.out
    first = terminal.done("icp", "approve", "1", "--lang", "en")
    assert "Proposal 1 was approved by terminal" in first.out
    again = terminal.done("icp", "approve", "1", "--lang", "en")
    assert "was approved already, by terminal on" in again.out
    assert terminal.done("icp", "approve", "1", "--json").json["again"] is True
    assert len(terminal.done("icp", "history", "--json").json["versions"]) == 1
    profile = terminal.write("icp.yaml", terminal.done("icp", "show", "--yaml").out.replace("weight: 1", "weight: 2"))
    profile.write_text(profile.read_text("utf-8").replace("hiring abroad", "growth"), "utf-8")
    proposed = terminal.done("icp", "propose", profile, "--lang", "en")
    assert "Every difference: osuma icp proposals 2 --all" in proposed.out
    assert "Proposal 2, every difference" in terminal.done("icp", "proposals", "2", "--all", "--lang", "en").out
    every = terminal.done("icp", "diff", profile, "--all", "--lang", "en").out
    assert "added growth" in every


def test_a_refused_field_says_which_there_are(terminal: Terminal) -> None:
    """--map with an unknown field names what a file of that kind may have: measures, or the parts of an outcome."""
    customers, _ = _files(terminal)
    refused = terminal("import", customers, "--as", "customers", "--map", "NPS=satisfactoin", "--lang", "en")
    assert refused.status == 1
    assert "Did you mean satisfaction? The fields are nps, satisfaction, since" in refused.err
    outcomes = terminal.write("tulokset.csv", "Yritys,Tulos\nHyvä 1 Oy,won\n")
    refused = terminal("import", outcomes, "--as", "outcomes", "--map", "Tulos=xyz", "--lang", "fi")
    assert "Tällaisen tiedoston kentät ovat outcome, reason, date" in refused.err
