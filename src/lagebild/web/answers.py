"""An answer as a page or as its JSON twin, by the path that was asked for."""

import datetime as dt
from typing import Any

import msgspec
from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from lagebild import __version__
from lagebild.errors import BadDay
from lagebild.web.wording import FILTERS, visible


class Refusal(msgspec.Struct, frozen=True, kw_only=True):
    """Why a request got no answer, and what to do about it."""

    error: str
    way_out: str = ""


def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("lagebild.web"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=visible,
    )
    environment.filters.update(FILTERS)
    return environment


_TEMPLATES = _environment()


def wants_json(request: Request) -> bool:
    """Tell whether the path asks for the twin."""
    return request.url.path.endswith(".json")


def answer(request: Request, template: str, value: msgspec.Struct, **more: Any) -> Response:
    """Return the value as JSON where the path ends in `.json`, else the page made from it."""
    if wants_json(request):
        return Response(msgspec.json.encode(value), media_type="application/json")
    return _page(request, template, 200, answer=value, twin=_twin(request), **more)


def answer_error(request: Request, status: int, refusal: Refusal) -> Response:
    """Return an error as a page or as JSON."""
    if wants_json(request):
        body = msgspec.json.encode(refusal)
        return Response(body, status_code=status, media_type="application/json")
    missing = status == 404
    return _page(request, "error.html", status, refusal=refusal, missing=missing, twin=None)


def day_of(request: Request, key: str) -> dt.date | None:
    """Read a day from the query, None where it is absent. Raises BadDay."""
    words = request.query_params.get(key, "").strip()
    if not words:
        return None
    try:
        return dt.date.fromisoformat(words)
    except ValueError as error:
        raise BadDay(f'"{words}" is not a day.', "Use YYYY-MM-DD.") from error


def _twin(request: Request) -> str:
    path = request.url.path.rstrip("/") or "/index"
    return f"{path}.json" + (f"?{request.url.query}" if request.url.query else "")


def _page(request: Request, template: str, status: int, **values: Any) -> HTMLResponse:
    text = _TEMPLATES.get_template(template).render(
        version=__version__, store=request.app.state.store.settings.name, **values
    )
    return HTMLResponse(text, status_code=status)
