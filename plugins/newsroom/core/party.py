"""Persons and bodies as a release names them: by the registry, with the posts held on its date, or written out."""

from dataclasses import dataclass

from newsroom.core.fields.parts import AttendeeFields, PersonFields
from newsroom.core.language import Language, Words, words_in
from newsroom.core.moment import Moment
from newsroom.core.problem import Place, Report, mark
from newsroom.core.registry import Post, Registry
from newsroom.core.release import Organisation, Person


@dataclass(frozen=True, slots=True)
class Parties:
    """Names the persons and bodies of one release, dated `moment`; posts that can't be known are warned of."""

    registry: Registry
    moment: Moment
    report: Report

    def person(self, written: PersonFields | AttendeeFields, place: Place, field: str) -> Person:
        """A person; a post written in the release stands before those of the registry."""
        if written.person is None:
            return Person(written.name or Words(en="?", ru="?"), written.rank, self._own_posts(written))
        entry = self.registry.people.get(written.person)
        if entry is None:
            return Person(Words(en=written.person, ru=written.person))
        posts = self._own_posts(written) or entry.posts_on(self.moment.day)
        if not posts and entry.posts:
            self.report.warn(
                place,
                field,
                mark(
                    'the registry knows no post that "%(person)s" held on %(day)s: '
                    "add it to people.yaml, or write the post here"
                ),
                person=entry.id,
                day=self.moment.day.isoformat(),
            )
        return Person(entry.name, written.rank or entry.rank, posts, entry.id)

    def attendee(self, written: AttendeeFields, place: Place) -> Person | Organisation:
        """A person or body that took part."""
        if written.body is not None:
            return Organisation(written.body)
        organisation = self.registry.organisations.get(written.person or "")
        return (
            Organisation(organisation.name, organisation.id)
            if organisation
            else self.person(written, place, "attendees")
        )

    def quoted(self, speaker: str, language: Language, place: Place) -> Person | Organisation:
        """The speaker of a quotation: an id, or `name, post`."""
        if organisation := self.registry.organisations.get(speaker):
            return Organisation(organisation.name, organisation.id)
        if speaker in self.registry.people:
            return self.person(PersonFields(person=speaker), place, "body")
        name, _, post = speaker.partition(",")
        title = words_in(language, post.strip()) if post.strip() else None
        if name.strip() in self.registry.people:
            # Validated, a post would be a plain text or both languages' forms.
            written = PersonFields.model_construct(person=name.strip(), post=title)
            return self.person(written, place, "body")
        return Person(words_in(language, name.strip() or speaker), posts=(Post(title),) if title else ())

    def _own_posts(self, written: PersonFields | AttendeeFields) -> tuple[Post, ...]:
        """A post written in the release itself; an organisation may be named by its id."""
        if written.post is None and written.organisation is None:
            return ()
        named = written.organisation
        known = self.registry.organisations.get((named.en or named.ru or "") if named else "")
        if known is not None:
            return (Post(written.post or known.name, known.id),)
        # An organisation that the registry doesn't know is a line of its own under the post.
        return tuple(Post(words) for words in (written.post, named) if words is not None)
