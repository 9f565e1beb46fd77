"""Offers, the list of those not to be contacted, and drafts: kept by workspace, and never changed behind one's back."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from sqlalchemy import Engine, delete

from storage.do_not_contact import BlockKind, company_key, domain_key, email_key, person_key, person_keys
from storage.drafts import DraftState, NewDraft
from storage.mentions import Mentions
from storage.people import NewContact
from storage.tables import companies
from storage.workspace import Storage, Workspace
from tests.storage.samples import NOW, company


def known(workspace: Workspace, name: str = "Kuusi Oy", domain: str = "kuusi.fi") -> str:
    """A company's id."""
    (outcome,) = workspace.companies.upsert([company(name, domain)]).outcomes
    return outcome.company_id


def new(company_id: str, **other: object) -> NewDraft:
    """A draft for somebody."""
    texts = {"contact_name": "Maija Virtanen", "persona": "Kalle", "channel": "email", "language": "fi"}
    values: dict[str, object] = {"contact_id": "1", "step": 1, "subject": "Moi", "body": "Hei Maija", "footer": "f"}
    values |= {"written_by": "rules", "made_by": "@a"}
    return NewDraft(company_id, **{**texts, **values, **other})  # type: ignore[arg-type]


def test_an_offer_keeps_its_versions(storage: Storage) -> None:
    """The newest version holds, saying the same again makes none, and another workspace has none of it."""
    with storage.open("local", NOW) as workspace:
        assert workspace.offers.current() is None
        workspace.offers.apply({"product": "One \x00"}, "@a")
        workspace.offers.apply({"product": "Two"}, "@b")
        assert workspace.offers.apply({"product": "Two"}, "@c").applied_by == "@b"
        workspace.commit()
    with storage.open("local", NOW, read_only=True) as workspace:
        assert [each.number for each in workspace.offers.history()] == [2, 1]
        assert workspace.offers.current() == workspace.offers.history()[0]
    with storage.open("other", NOW, read_only=True) as workspace:
        assert workspace.offers.history() == []


def test_who_is_blocked_is_known_by_any_of_their_keys(storage: Storage) -> None:
    """An entry is found by each key it has, however it is written, and by none that it has not."""
    with storage.open("local", NOW) as workspace:
        entries = workspace.do_not_contact
        keys = [email_key("Maija@Kuusi.FI"), *person_keys("Meikäläinen, Maija", "kuusi.fi", "Oy Kuusi Ab")]
        added = entries.add(BlockKind.PERSON, "Maija \x00Meikäläinen", keys, reason="asked", by="@a")
        assert added is not None
        assert entries.add(BlockKind.PERSON, "again", keys[:1], reason="", by="@b") is None
        assert entries.add(BlockKind.COMPANY, "", [("company", "")], reason="", by="@b") is None
        workspace.commit()
    with storage.open("local", NOW, read_only=True) as workspace:
        find = workspace.do_not_contact.find
        assert [each.text for each in find([email_key(" maija@kuusi.fi")])] == ["Maija Meikäläinen"]
        assert find(person_keys("MAIJA MEIKALAINEN", None, "Kuusi")) == [added]
        assert find([person_key("Maija Meikäläinen"), company_key("Kuusi"), domain_key("kuusi.fi")]) == []
        assert workspace.do_not_contact.forgotten(keys) == frozenset()
        assert not workspace.do_not_contact.forgets()
    with storage.open("other", NOW) as workspace:
        assert workspace.do_not_contact.find(keys) == workspace.do_not_contact.all() == []
        assert not workspace.do_not_contact.remove(added.id)
        assert workspace.do_not_contact.digest(keys[0]) not in str(storage)


def test_forgetting_leaves_digests_alone(storage: Storage, engine: Engine) -> None:
    """What could be read of an entry is gone, the keys of both are one, and removing it removes them."""
    with storage.open("local", NOW) as workspace:
        entries = workspace.do_not_contact
        entries.add(BlockKind.EMAIL, "maija@kuusi.fi", [email_key("maija@kuusi.fi")], reason="Maija asked", by="@a")
        both = [email_key("maija@kuusi.fi"), *person_keys("Maija", "kuusi.fi", None)]
        gone = entries.forget(BlockKind.PERSON, both, "@b")
        assert gone is not None
        assert (gone.text, gone.reason, gone.forgotten) == (None, "", True)
        assert entries.all() == [gone]
        assert entries.forgotten([*both, email_key("other@kuusi.fi")]) == frozenset(both)
        workspace.commit()
    with engine.connect() as connection:
        rows = str(connection.exec_driver_sql("SELECT * FROM do_not_contact").all())
        keys = str(connection.exec_driver_sql("SELECT * FROM do_not_contact_keys").all())
    assert "aija" not in (rows + keys)
    with storage.open("local", NOW) as workspace:
        assert workspace.do_not_contact.remove(gone.id)
        assert workspace.do_not_contact.find(both) == []


