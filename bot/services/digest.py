"""Building a digest: the week's best new leads, what changed, and what would help where there is nothing to show."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from bot.digest.choose import Candidate, Choice, Held, Known, News, ShownBefore, choose
from bot.errors import BotRefusal
from bot.i18n import Words
from bot.outreach.offer import Offer
from bot.services.addressee import Addressee, find_addressee
from bot.services.apply_personas import read_personas
from bot.services.digest_reasons import rises
from bot.services.digest_types import DigestContent, DigestLead, Quiet, Rises
from bot.services.digest_week import Judged, Values, Week, told, values_of, week
from bot.services.do_not_contact import keys_of_company
from bot.services.draft_types import Refused, Wish
from bot.services.judging import read_profile
from bot.services.lead_filters import read_filters
from bot.services.offers import read_offer
from bot.services.profile_history import named_profile
from bot.services.tier_report import TierReport, tier_report
from icp.facts import Field
from icp.fit import Fit, Status
from icp.scoring import Scorer
from storage.changes import Moves
from storage.digests import SlotRecord, StoredDigest
from storage.drafts import DraftState
from storage.feedback import Saying
from storage.workspace import Workspace

WEEK: Final = timedelta(days=7)
_LONGEST: Final = timedelta(days=35)
_FIRST_TRY: Final = 60  # leads that are looked at first; more only where many of them are handled
_MOST_TRIED: Final = 4_000
_NAMED: Final = 3  # risen, and fallen, leads that are named
_LISTED: Final = 5  # taken leads, and answers, that are listed
_EXAMINED: Final = 5_000  # new companies that are looked through for what would help
_TOLD: Final = frozenset({"posted", "sent", "quiet"})


def build_digest(workspace: Workspace, digest: StoredDigest, slot: str, now: datetime) -> DigestContent:
    """What a digest says now.

    Args:
        workspace: only read from.
        digest: whose; it need not be stored.
        slot: the week's name; what this slot itself has shown does not count as shown.
        now: the moment up to which it tells.

    Raises:
        Refusal: there is no profile, not the one that it names, or its territory is not understood.
    """
    judged = _judged(workspace, digest, now.date())
    since = since_when(workspace.digests.slots(digest.id), slot, now)
    build = _Build(workspace, digest, slot, since, now, judged, week(workspace, judged, since))
    return build.content()


def since_when(slots: Sequence[SlotRecord], slot: str, now: datetime) -> datetime:
    """From when on a digest tells: from the last one that was posted, at least a week, at most five."""
    posted = [each.due_at for each in slots if each.state in _TOLD and each.slot != slot]
    return max(min([*posted[:1], now - WEEK]), now - _LONGEST)


def _judged(workspace: Workspace, digest: StoredDigest, today: date) -> Judged:
    stored = named_profile(workspace, digest.profile)
    wanted = read_filters(digest.filters, today)
    scored = stored.active and workspace.scores.version_id() == stored.id
    return Judged(stored, Scorer(read_profile(stored), stored.version), wanted, scored)


class _Build:
    """One digest in the making."""

    def __init__(  # noqa: PLR0913, PLR0917 -- all that a digest depends on
        self,
        workspace: Workspace,
        digest: StoredDigest,
        slot: str,
        since: datetime,
        now: datetime,
        judged: Judged,
        brought: Week,
    ) -> None:
        self._workspace, self._digest, self._slot = workspace, digest, slot
        self._since, self._now, self._judged, self._week = since, now, judged, brought
        self._said = workspace.feedback.all()
        self._handled = frozenset(each.company_id for each in self._said)
        self._shown = {
            company_id: ShownBefore(each.slot, each.reason, each.score, each.tier)
            for company_id, each in workspace.digests.shown(digest.id, but=slot).items()
        }
        self._claims = workspace.digests.claims(list(self._shown))
        self._asked: dict[str, Held | None] = {}

    def content(self) -> DigestContent:
        """All of it."""
        choice = self._choose()
        leads = self._leads(choice.leads)
        risen, fallen = self._moves({lead.fit.company.id for lead in leads})
        stored = self._judged.stored
        return DigestContent(
            digest=self._digest,
            slot=self._slot,
            since=self._since,
            until=self._now,
            profile=(stored.name, stored.version),
            rules=self._judged.scorer.profile,
            version_id=stored.id,
            other_profile=not stored.active,
            wanted=self._judged.wanted,
            leads=leads,
            more=choice.more,
            risen=risen,
            fallen=fallen,
            taken=self._taken(),
            answered=self._answered(),
            quiet=None if leads else self._quiet(choice),
            tiers=self._tiers(),
        )

    def _choose(self) -> Choice:
        """The best leads; where many of the best are handled or shown already, more are looked at."""
        today, count, most = self._now.date(), self._digest.lead_count, _FIRST_TRY
        back = self._back(today)
        while True:
            found, total = self._week.fitting(most)
            self._learn_of(found)
            known = Known(self._handled, self._taken_ids(), self._later(), self._shown)
            choice = choose([*found, *back], known, count, today, self._held_back)
            if len(choice.leads) >= count or len(found) >= total or most >= _MOST_TRIED:
                return replace(choice, more=choice.more + max(0, total - len(found)))
            most *= 4

    def _learn_of(self, found: Sequence[Candidate]) -> None:
        new = [each.company_id for each in found if each.company_id not in self._claims]
        self._claims |= self._workspace.digests.claims(new)

    def _taken_ids(self) -> frozenset[str]:
        return frozenset(company_id for company_id, claim in self._claims.items() if claim.taken_by)

    def _later(self) -> dict[str, date]:
        return {company: claim.later_until for company, claim in self._claims.items() if claim.later_until}

    def _back(self, today: date) -> list[Candidate]:
        """Leads that somebody wanted to hear of again by now, and that fit."""
        due = [
            company_id
            for company_id, claim in self._claims.items()
            if claim.later_until and self._since.date() < claim.later_until <= today
        ]
        leads = [lead for lead in due if self._workspace.companies.relation(lead) == "lead"]
        fits = [self._judged.scorer.fit(company) for company in self._workspace.companies.by_ids(leads)]
        return [
            Candidate(
                company_id=fit.company.id,
                news=News.BACK,
                score=fit.score,
                coverage=fit.coverage,
                tier=fit.tier,
                name=fit.company.name,
                later_until=self._claims[fit.company.id].later_until,
            )
            for fit in fits
            if self._fits(fit)
        ]

    def _fits(self, fit: Fit) -> bool:
        return fit.qualified and fit.tier in self._judged.tiers

    def _held_back(self, company_id: str) -> Held | None:
        if company_id not in self._asked:
            self._asked[company_id] = self._ask(company_id)
        return self._asked[company_id]

    def _ask(self, company_id: str) -> Held | None:
        company = self._workspace.companies.get(company_id)
        if company is None or self._workspace.do_not_contact.find(keys_of_company(company)):
            return Held.BLOCKED
        drafts = self._workspace.drafts.of(company_id)
        return Held.HANDLED if any(each.state is not DraftState.DROPPED for each in drafts) else None

    def _leads(self, chosen: Sequence[Candidate]) -> tuple[DigestLead, ...]:
        """The chosen ones, judged under the one version; what does not fit under it after all is left out."""
        news = {each.company_id: each for each in chosen}
        moves = self._week.move_of([each.company_id for each in chosen if each.news in {News.FACTS, News.PROFILE}])
        risen = rises(self._judged.scorer, told(self._workspace, Moves(0, tuple(moves.values()))))
        moved = {each.move.company_id: each for each in risen.best}
        companies = self._workspace.companies.by_ids(list(news))
        fits = [fit for company in companies if self._fits(fit := self._judged.scorer.fit(company))]
        fits.sort(key=lambda fit: (-fit.score, -fit.coverage, fit.company.name, fit.company.id))
        offer, has_personas = read_offer(self._workspace), bool(read_personas(self._workspace))
        return tuple(
            DigestLead(
                fit,
                news[fit.company.id].news,
                self._workspace.companies.first_seen_on(fit.company.id),
                moved.get(fit.company.id),
                self._claims.get(fit.company.id),
                self._to(fit, offer) if has_personas else None,
            )
            for fit in fits
        )

    def _to(self, fit: Fit, offer: Offer | None) -> Addressee | None:
        """Whom to write to; without an offer nobody knows whose duties it concerns, so the persona alone."""
        wish = Wish("", contact_id=None if offer else "")
        offered = offer or Offer.model_construct(None)  # type: ignore[call-arg]  # nobody looks at it then
        found = find_addressee(self._workspace, wish, fit.company, offered, Words(self._digest.language))
        return None if isinstance(found, Refused) else found

    def _moves(self, shown: set[str]) -> tuple[Rises, Rises]:
        """Who rose and fell, but for those shown as leads, those that people are done with, and the blocked."""
        risen, fallen = (told(self._workspace, self._told_of(each, shown)) for each in self._week.moves())
        return rises(self._judged.scorer, risen), rises(self._judged.scorer, fallen)

    def _told_of(self, moves: Moves, shown: set[str]) -> Moves:
        left_out = self._handled | shown
        best = [move for move in moves.best if move.company_id not in left_out]
        free = [move for move in best[: 2 * _NAMED] if self._held_back(move.company_id) is not Held.BLOCKED]
        return Moves(moves.count - (len(moves.best) - len(best)), tuple(free[:_NAMED]))

    def _taken(self) -> tuple[tuple[str, str], ...]:
        claims = self._workspace.digests.taken_since(self._since)
        newest = sorted(claims, key=lambda company: claims[company].taken_at or self._since, reverse=True)
        names = self._names(newest[:_LISTED])
        return tuple((names[each], claims[each].taken_by or "") for each in newest[:_LISTED] if each in names)

    def _answered(self) -> tuple[tuple[str, Saying], ...]:
        said = [each for each in self._said if each.recorded_at and each.recorded_at >= self._since][::-1]
        last = list({each.company_id: each for each in reversed(said)}.values())[::-1][:_LISTED]
        names = self._names([each.company_id for each in last])
        return tuple((names[each.company_id], each) for each in last if each.company_id in names)

    def _names(self, company_ids: Sequence[str]) -> dict[str, str]:
        companies = self._workspace.companies.by_ids(company_ids)
        return {company.id: company.name for company in companies if self._judged.takes(company)}

    def _quiet(self, choice: Choice) -> Quiet:
        """What came in, in this digest's territory, and what it lacks."""
        workspace, judged = self._workspace, self._judged
        new = sorted(workspace.companies.seen_since(self._since.date()), key=int)
        known = [values for company, values in values_of(workspace, new[-_EXAMINED:]) if judged.takes(company)]
        field, lacking = self._missing(known)
        return Quiet(
            companies=workspace.companies.count("lead"),
            fitting=workspace.leads.search(judged.wanted.conditions, 1, tiers=judged.tiers).met if judged.scored else 0,
            came_in=len(known) if judged.wanted.criteria else len(new),
            missing=field,
            lacking=lacking,
            held=choice.held,
        )

    def _missing(self, known: Sequence[Values]) -> tuple[Field | None, int]:
        """The field that is unknown of most of the new leads that could still fit, and of how many."""
        scores = self._judged.scorer.score(known)
        enough = self._judged.scorer.profile.tiers.lowest(self._judged.tiers[-1])
        asked = list(dict.fromkeys(each.field for each in self._judged.scorer.profile.criteria))
        lacking: Counter[Field] = Counter()
        for row, values in enumerate(known):
            fits = scores.qualified[row] and scores.tier[row] in self._judged.tiers
            if not fits and scores.status[row] != Status.DISQUALIFIED and scores.high[row] >= enough:
                lacking.update(field for field in asked if field not in values)
        return next(iter(lacking.most_common(1)), (None, 0))

    def _tiers(self) -> TierReport | None:
        """In the month's first digest how the tiers did, unless the conversation gets the whole report anyway."""
        day = self._now.astimezone(ZoneInfo(self._digest.zone)).day
        reported = {each.channel_id for each in self._workspace.report_channels.all()}
        if day > WEEK.days or not self._judged.stored.active or self._digest.channel_id in reported:
            return None
        try:
            report = tier_report(self._workspace)
        except BotRefusal:
            return None
        return report if any(line.told for line in report.lines) else None
