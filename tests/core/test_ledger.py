"""The ledger's files: what is written is read again, and what a merge leaves behind is understood."""

from hypothesis import given
from hypothesis import strategies as st

from newsroom.core.ledger import HEADER, Entry, ledger_text, parse_ledger
from newsroom.core.problem import Report

TAG = "tag:example.org,2018:2018-02-14-plan"
PLAN = Entry("en/news/2018/plan/", f"{TAG}/en", "3f9a12bc4d5e", ("77e2a1b0",))

slugs = st.from_regex(r"[a-z][a-z0-9-]{0,8}", fullmatch=True)
entries = st.one_of(
    st.builds(
        lambda slug, text, notes, is_withdrawn: Entry(
            f"en/news/2018/{slug}/", f"tag:example.org,2018:{slug}/en", text, notes, is_withdrawn=is_withdrawn
        ),
        slugs,
        st.from_regex(r"[0-9a-f]{12}", fullmatch=True),
        st.lists(st.from_regex(r"[0-9a-f]{8}", fullmatch=True), max_size=3).map(tuple),
        st.booleans(),
    ),
    st.builds(lambda slug: Entry(f"ru/news/2018/{slug}/%D0%BF.pdf"), slugs),
    st.builds(lambda slug: Entry(f"old?ID={slug}", to=f"ru/news/2018/{slug}/"), slugs),
)


def parsed(text: str) -> tuple[list[Entry], list[str]]:
    report = Report()
    found = parse_ledger(text, "content/ledger/2018.txt", report)
    return list(found), [problem.line() for problem in report.sorted()]


@given(st.lists(entries, unique_by=lambda entry: entry.address))
def test_what_is_written_is_read_again(written: list[Entry]) -> None:
    text = ledger_text(written)
    assert set(parsed(text)[0]) == set(written)
    assert parsed(text)[1] == []
    lines = text.splitlines()[1:]
    assert lines == sorted(lines)


@given(st.lists(entries, unique_by=lambda entry: entry.address), st.data())
def test_what_two_people_recorded_merges_by_itself(both: list[Entry], data: st.DataObject) -> None:
    # Git's union keeps the lines of both sides, in any order.
    ours = [entry for entry in both if data.draw(st.booleans())]
    lines = ledger_text(ours).splitlines() + ledger_text(both).splitlines()
    assert set(parsed("\n".join(data.draw(st.permutations(lines))))[0]) == set(both)


def test_a_line_says_what_is_known_of_its_address() -> None:
    plain, old = Entry("en/news/2018/plan/hall.jpg"), Entry("old/1.html", to="en/news/2018/plan/")
    assert ledger_text([PLAN, old, plain]) == (
        f"{HEADER}\n"
        f"/en/news/2018/plan/ feed={TAG}/en text=3f9a12bc4d5e corrections=77e2a1b0\n"
        "/en/news/2018/plan/hall.jpg\n"
        "/old/1.html to=/en/news/2018/plan/\n"
    )
    assert [entry.subject for entry in (PLAN, plain, old)] == ["2018/plan"] * 3
    assert [entry.part for entry in (PLAN, Entry("ru/about/"))] == ["2018", "pages"]


def test_of_two_states_of_one_text_the_more_corrected_holds() -> None:
    earlier = Entry(PLAN.address, PLAN.feed, "000000000000")
    for pair in ([PLAN, earlier], [earlier, PLAN]):
        assert parsed("\n".join(entry.line() for entry in pair)) == ([PLAN], [])


def test_what_is_no_record_is_said_with_its_line() -> None:
    other = f"/en/news/2018/plan/ feed={TAG}-2/en text=3f9a12bc"
    no_record = "this line is no record of an address: take it out and run `make record`, found "
    assert parsed(f"{HEADER}\n<<<<<<< ours\n{PLAN.line()}\n{other}\nhall\n") == (
        [PLAN],
        [
            f'content/ledger/2018.txt:2: ledger: {no_record}"<<<<<<< ours"',
            'content/ledger/2018.txt:4: ledger: "/en/news/2018/plan/" stands here twice, and differently, the other in '
            "line 3: keep one",
            f'content/ledger/2018.txt:5: ledger: {no_record}"hall"',
        ],
    )