def test_every_version_of_a_draft_is_kept(storage: Storage) -> None:
    """An edit is another version of the same draft; what was written before stays as it was, with its prompt."""
    with storage.open("local", NOW) as workspace:
        kuusi = known(workspace)
        prompt = {"prompt_name": "draft", "prompt_version": "1", "prompt_sha256": "ab" * 32}
        claims = [{"text": "Hei", "facts": ["headcount"]}]
        first = workspace.drafts.add(new(kuusi, claims=claims, questions=("?",), **prompt))
        second = workspace.drafts.add(new(kuusi, body="Hei!\x00", subject=None, edited_from=first.id, made_by="@b"))
        other = workspace.drafts.add(new(kuusi, step=2))
        workspace.commit()
    with storage.open("local", NOW, read_only=True) as workspace:
        assert [each.version for each in workspace.drafts.versions(first.thread)] == [1, 2]
        assert workspace.drafts.get(first.id) == first
        assert (first.claims, first.questions, first.prompt_sha256) == (tuple(claims), ("?",), "ab" * 32)
        assert (second.edited_from, second.body, second.subject) == (first.id, "Hei!", None)
        assert (other.thread, other.version) == (other.id, 1)
    with storage.open("other", NOW) as workspace:
        assert workspace.drafts.get(first.id) is None
        assert workspace.drafts.all() == []
        assert workspace.drafts.decide(first.id, DraftState.APPROVED, "@x") is None
        assert workspace.drafts.erase([first.id]) == 0


def test_what_becomes_of_a_draft(storage: Storage) -> None:
    """Only what is approved is sent, what is sent stays so, and of one draft one version is approved at a time."""
    with storage.open("local", NOW) as workspace:
        drafts, kuusi = workspace.drafts, known(workspace)
        first = drafts.add(new(kuusi))
        second = drafts.add(new(kuusi, edited_from=first.id))
        assert drafts.decide(first.id, DraftState.SENT, "@b") is None
        approved = drafts.decide(first.id, DraftState.APPROVED, "@b")
        assert approved is not None
        assert (approved.approved_by, approved.approved_at) == ("@b", NOW)
        assert drafts.decide(second.id, DraftState.APPROVED, "@c")
        assert [each.state for each in drafts.versions(first.thread)] == [DraftState.DROPPED, DraftState.APPROVED]
        sent = drafts.decide(second.id, DraftState.SENT, "@c")
        assert sent is not None
        assert (sent.state, sent.sent_by, sent.approved_by) == (DraftState.SENT, "@c", "@c")
        assert all(drafts.decide(second.id, state, "@d") is None for state in (DraftState.DROPPED, DraftState.APPROVED))
        assert drafts.decide("999", DraftState.DROPPED, "@d") is None
        assert drafts.all(DraftState.SENT) == [sent]


def test_drafts_go_with_their_company_and_their_person(storage: Storage, engine: Engine) -> None:
    """Since a moment, by contact, and gone when the company is."""
    with storage.open("local", NOW) as workspace:
        kuusi = known(workspace)
        old = workspace.drafts.add(new(kuusi))
        workspace.drafts.add(new(kuusi, contact_id=None, contact_name=""))
        workspace.commit()
    with storage.open("local", NOW + timedelta(days=9)) as workspace:
        late = workspace.drafts.add(new(kuusi, contact_id="7"))
        assert workspace.drafts.of(kuusi, since=NOW + timedelta(days=1)) == [late]
        assert workspace.drafts.of_contacts(["1", "x"]) == [old]
        assert workspace.drafts.erase([late.id, "x"]) == 1
        workspace.commit()
    with engine.begin() as connection:
        connection.execute(delete(companies).where(companies.c.workspace_id == "local"))
    with storage.open("local", NOW, read_only=True) as workspace:
        assert workspace.drafts.all() == []


