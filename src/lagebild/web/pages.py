"""What each page asks of the store."""

import datetime as dt

import msgspec
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from lagebild.domain.report import ReportHead
from lagebild.pipeline import questions as ask
from lagebild.pipeline.questions import ConflictAnswer, PlaceAnswer, PlaceSummary, Status
from lagebild.web.answers import answer, day_of
from lagebild.web.marked import mark
from lagebild.web.overview import draw_overview
from lagebild.web.ranges import first_view, name_href, place_href, single_days, within, zooms
from lagebild.web.scale import Scale
from lagebild.web.strip import draw_strip


class Start(msgspec.Struct, frozen=True, kw_only=True):
    """The start page: what is in the store, and the last known state of each place."""

    status: Status
    places: tuple[PlaceSummary, ...]


class Places(msgspec.Struct, frozen=True, kw_only=True):
    """All places that claims are about."""

    places: tuple[PlaceSummary, ...]


class Reports(msgspec.Struct, frozen=True, kw_only=True):
    """All reports without their texts."""

    reports: tuple[ReportHead, ...]


class Conflicts(msgspec.Struct, frozen=True, kw_only=True):
    """All conflicts with their claims."""

    conflicts: tuple[ConflictAnswer, ...]


def start(request: Request) -> Response:
    """Show the status sentence and the places whose control is known."""
    state = request.app.state
    held = tuple(p for p in ask.places_list(state.store, state.reference) if p.last)
    return answer(request, "start.html", Start(status=ask.status(state.store), places=held))


def places(request: Request) -> Response:
    """Show all places."""
    state = request.app.state
    listed = Places(places=ask.places_list(state.store, state.reference))
    return answer(request, "places.html", listed)


def named_place(request: Request) -> Response:
    """Lead from the name that somebody typed to the page of the place."""
    name = request.query_params.get("name", "").strip()
    return RedirectResponse(name_href(name) if name else "/places", status_code=303)


def place(request: Request) -> Response:
    """Show who held a place when, and the claims behind it."""
    whole = _whole(request)
    found = _shown(request, whole)
    if found.first is None or found.last is None or whole.first is None or whole.last is None:
        return answer(request, "place.html", found, strip=None, whole=whole)

    def href(first: dt.date, last: dt.date) -> str:
        return place_href(found.place.id, first, last, found.known_by)

    shown = Scale(first=found.first, last=found.last)
    every = Scale(first=whole.first, last=whole.last)
    return answer(
        request,
        "place.html",
        found,
        strip=draw_strip(found.intervals, found.claims, shown, href),
        overview=draw_overview(whole.claims, every, shown, href),
        zooms=zooms(whole, found),
        whole=whole,
        stretches=[
            (number, interval)
            for number, interval in enumerate(found.intervals, start=1)
            if interval.first <= shown.last
            and (interval.last is None or interval.last >= shown.first)
        ],
    )


def claim(request: Request) -> Response:
    """Show one claim, its sentence and where each slot comes from."""
    found = ask.claim_answer(request.app.state.store, request.path_params["claim"])
    return answer(request, "claim.html", found)


def reports(request: Request) -> Response:
    """Show all reports."""
    listed = Reports(reports=ask.reports_list(request.app.state.store))
    return answer(request, "reports.html", listed)


def report(request: Request) -> Response:
    """Show a report as it was read, with its claims."""
    found = ask.report_answer(request.app.state.store, request.path_params["report"])
    marked = mark(found.report, [line.claim for line in found.claims])
    numbers = {line.claim.id: at for at, line in enumerate(found.claims, start=1)}
    return answer(request, "report.html", found, paragraphs=marked, numbers=numbers)


def conflicts(request: Request) -> Response:
    """Show all conflicts."""
    listed = Conflicts(conflicts=ask.conflicts_answer(request.app.state.store))
    return answer(request, "conflicts.html", listed)


def about(request: Request) -> Response:
    """Say what the pages are and how a picture is to be read."""
    return answer(request, "about.html", ask.status(request.app.state.store))


def _whole(request: Request) -> PlaceAnswer:
    """Return the answer for all days that claims speak of, of control or else of anything."""
    state, known = request.app.state, day_of(request, "known")
    name = request.path_params["place"]
    whole = ask.place_answer(state.store, state.reference, name, known_by=known)
    said = single_days(whole.claims)
    if whole.first is not None or not said:
        return whole
    days = (said[0], said[-1])
    return ask.place_answer(state.store, state.reference, name, days=days, known_by=known)


def _shown(request: Request, whole: PlaceAnswer) -> PlaceAnswer:
    """Return the answer for the days that are asked for, else for those with most claims."""
    asked = (day_of(request, "from"), day_of(request, "to"))
    if asked == (None, None):
        view = first_view(whole)
        return (view and within(whole, *view)) or whole
    first, last = asked[0] or whole.first, asked[1] or whole.last
    inside = within(whole, first, last) if first and last else None
    state = request.app.state
    return inside or ask.place_answer(
        state.store, state.reference, whole.place.id, days=asked, known_by=whole.known_by
    )
