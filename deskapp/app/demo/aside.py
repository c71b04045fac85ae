"""What stands beside the conversation as rows: calls, chats and ratings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from deskapp.app.demo.entry import Entry
from deskapp.app.demo.scribe import Scribe
from deskapp.app.demo.story import Called, Chatted, Rated, RatingDenied
from deskapp.domain.calls import Call, Chat, Counts, call_events, chat_events
from deskapp.domain.moments import to_us
from deskapp.domain.ratings import EVENTS, RatingSource, Score
from deskapp.domain.vocabulary import Actor, Channel, Deed, EventKind

_TELEPHONE = (Channel.CALL, Channel.IVR)


class Aside:
    """Writes down calls, chats and ratings as the desk does."""

    def __init__(self, scribe: Scribe) -> None:
        self._scribe = scribe
        self._agents = scribe.house.agents

    def called(self, t: Entry, act: Called) -> None:
        """A call: what it counts, and that it was written down."""
        by = self._agents[act.agent]
        agent = None if act.answered_at is None else by
        channel = t.channel if t.channel in _TELEPHONE else Channel.CALL
        call = Call(act.incoming, act.rang_at, act.answered_at, act.at, agent, channel)
        self._count(t, call_events(call), channel, agent)
        told = {"in": act.incoming, "answered": agent is not None, "seconds": call.seconds, "agent": agent}
        self._tell(t, to_us(act.at), by, Deed.CALLED, told)

    def chatted(self, t: Entry, act: Chatted) -> None:
        """A chat: what it counts, and that it was written down."""
        by = self._agents[act.agent]
        agent = None if act.started_at is None else by
        chat = Chat(True, act.rang_at, act.started_at, act.at, agent, act.answers)
        self._count(t, chat_events(chat), Channel.CHAT, agent)
        told = {"in": True, "answered": agent is not None, "seconds": chat.seconds, "agent": agent}
        self._tell(t, to_us(act.at), by, Deed.CHATTED, told)

    def rated(self, t: Entry, act: Rated) -> None:
        """A rating, counted where the act counts that it is of."""
        at, by, rated = to_us(act.at), self._agents[act.agent], t.act
        if rated is None:
            raise ValueError("A demo story rates what nobody did.")
        if act.score is not Score.NEUTRAL:
            self._scribe.beside(t, rated, rated.at, EventKind.RANKED)
        event_id = self._scribe.beside(t, rated, at, EVENTS[act.score])
        row_id, source = self._scribe.writer.next_id("rating"), RatingSource.AGENT.value
        of = [row_id, t.id, at, int(act.score), act.comment, source, by, event_id, rated.id]
        t.ratings.append([*of, None, None, ""])
        self._tell(t, at, by, Deed.RATED, {"score": int(act.score)})

    def denied(self, t: Entry, act: RatingDenied) -> None:
        """The last rating does not count."""
        at, by, rated, row = to_us(act.at), self._agents[act.agent], t.act, t.ratings[-1]
        score = Score(row[3])
        if rated is not None:
            self._scribe.beside(t, rated, row[2], EVENTS[score], -1)
            if score is not Score.NEUTRAL:
                self._scribe.beside(t, rated, rated.at, EventKind.RANKED, -1)
        row[-3:] = [at, by, act.reason]
        self._tell(t, at, by, Deed.RATING_INVALIDATED, {"score": int(score), "reason": act.reason})

    def close(self, t: Entry) -> None:
        """Lay down the ratings, as they stand at the end."""
        for row in t.ratings:
            self._scribe.writer.add("rating", row)

    def _count(self, t: Entry, counted: Iterable[Counts], channel: Channel, agent: int | None) -> None:
        for kind, at, value in counted:
            self._scribe.event(t, to_us(at), kind, agent, value, channel)

    def _tell(self, t: Entry, at: int, by: int, deed: Deed, told: Mapping[str, object]) -> None:
        self._scribe.deed(t, at, Actor.AGENT, by, deed, told)
        t.changed = at