def test_a_person_is_taken_out_of_every_text(storage: Storage) -> None:
    """Whatever table names somebody is written anew without them; keys that told rows apart still do."""
    maija = Mentions(("Maija Virtanen",), ("maija@kuusi.fi",))
    with storage.open("local", NOW) as workspace:
        kuusi, manty = known(workspace), known(workspace, "Mänty Oy", "manty.fi")
        for source in ("Maija Virtanen", "Virtanen Maija"):
            workspace.interviews.answer(kuusi, "why_us", "Soita Maija Virtaselle", source=source, by="@a")
        workspace.drafts.add(new(manty, body="Maija Virtanen suositteli teitä", claims=[{"text": "M", "facts": []}]))
        workspace.outbox.put("k", "chat.postMessage", {"text": ["maija@kuusi.fi", 1, None]})
        workspace.people.upsert([NewContact(kuusi, "Maija Virtanen", "maija@kuusi.fi")])
        workspace.commit()
    with storage.open("local", NOW) as workspace:
        spots = list(workspace.erasure.spots(maija, "[x]", [kuusi]))
        assert dict(workspace.erasure.mask(spots)) == {"interview_answers": 2, "drafts": 1, "outbox": 1}
        workspace.commit()
    with storage.open("local", NOW, read_only=True) as workspace:
        assert {each.text for each in workspace.interviews.answers()} == {"Soita [x]"}
        assert workspace.drafts.all()[0].contact_name == "[x]"
        assert list(workspace.erasure.spots(maija, "[x]")) == []
        assert workspace.people.count() == 1  # contacts are erased as such
        rows = list(workspace.everything.rows("outbox"))
        assert rows[0]["arguments"] == {"text": ["[x]", 1, None]}


def test_a_company_goes_with_every_row_about_it(storage: Storage) -> None:
    """Nothing that refers to it stays, scores included, and other companies keep all of theirs."""
    with storage.open("local", NOW) as workspace:
        kuusi, manty = known(workspace), known(workspace, "Mänty Oy", "manty.fi")
        for each in (kuusi, manty):
            workspace.drafts.add(new(each))
            workspace.conversations.remember(f"c{each}", each)
        counted = workspace.erasure.of_company(kuusi)
        assert workspace.erasure.company(kuusi) == counted
        assert counted["drafts"] == counted["companies"] == 1
        assert workspace.companies.get(kuusi) is None
        assert len(workspace.drafts.of(manty)) == 1
        assert workspace.erasure.company("999") == {}


def test_everything_of_one_workspace(storage: Storage) -> None:
    """Every table is told with its rows, of this workspace alone, dates as ISO 8601."""
    with storage.open("local", NOW) as workspace:
        workspace.drafts.add(new(known(workspace)))
        workspace.commit()
        tables = workspace.everything.tables()
        assert {"companies", "drafts", "do_not_contact", "workspaces"} <= set(tables)
        (row,) = workspace.everything.rows("drafts")
        assert (row["made_at"], row["claims"]) == (NOW.isoformat(), [])
        assert [workspace.everything.count(name) for name in ("drafts", "offers")] == [1, 0]
    with storage.open("other", NOW, read_only=True) as workspace:
        rows = {name: list(workspace.everything.rows(name)) for name in workspace.everything.tables()}
        assert {name: each for name, each in rows.items() if each and name != "workspaces"} == {}


def test_names_are_found_in_every_ending() -> None:
    """A whole name in any Finnish ending and either order; a first name alone only where they are meant."""
    found = Mentions(("Maija Virtanen", "Kaisa"), ("maija@x.fi", "+358 40 1234567"))
    for text in ("Maija Virtaselle", "Virtanen, Maija", "MAIJA@X.FI", "040 123 4567", "Maijan Virtasen"):
        assert found.masked(f"a {text} b", "·") == "a · b"
    for text in ("Maijan Virtapiiri Oy", "not.maija@x.fi", "Kaisa", "Maija ja Virtanen", "", "4567"):
        assert found.masked(text, "·") == text
    assert found.masked("Kaisa soitti", "·", alone=True) == "· soitti"
    assert replace(found, names=("Åsa Ö",)).pieces() == ()
